use lettre::message::header::ContentType;
use lettre::{AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor};

use crate::faults::{Fault, Service, Switch};
use crate::stand::Stand;

fn receipt() -> Message {
    Message::builder()
        .from("asula@ministry.test".parse().unwrap())
        .to("aigul@bilim-nuru.test".parse().unwrap())
        .subject("Арыз катталды: өзгөрүү жок")
        .header(ContentType::TEXT_PLAIN)
        .body("Урматтуу Айгүл!\n\n.Чекит менен башталган сап\nКаттоо номери: LD26-0001\n".to_owned())
        .unwrap()
}

fn transport(stand: &Stand) -> AsyncSmtpTransport<Tokio1Executor> {
    let at = stand.sandbox.smtp_address();
    AsyncSmtpTransport::<Tokio1Executor>::builder_dangerous(at.ip().to_string())
        .port(at.port())
        .build()
}

#[tokio::test]
async fn a_kyrgyz_mail_arrives_as_it_was_written() {
    let stand = Stand::new().await;
    transport(&stand).send(receipt()).await.unwrap();
    let mails = stand.sandbox.inbox().messages(Some("aigul@bilim-nuru.test"));
    assert_eq!(mails.len(), 1);
    assert_eq!(mails[0].subject, "Арыз катталды: өзгөрүү жок");
    assert_eq!(
        mails[0].text,
        "Урматтуу Айгүл!\n\n.Чекит менен башталган сап\nКаттоо номери: LD26-0001"
    );
}

#[tokio::test]
async fn a_server_that_is_down_takes_no_mail() {
    let stand = Stand::new().await;
    stand.sandbox.faults().set(Switch::new(Service::Smtp, Fault::Down));
    assert!(transport(&stand).send(receipt()).await.is_err());
    assert!(stand.sandbox.inbox().messages(None).is_empty());
}

#[tokio::test]
async fn one_unknown_mailbox_is_refused_and_others_are_not() {
    let stand = Stand::new().await;
    stand.sandbox.faults().set(Switch {
        operation: Some("aigul@bilim-nuru.test".into()),
        ..Switch::new(Service::Smtp, Fault::RefusedRecipient)
    });
    let refused = transport(&stand).send(receipt()).await.unwrap_err();
    assert!(refused.is_permanent(), "{refused}");
    stand.sandbox.faults().set(Switch {
        operation: Some("bakyt@bilim-nuru.test".into()),
        ..Switch::new(Service::Smtp, Fault::RefusedRecipient)
    });
    stand.sandbox.faults().set(Switch {
        operation: Some("aigul@bilim-nuru.test".into()),
        ..Switch::new(Service::Smtp, Fault::None)
    });
    transport(&stand).send(receipt()).await.unwrap();
}

#[tokio::test]
async fn a_lost_reply_leaves_the_mail_delivered() {
    let stand = Stand::new().await;
    stand.sandbox.faults().set(Switch::new(Service::Smtp, Fault::LostReply));
    assert!(transport(&stand).send(receipt()).await.is_err());
    assert_eq!(stand.sandbox.inbox().messages(None).len(), 1);
}
