//! `kill -9` between any two steps: the product starts again over the same database, and signs once.

use asula::domain::views::review::ReviewPage;
use asula::domain::{Failure, Refusal};
use asula_sandbox::faults::{Fault, Service};

use super::{Signing, told};
use crate::support::{Browser, TestApp, eventually, on_both};

/// Longer than a claim is respected.
pub const PAST_THE_LEASE: i64 = 46;

/// Kills the product while it waits for the service in an operation.
async fn killed_during(app: &TestApp, signing: &Signing, code: &str, operation: &str) {
    let fields = [("ceremony", signing.ceremony.as_str()), ("code", code)];
    killed_in_the_action(app, &signing.head, "enter_code", &fields, (Service::Oep, operation)).await;
}

/// Kills the product while an action waits for an outside service in an operation.
pub async fn killed_in_the_action(
    app: &TestApp,
    browser: &Browser,
    action: &str,
    fields: &[(&str, &str)],
    (service, operation): (Service, &str),
) {
    app.fault_at(service, Fault::Slow, operation, 1);
    let request = browser
        .request(reqwest::Method::POST, &format!("/api/{action}"))
        .header("accept", "application/json")
        .header("origin", &browser.base)
        .form(fields);
    let confirming = tokio::spawn(async move { request.send().await.is_err() });
    eventually("the service is asked", async || {
        app.sandbox.faults().list().is_empty().then_some(())
    })
    .await;
    app.is_killed().await;
    assert!(
        confirming.await.unwrap(),
        "the browser got an answer from a dead server"
    );
    app.starts_again(|_| {}).await;
}

#[tokio::test]
async fn a_kill_after_the_code_signs_once() {
    on_both(async |app| {
        let head = app.registered_organisation(4).await.head;
        for operation in [
            "/api/get-sign/for-hash",
            "/api/check-sign/for-hash",
            "/api/get-cert-info",
        ] {
            let signing = app.frozen_by(&head).await;
            let code = signing.code(app).await;
            killed_during(app, &signing, &code, operation).await;
            assert_eq!(app.ceremony_state(&signing).await, "authorised", "{operation}");
            app.is_signed(&signing, 0).await;
            app.seconds_pass(PAST_THE_LEASE);
            signing.confirmed(app, "").await;
            app.is_signed(&signing, 1).await;
            app.mails_go_out().await;
            let email = &head.person().email;
            assert_eq!(app.receipts(email, &signing.application), 1);
        }
        assert_eq!(app.verified().await.findings, []);
    })
    .await;
}

#[tokio::test]
async fn a_kill_during_the_code_signs_once() {
    on_both(async |app| {
        let signing = app.frozen(4).await;
        let code = signing.code(app).await;
        killed_during(app, &signing, &code, "/api/account/auth").await;
        assert_eq!(app.ceremony_state(&signing).await, "code_sent");
        app.seconds_pass(PAST_THE_LEASE);
        let reply = app.enter_code(&signing.head, &signing.ceremony, &code).await;
        if reply.status != 200 {
            assert_eq!(reply.failure(), told(Refusal::CodeNotSent));
            let code = signing.code(app).await;
            signing.confirmed(app, &code).await;
        }
        app.is_signed(&signing, 1).await;
    })
    .await;
}

#[tokio::test]
async fn a_kill_while_sending_the_code_signs_once() {
    on_both(async |app| {
        let signing = app.frozen(4).await;
        let fields = [("ceremony", signing.ceremony.as_str()), ("method", "email")];
        let sending = (Service::Oep, "/api/get-pin-code");
        killed_in_the_action(app, &signing.head, "send_code", &fields, sending).await;
        assert_eq!(app.ceremony_state(&signing).await, "frozen");
        let code = signing.code(app).await;
        signing.confirmed(app, &code).await;
        app.is_signed(&signing, 1).await;
        assert_eq!(app.signed_by_the_service(&signing).await, 1);
    })
    .await;
}

#[tokio::test]
async fn a_kill_while_signing_begins_freezes_nothing() {
    on_both(async |app| {
        let head = app.registered_organisation(4).await.head;
        let application = app.complete_application(&head).await;
        let review: ReviewPage = head.view("review_page", &[("application", &application)]).await.read();
        let fields = [
            ("application", application.as_str()),
            ("reviewed", &review.reviewed),
            ("consent", "on"),
        ];
        let register = (Service::Minjust, "");
        killed_in_the_action(app, &head, "begin_signing", &fields, register).await;
        assert_eq!(app.database.number("SELECT COUNT(*) FROM ceremony").await, 0);
        app.sign(&head, &application).await;
        assert_eq!(app.verified().await.findings, []);
    })
    .await;
}

#[tokio::test]
async fn a_killed_servers_claim_keeps_others_from_signing() {
    on_both(async |app| {
        let signing = app.frozen(4).await;
        let code = signing.code(app).await;
        killed_during(app, &signing, &code, "/api/get-sign/for-hash").await;
        app.seconds_pass(PAST_THE_LEASE - 10);
        assert_eq!(signing.refused(app, "").await, told(Refusal::BeingSigned));
        app.is_signed(&signing, 0).await;
        app.seconds_pass(10);
        signing.confirmed(app, "").await;
        app.is_signed(&signing, 1).await;
    })
    .await;
}

#[tokio::test]
async fn a_kill_between_freezing_and_signing_loses_nothing() {
    on_both(async |app| {
        let signing = app.frozen(4).await;
        app.is_killed().await;
        app.starts_again(|_| {}).await;
        let code = signing.code(app).await;
        app.is_killed().await;
        app.starts_again(|_| {}).await;
        signing.confirmed(app, &code).await;
        app.is_signed(&signing, 1).await;
        app.is_killed().await;
        app.starts_again(|_| {}).await;
        app.mails_go_out().await;
        app.mails_go_out().await;
        let email = &signing.head.person().email;
        assert_eq!(app.receipts(email, &signing.application), 1);
    })
    .await;
}

#[tokio::test]
async fn a_browser_that_went_away_resumes_later() {
    on_both(async |app| {
        let signing = app.frozen(4).await;
        let code = signing.code(app).await;
        app.fault_at(Service::Oep, Fault::Slow, "/api/get-sign/for-hash", 1);
        let (browser, ceremony) = (signing.head.clone(), signing.ceremony.clone());
        let confirming = tokio::spawn(async move {
            let fields = [("ceremony", ceremony.as_str()), ("code", code.as_str())];
            browser.act("enter_code", &fields).await
        });
        eventually("the service is asked", async || {
            app.sandbox.faults().list().is_empty().then_some(())
        })
        .await;
        confirming.abort();
        app.seconds_pass(PAST_THE_LEASE);
        let reply = app.enter_code(&signing.head, &signing.ceremony, "").await;
        assert!(reply.status == 200, "{:?}", reply.read::<Failure>());
        app.is_signed(&signing, 1).await;
    })
    .await;
}
