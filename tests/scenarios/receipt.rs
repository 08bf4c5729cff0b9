//! The receipt by e-mail (docs/requirements.md, L15): sent when the mail server is back, and never in the way of the
//! signature.

use asula::domain::licensing::Stage;
use asula::domain::views::application::ApplicationPage;
use asula::server::jobs::send_mails;
use asula_sandbox::faults::{Fault, Service};

use crate::support::{TestApp, on_both};

fn receipts(app: &TestApp, to: &str) -> usize {
    let messages = app.inbox(to).into_iter();
    messages.filter(|message| message.text.contains("2026-000001")).count()
}

/// The signature is made while the mail server fails, and the receipt arrives once when it is back.
async fn only_the_receipt_waits_for(trouble: Fault) {
    on_both(async |app| {
        let school = app.registered_organisation(4).await;
        let application = app.complete_application(&school.head).await;
        let ceremony = app.freeze(&school.head, &application).await;
        let code = app.code_for(&school.head, &ceremony).await;
        let to = school.head.person().email.clone();
        app.fault(Service::Smtp, trouble);
        app.enter_code(&school.head, &ceremony, &code).await.done();
        let at = [("application", application.as_str())];
        let page: ApplicationPage = school.head.view("application_page", &at).await.read();
        assert_eq!(page.head.stage, Stage::Submitted);
        assert_eq!(page.receipt.unwrap().number, "2026-000001");

        let state = app.state();
        for minutes in [0, 1, 2, 4] {
            app.seconds_pass(minutes * 60);
            send_mails(&state).await.unwrap();
        }
        assert_eq!(receipts(app, &to), 0);
        app.all_is_well();
        app.seconds_pass(8 * 60);
        for _ in 0..3 {
            send_mails(&state).await.unwrap();
            app.seconds_pass(60);
        }
        assert_eq!(receipts(app, &to), 1);
        assert_eq!(
            app.database
                .number("SELECT COUNT(*) FROM outbox WHERE sent_at IS NULL")
                .await,
            0
        );
    })
    .await;
}

#[tokio::test]
async fn a_mail_server_down_delays_only_the_receipt() {
    only_the_receipt_waits_for(Fault::Down).await;
}

#[tokio::test]
async fn a_broken_mail_gateway_delays_only_the_receipt() {
    only_the_receipt_waits_for(Fault::BadGatewayHtml).await;
}
