//! What changes between freeze and signature makes the ceremony void: what was shown is what is signed, or nothing.

use asula::domain::Refusal;
use asula::domain::views::appendix::Saved;
use asula::domain::views::signing::SigningStep;

use super::{Signing, told};
use crate::support::procedure::TINY_PDF;
use crate::support::{Browser, TestApp, on_both};

/// Sets the room of the one row of equipment.
async fn set_room(app: &TestApp, browser: &Browser, application: &str, was: &str, now: &str) {
    let row = app.first_row(browser, application, "equipment").await;
    let cell = [
        ("application", application),
        ("row", &row),
        ("column", "room"),
        ("based_on", was),
        ("text", now),
    ];
    let saved: Saved = browser.act("save_cell", &cell).await.done().read();
    assert!(matches!(saved, Saved::Saved { .. }), "{saved:?}");
}

async fn room(app: &TestApp, signing: &Signing) -> String {
    let page = [("application", signing.application.as_str()), ("template", "equipment")];
    let page = signing.head.view("appendix_page", &page).await.json();
    let _ = app;
    page["rows"][0]["cells"]["room"].as_str().unwrap().to_owned()
}

#[tokio::test]
async fn an_application_edited_after_freezing_is_not_signed() {
    on_both(async |app| {
        let school = app.registered_organisation(4).await;
        let lawyer = school.appoints_employee(app).await;
        let signing = app.frozen_by(&school.head).await;
        let code = signing.code(app).await;
        let was = room(app, &signing).await;
        set_room(app, &lawyer, &signing.application, &was, "Башка бөлмө").await;
        assert_eq!(signing.refused(app, &code).await, told(Refusal::CeremonyVoid));
        assert_eq!(signing.page().await.step, SigningStep::Void);
        app.is_signed(&signing, 0).await;
        assert_eq!(app.verified().await.findings, []);
        app.sign(&signing.head, &signing.application).await;
        app.is_signed(&signing, 1).await;
    })
    .await;
}

#[tokio::test]
async fn an_edit_taken_back_lets_it_be_signed() {
    on_both(async |app| {
        let signing = app.frozen(4).await;
        let code = signing.code(app).await;
        let was = room(app, &signing).await;
        set_room(app, &signing.head, &signing.application, &was, "Башка бөлмө").await;
        set_room(app, &signing.head, &signing.application, "Башка бөлмө", &was).await;
        signing.confirmed(app, &code).await;
        app.is_signed(&signing, 1).await;
    })
    .await;
}

#[tokio::test]
async fn a_document_replaced_after_freezing_makes_it_void() {
    on_both(async |app| {
        let signing = app.frozen(4).await;
        let code = signing.code(app).await;
        let other = [TINY_PDF, b"% another"].concat();
        signing
            .head
            .upload("document/charter", "Устав.pdf", &other)
            .await
            .done();
        assert_eq!(signing.refused(app, &code).await, told(Refusal::CeremonyVoid));
        app.is_signed(&signing, 0).await;
    })
    .await;
}

#[tokio::test]
async fn a_row_dropped_after_freezing_makes_it_void() {
    on_both(async |app| {
        let signing = app.frozen(4).await;
        let code = signing.code(app).await;
        let row = app.first_row(&signing.head, &signing.application, "equipment").await;
        let at = [("application", signing.application.as_str()), ("row", &row)];
        signing.head.act("remove_row", &at).await.done();
        assert_eq!(signing.refused(app, &code).await, told(Refusal::CeremonyVoid));
        app.is_signed(&signing, 0).await;
    })
    .await;
}

#[tokio::test]
async fn an_application_discarded_after_the_freeze_is_not_signed() {
    on_both(async |app| {
        let signing = app.frozen(4).await;
        let code = signing.code(app).await;
        let at = [("application", signing.application.as_str())];
        signing.head.act("discard_draft", &at).await.done();
        assert_eq!(signing.refused(app, &code).await, told(Refusal::CeremonyVoid));
        let sql = format!(
            "SELECT count(*) FROM signature WHERE case_id = '{}'",
            signing.application
        );
        assert_eq!(app.database.number(&sql).await, 0);
    })
    .await;
}

#[tokio::test]
async fn edits_racing_with_confirmation_never_change_signed_bytes() {
    on_both(async |app| {
        let signing = app.frozen(4).await;
        let code = signing.code(app).await;
        let was = room(app, &signing).await;
        let row = app.first_row(&signing.head, &signing.application, "equipment").await;
        let cell = [
            ("application", signing.application.as_str()),
            ("row", &row),
            ("column", "room"),
            ("based_on", &was),
            ("text", "Башка бөлмө"),
        ];
        let confirming = app.enter_code(&signing.head, &signing.ceremony, &code);
        let (confirmed, edited) = tokio::join!(confirming, signing.head.act("save_cell", &cell));
        // Either came first: the edit, then nothing is signed; or the signature, then nothing is edited.
        let outcome = (confirmed.status, edited.status);
        assert!(matches!(outcome, (200, 409) | (409, 200)), "{outcome:?}");
        app.is_signed(&signing, i64::from(confirmed.status == 200)).await;
        assert_eq!(app.verified().await.findings, []);
    })
    .await;
}
