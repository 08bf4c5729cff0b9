use std::sync::{Arc, Mutex};

use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::net::TcpListener;

use super::super::secret::Secret;
use super::super::testing::{fixed_clock, settings};
use super::*;

/// A mail server for one letter, which answers RCPT with the given line; what it was told is in the list.
async fn post_office(rcpt: &'static str) -> (SmtpMail, Arc<Mutex<Vec<String>>>) {
    offering("250 fine", rcpt).await
}

/// The same, which answers EHLO with the given lines.
async fn offering(ehlo: &'static str, rcpt: &'static str) -> (SmtpMail, Arc<Mutex<Vec<String>>>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let told = Arc::new(Mutex::new(Vec::new()));
    let ear = told.clone();
    tokio::spawn(async move {
        let (stream, _) = listener.accept().await.unwrap();
        let (read, mut write) = stream.into_split();
        let mut lines = BufReader::new(read).lines();
        write.write_all(b"220 post.test\r\n").await.unwrap();
        let mut in_letter = false;
        while let Ok(Some(line)) = lines.next_line().await {
            let answer = match line.split(' ').next().unwrap_or_default() {
                "." => {
                    in_letter = false;
                    "250 taken"
                }
                _ if in_letter => "",
                "EHLO" => ehlo,
                "RCPT" => rcpt,
                "DATA" => {
                    in_letter = true;
                    "354 go on"
                }
                "QUIT" => "221 bye",
                _ => "250 fine",
            };
            ear.lock().unwrap().push(line);
            if !answer.is_empty() && write.write_all(format!("{answer}\r\n").as_bytes()).await.is_err() {
                break;
            }
        }
    });
    let mut settings = settings("http://127.0.0.1:9");
    settings.mail.url = Secret::new(format!("smtp://{address}"));
    (SmtpMail::new(&settings, fixed_clock()).unwrap(), told)
}

fn receipt() -> MailMessage {
    MailMessage {
        to: "aigul@bilim.test".into(),
        subject: "Арыз кабыл алынды: №5".into(),
        text: "Урматтуу Айгүл!\nСиздин арызыңыз катталды.".into(),
        id: "0199-receipt".into(),
    }
}

#[tokio::test]
async fn a_kyrgyz_letter_goes_out_as_plain_text() {
    let (mail, told) = post_office("250 fine").await;
    mail.send(&receipt()).await.unwrap();
    let told = told.lock().unwrap().join("\n");
    assert!(told.contains("RCPT TO:<aigul@bilim.test>"), "{told}");
    assert!(told.contains("Message-ID: <0199-receipt@edu.test>"), "{told}");
    assert!(told.contains("Content-Type: text/plain; charset=utf-8"), "{told}");
    assert!(told.contains("Subject: =?utf-8?"), "{told}");
}

#[tokio::test]
async fn a_refused_receiver_differs_from_a_busy_one() {
    let (mail, _) = post_office("550 no such mailbox").await;
    assert_eq!(mail.send(&receipt()).await, Err(MailFailure::Refused));
    let (mail, _) = post_office("450 mailbox busy").await;
    assert_eq!(mail.send(&receipt()).await, Err(MailFailure::TryLater));
}

#[tokio::test]
async fn a_malformed_address_never_leaves_the_house() {
    let (mail, told) = post_office("250 fine").await;
    let message = MailMessage {
        to: "aigul@bilim.test\r\nBcc: all@test".into(),
        ..receipt()
    };
    assert_eq!(mail.send(&message).await, Err(AddressFault::Impossible.into()));
    assert!(told.lock().unwrap().is_empty());
}

#[tokio::test]
async fn a_subject_with_a_line_break_adds_no_header() {
    let (mail, told) = post_office("250 fine").await;
    mail.send(&MailMessage {
        subject: "a\r\nBcc: all@test".into(),
        ..receipt()
    })
    .await
    .unwrap();
    assert!(told.lock().unwrap().iter().all(|line| !line.starts_with("Bcc:")));
}

#[tokio::test]
async fn a_server_that_is_not_there_is_unreachable() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    drop(listener);
    let mut settings = settings("http://127.0.0.1:9");
    settings.mail.url = Secret::new(format!("smtp://{address}"));
    let mail = SmtpMail::new(&settings, fixed_clock()).unwrap();
    let failure = OutsideFailure {
        service: Service::Mail,
        kind: Kind::Unreachable,
    };
    assert_eq!(mail.send(&receipt()).await, Err(MailFailure::Outside(failure)));
}

#[test]
fn a_letter_is_not_printed() {
    assert_eq!(format!("{:?}", receipt()), "MailMessage");
}

/// To an address outside ASCII.
fn to_aigul() -> MailMessage {
    MailMessage {
        to: "айгүл@билим.test".into(),
        ..receipt()
    }
}

#[tokio::test]
async fn letters_outside_ascii_need_a_capable_server() {
    let (mail, told) = offering("250-post.test\r\n250-8BITMIME\r\n250 SMTPUTF8", "250 fine").await;
    mail.send(&to_aigul()).await.unwrap();
    let told = told.lock().unwrap().join("\n");
    assert!(told.contains("SMTPUTF8"), "{told}");
    assert!(told.contains("RCPT TO:<айгүл@xn--"), "{told}");
    let (mail, _) = post_office("250 fine").await;
    assert_eq!(mail.send(&to_aigul()).await, Err(AddressFault::Unsupported.into()));
}

#[tokio::test]
async fn bad_addresses_never_count_as_the_servers_absence() {
    // Two failures in a row would open the circuit of these settings.
    let (mail, _) = post_office("250 fine").await;
    for to in ["айгүл@", "а б@bilim.test", "aigul@bilim.test.", ""] {
        let message = MailMessage {
            to: to.into(),
            ..receipt()
        };
        assert!(
            matches!(mail.send(&message).await, Err(MailFailure::Address(_))),
            "{to}"
        );
    }
}

#[tokio::test]
async fn a_domain_outside_ascii_needs_no_special_server() {
    let (mail, told) = post_office("250 fine").await;
    let message = MailMessage {
        to: "aigul@билим.test".into(),
        ..receipt()
    };
    mail.send(&message).await.unwrap();
    let told = told.lock().unwrap().join("\n");
    assert!(told.contains("RCPT TO:<aigul@xn--"), "{told}");
}

#[tokio::test]
async fn a_server_that_wants_sign_in_refused_nobody() {
    let (mail, _) = post_office("530 5.7.0 Authentication required").await;
    let failure = OutsideFailure {
        service: Service::Mail,
        kind: Kind::BadAnswer,
    };
    assert_eq!(mail.send(&receipt()).await, Err(MailFailure::Outside(failure)));
}
