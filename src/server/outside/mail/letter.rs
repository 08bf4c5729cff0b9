//! A mail as it is written for the mail server.

use std::time::{Duration, UNIX_EPOCH};

use lettre::message::Mailbox;
use lettre::message::header::{ContentType, Header, HeaderName, HeaderValue};
use lettre::{Address, Message};

use super::MailMessage;

/// `Auto-Submitted: auto-generated` (RFC 3834): no person wrote it, so that no absence note answers it.
#[derive(Clone, Copy)]
struct AutoSubmitted;

impl Header for AutoSubmitted {
    fn name() -> HeaderName {
        HeaderName::new_from_ascii_str("Auto-Submitted")
    }

    fn parse(_: &str) -> Result<Self, Box<dyn std::error::Error + Send + Sync>> {
        Ok(Self)
    }

    fn display(&self) -> HeaderValue {
        HeaderValue::new(Self::name(), "auto-generated".to_owned())
    }
}

/// Writes a mail, dated by the product's clock. Its id becomes a `Message-ID` of the sender's domain, the same at every try.
pub fn letter(from: &Mailbox, to: Address, message: &MailMessage, now_ms: i64) -> Option<Message> {
    let date = UNIX_EPOCH + Duration::from_millis(u64::try_from(now_ms).unwrap_or_default());
    Message::builder()
        .from(from.clone())
        .to(Mailbox::new(None, to))
        .subject(one_line(&message.subject))
        .date(date)
        .message_id(Some(format!("<{}@{}>", message.id, from.email.domain())))
        .header(AutoSubmitted)
        .header(ContentType::TEXT_PLAIN)
        .body(message.text.clone())
        .ok()
}

/// A subject is one line: what would begin another header is a blank.
fn one_line(subject: &str) -> String {
    let words = subject.split(|it: char| it.is_control() || matches!(it, ' ' | '\u{2028}' | '\u{2029}'));
    words.filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::super::address_of;
    use super::*;

    const NOON: i64 = 1_760_000_000_000;

    fn written(subject: &str) -> String {
        let from = "АСУЛА <asula@edu.test>".parse().unwrap();
        let message = MailMessage {
            to: "aigul@bilim.test".into(),
            subject: subject.into(),
            text: "Урматтуу Айгүл!".into(),
            id: "0199-receipt".into(),
        };
        let to = address_of(&message.to).unwrap();
        String::from_utf8(letter(&from, to, &message, NOON).unwrap().formatted()).unwrap()
    }

    #[test]
    fn no_absence_note_answers_a_letter() {
        let written = written("Арыз кабыл алынды");
        assert!(written.contains("Auto-Submitted: auto-generated\r\n"), "{written}");
        assert!(
            written.contains("Date: Thu, 09 Oct 2025 08:53:20 +0000\r\n"),
            "{written}"
        );
        assert!(written.contains("Message-ID: <0199-receipt@edu.test>\r\n"), "{written}");
    }

    #[test]
    fn a_subject_with_line_feeds_stays_one_header() {
        for subject in [
            "Арыз\r\nBcc: all@test",
            "a\nBcc: all@test",
            "a\rBcc: all@test",
            "a\u{2028}Bcc: all@test",
        ] {
            let written = written(subject);
            assert!(written.lines().all(|line| !line.starts_with("Bcc:")), "{written}");
        }
    }

    #[test]
    fn a_very_long_subject_is_folded() {
        for subject in ["Өзгөрүү жок ".repeat(200), "long words ".repeat(300)] {
            let written = written(&subject);
            let longest = written.lines().map(str::len).max();
            assert!(longest.is_some_and(|longest| longest <= 998), "{longest:?}");
        }
    }
}
