//! Mails that do not arrive: a bad address is reported to its owner and to the office, is corrected by them, and holds up
//! nobody else.

use asula::domain::Failure;
use asula::domain::mail::{MailState, Undelivered};
use asula::domain::views::application::{ApplicationPage, Receipt};
use asula::domain::views::mail::MailLine;
use asula_sandbox::cast::people;
use asula_sandbox::faults::{Fault, Service};

use crate::support::{Browser, TestApp, on_both};

async fn receipt_of(browser: &Browser, application: &str) -> Receipt {
    let at = [("application", application)];
    let page: ApplicationPage = browser.view("application_page", &at).await.read();
    page.receipt.unwrap()
}

async fn mail_of(browser: &Browser, application: &str) -> MailLine {
    receipt_of(browser, application).await.mail.unwrap()
}

fn reason(mail: &MailLine) -> Option<Undelivered> {
    match mail.state {
        MailState::Failed { why, .. } => Some(why),
        _ => None,
    }
}

/// From now on ESI gives another e-mail of somebody.
async fn has_the_email(app: &TestApp, browser: &Browser, email: &str) {
    let sql = format!(
        "UPDATE person SET email = '{email}' WHERE pin = '{}'",
        browser.person().pin
    );
    app.database.run(&sql).await;
}

/// A signed application of a head whose mailbox is refused.
async fn signed_without_a_mailbox(app: &TestApp) -> (Browser, String) {
    let head = app.registered_organisation(4).await.head;
    app.fault_at(Service::Smtp, Fault::RefusedRecipient, &head.person().email, 100);
    let application = app.complete_application(&head).await;
    app.sign(&head, &application).await;
    (head, application)
}

#[tokio::test]
async fn a_missing_mailbox_is_shown_on_the_receipt() {
    on_both(async |app| {
        let (head, application) = signed_without_a_mailbox(app).await;
        let mail = mail_of(&head, &application).await;
        assert!(matches!(mail.state, MailState::Waiting { .. }), "{mail:?}");
        assert_eq!((mail.to.as_str(), mail.again_to), (head.person().email.as_str(), None));
        app.mails_go_out().await;
        let mail = mail_of(&head, &application).await;
        assert_eq!(reason(&mail), Some(Undelivered::Refused));
    })
    .await;
}

#[tokio::test]
async fn a_missing_mailbox_holds_up_no_other_mail() {
    on_both(async |app| {
        signed_without_a_mailbox(app).await;
        let other = app.registered_organisation(5).await.head;
        let others = app.complete_application(&other).await;
        app.sign(&other, &others).await;
        app.mails_go_out().await;
        assert_eq!(app.receipts(&other.person().email, &others), 1);
        assert!(matches!(mail_of(&other, &others).await.state, MailState::Sent { .. }));
    })
    .await;
}

#[tokio::test]
async fn a_missing_mailbox_is_corrected_by_another_address() {
    on_both(async |app| {
        let (head, application) = signed_without_a_mailbox(app).await;
        app.mails_go_out().await;
        has_the_email(app, &head, "aigul.new@bilim.test").await;
        let mail = mail_of(&head, &application).await;
        assert_eq!(mail.again_to.as_deref(), Some("aigul.new@bilim.test"));
        let again = [("mail", mail.id.as_str())];
        for _ in 0..2 {
            head.act("send_mail_again", &again).await.done();
        }
        app.mails_go_out().await;
        assert_eq!(app.receipts("aigul.new@bilim.test", &application), 1);
        let mail = mail_of(&head, &application).await;
        assert!(matches!(mail.state, MailState::Sent { .. }), "{mail:?}");
        assert_eq!(mail.again_to, None, "it went to the address that ESI gives");
    })
    .await;
}

#[tokio::test]
async fn an_impossible_address_fails_alone_with_its_reason() {
    on_both(async |app| {
        let head = app.registered_organisation(4).await.head;
        let mut applications = Vec::new();
        for (email, why) in [
            ("aigul bilim@nur.test", Undelivered::AddressImpossible),
            ("aigul@nur.test.", Undelivered::AddressImpossible),
            ("aigul@nur.test, bakyt@nur.test", Undelivered::AddressImpossible),
            ("", Undelivered::NoAddress),
        ] {
            has_the_email(app, &head, email).await;
            let application = app.complete_application(&head).await;
            app.sign(&head, &application).await;
            applications.push((application, why));
        }
        let other = app.registered_organisation(5).await.head;
        let others = app.complete_application(&other).await;
        app.sign(&other, &others).await;
        app.mails_go_out().await;
        assert_eq!(app.receipts(&other.person().email, &others), 1);
        for (application, why) in applications {
            assert_eq!(reason(&mail_of(&head, &application).await), Some(why));
        }
        let waits = "SELECT COUNT(*) FROM outbox WHERE sent_at IS NULL AND failed_at IS NULL";
        assert_eq!(app.database.number(waits).await, 0, "nothing is put off for a year");
    })
    .await;
}

#[tokio::test]
async fn letters_outside_ascii_are_an_address_like_any_other() {
    on_both(async |app| {
        let head = app.registered_organisation(4).await.head;
        has_the_email(app, &head, "айгүл@nur.test").await;
        let application = app.complete_application(&head).await;
        app.sign(&head, &application).await;
        app.mails_go_out().await;
        let mail = mail_of(&head, &application).await;
        assert!(matches!(mail.state, MailState::Sent { .. }), "{mail:?}");
        assert_eq!(app.receipts("айгүл@nur.test", &application), 1);
    })
    .await;
}

#[tokio::test]
async fn a_specialist_sends_failed_mails_again() {
    on_both(async |app| {
        let case = app.forming().await;
        let marat = app.expert(people::MARAT).await;
        let to = marat.browser.person().email.clone();
        app.mails_go_out().await;
        app.fault_at(Service::Smtp, Fault::RefusedRecipient, &to, 1);
        case.invites(&marat, "member").await.done();
        app.mails_go_out().await;
        let before = app.inbox(&to).len();
        let mails = case.page_for(&case.saltanat).await.mails;
        assert_eq!(
            mails.iter().filter_map(reason).collect::<Vec<_>>(),
            [Undelivered::Refused]
        );
        assert_eq!((mails[0].to.as_str(), mails[0].is_own), (to.as_str(), false));
        let leader = case.page_for(&case.kanat).await.mails;
        assert_eq!(
            (leader.len(), leader[0].again_to.clone()),
            (1, None),
            "sees it, and leaves it to the specialist"
        );
        assert_eq!(
            case.page_for(&case.school.head).await.mails,
            [],
            "it is not the school's"
        );

        let again = [("mail", mails[0].id.as_str())];
        let stranger = app.registered_organisation(6).await.head;
        let other_office = app.signed_in_by_pin(people::DINARA).await;
        for browser in [&stranger, &other_office, &case.kanat, &case.school.head] {
            let refused = browser.act("send_mail_again", &again).await.failure();
            assert_eq!(refused, Failure::NotFound);
        }
        case.saltanat.act("send_mail_again", &again).await.done();
        app.mails_go_out().await;
        assert_eq!(app.inbox(&to).len(), before + 1);
        assert_eq!(case.page_for(&case.saltanat).await.mails, []);
    })
    .await;
}

#[tokio::test]
async fn two_instances_send_each_mail_once() {
    on_both(async |app| {
        let head = app.registered_organisation(4).await.head;
        let application = app.complete_application(&head).await;
        app.sign(&head, &application).await;
        app.mails_go_out().await;
        let ten = (0..10).map(|n| {
            format!(
                "INSERT INTO outbox (id, channel, recipient, subject, body, created_at, next_try_at, tries)
                 VALUES ('mail-{n}', 'mail', 'slow{n}@nur.test', 'S', 'B', 0, 0, 0)"
            )
        });
        for sql in ten {
            app.database.run(&sql).await;
        }
        let (one, two) = (app.state(), app.state());
        let (first, second) = tokio::join!(
            asula::server::jobs::send_mails(&one),
            asula::server::jobs::send_mails(&two)
        );
        first.unwrap();
        second.unwrap();
        app.mails_go_out().await;
        for n in 0..10 {
            assert_eq!(app.inbox(&format!("slow{n}@nur.test")).len(), 1, "mail {n}");
        }
    })
    .await;
}

#[tokio::test]
async fn a_sent_mails_text_is_cleared_after_thirty_days() {
    on_both(async |app| {
        let head = app.registered_organisation(4).await.head;
        let application = app.complete_application(&head).await;
        app.sign(&head, &application).await;
        app.mails_go_out().await;
        let kept = "SELECT COUNT(*) FROM outbox WHERE body <> ''";
        app.seconds_pass(29 * 24 * 3600);
        asula::server::jobs::sweep_old(&app.state()).await.unwrap();
        assert_eq!(app.database.number(kept).await, 1);
        app.seconds_pass(2 * 24 * 3600);
        asula::server::jobs::sweep_old(&app.state()).await.unwrap();
        assert_eq!(app.database.number(kept).await, 0);
        assert_eq!(app.database.number("SELECT COUNT(sent_at) FROM outbox").await, 1);
    })
    .await;
}
