//! A PostgreSQL server that breaks its connections, or takes none.

use std::sync::Arc;

use asula::server::db;
use asula::server::db::session::{ChosenSignature, NewSession};
use asula::server::jobs::send_mails;
use asula_sandbox::cast;

use super::{Row, is_shown, is_told, readiness};
use crate::support::procedure::TINY_PDF;
use crate::support::store::Store;
use crate::support::{TestApp, eventually};

/// Runs a scenario where a PostgreSQL can be tested.
async fn on_postgres(scenario: impl AsyncFn(&TestApp)) {
    if !Store::available().contains(&Store::Postgres) {
        eprintln!("SKIPPED: ASULA_TEST_POSTGRES names no PostgreSQL");
        return;
    }
    let app = TestApp::on(Store::Postgres).await;
    scenario(&app).await;
    app.close().await;
}

async fn is_back(app: &TestApp) {
    app.database.comes_back().await;
    eventually("it is ready again", async || {
        (readiness(app).await == 200).then_some(())
    })
    .await;
}

#[tokio::test]
async fn connections_that_broke_are_made_again_and_nobody_notices() {
    on_postgres(async |app| {
        let row = Row::begun(app).await;
        let mut kept = String::new();
        for nth in 0..5 {
            app.database.connections_break().await;
            assert_eq!(row.stored().await, kept);
            app.database.connections_break().await;
            let text = format!("Бишкек {nth}");
            row.is_saved(&kept, &text).await.done();
            kept = text;
            app.database.connections_break().await;
            row.head().page(&row.address()).await.done();
        }
        app.database.connections_break().await;
        assert_eq!(readiness(app).await, 200);
    })
    .await;
}

#[tokio::test]
async fn while_the_server_is_down_nobody_is_signed_out() {
    on_postgres(async |app| {
        let row = Row::begun(app).await;
        let head = row.head();
        let cookies = || (head.cookie("asula_session"), head.cookie("asula_reader"));
        let before = cookies();
        let files = "/organisation";
        app.database.goes_down().await;

        is_told(&row.is_viewed().await);
        is_told(&row.is_saved("", "Ош").await);
        is_told(&head.upload("document/charter", "Устав.pdf", TINY_PDF).await);
        let page = is_shown(&head.page(&row.address()).await);
        assert!(page.contains(&format!("href=\"{}\"", row.address())), "{page}");
        let page = is_shown(&row.is_sent("", "Талас \"1\"").await);
        assert!(
            page.contains("name=\"cells[note]\"") && page.contains("Талас &quot;1&quot;"),
            "{page}"
        );
        let sent_as_form = head
            .request(reqwest::Method::POST, "/upload/document/charter")
            .header("accept", "text/html")
            .header("origin", &head.base)
            .header("referer", format!("{}{files}", head.base))
            .header("content-type", "multipart/form-data; boundary=x")
            .body("--x--\r\n");
        let page = is_shown(&head.send(sent_as_form).await);
        assert!(page.contains(&format!("href=\"{files}\"")), "{page}");
        is_shown(&head.page("/files/1").await);
        let stream = head
            .request(reqwest::Method::GET, "/progress/1")
            .header("accept", "text/event-stream");
        assert_eq!(head.send(stream).await.status, 503);
        assert_eq!(readiness(app).await, 503);
        assert_eq!(app.guest().page("/healthz").await.status, 200);
        assert_eq!(cookies(), before);

        is_back(app).await;
        row.is_saved("", "Ош").await.done();
        assert_eq!(row.stored().await, "Ош");
        head.page(&row.address()).await.done();
        assert_eq!(cookies(), before);
    })
    .await;
}

#[tokio::test]
async fn signing_in_during_an_outage_completes_after_it() {
    on_postgres(async |app| {
        let browser = app.guest();
        let person = cast::person("10101200099004").unwrap();
        let inn = person.seats[0].inn.clone();
        let callback = app.as_far_as_callback(&browser, &person, Some(&inn), "/licences").await;
        app.database.goes_down().await;
        let page = is_shown(&browser.page(&callback).await);
        assert!(page.contains("href=\"/auth/callback?"), "{page}");
        assert_eq!(browser.cookie("asula_session"), None);
        is_shown(&browser.page("/auth/esi?return_to=%2Flicences").await);
        is_back(app).await;
        // The page asks for the same address again.
        assert_eq!(browser.page(&callback).await.location(), Some("/licences"));
        browser.page("/licences").await.done();
    })
    .await;
}

#[tokio::test]
async fn a_code_entered_during_an_outage_signs_once_later() {
    on_postgres(async |app| {
        let signing = app.frozen(4).await;
        let code = app.code_for(&signing.head, &signing.ceremony).await;
        let at = format!("/signing/{}", signing.ceremony);
        let fields = [("ceremony", signing.ceremony.as_str()), ("code", code.as_str())];
        app.database.goes_down().await;
        let page = is_shown(&signing.head.form(&at, "enter_code", &fields).await);
        assert!(page.contains(&format!("name=\"code\" value=\"{code}\"")), "{page}");
        is_back(app).await;
        let sent_again = signing.head.form(&at, "enter_code", &fields).await;
        assert_eq!((sent_again.status, sent_again.location()), (303, Some(at.as_str())));
        app.is_signed(&signing, 1).await;
    })
    .await;
}

#[tokio::test]
async fn mails_go_out_after_an_outage() {
    on_postgres(async |app| {
        let head = app.registered_organisation(4).await.head;
        let application = app.complete_application(&head).await;
        app.sign(&head, &application).await;
        app.database.goes_down().await;
        assert!(send_mails(&app.state()).await.is_err());
        is_back(app).await;
        send_mails(&app.state()).await.unwrap();
        assert_eq!(app.receipts(&head.person().email, &application), 1);
    })
    .await;
}

#[tokio::test]
async fn a_transaction_with_a_failed_statement_never_commits() {
    on_postgres(async |app| {
        let state = app.state();
        let mut transaction = state.database.write(&Arc::default()).await.unwrap();
        let of_nobody = NewSession {
            token_hash: "x",
            person_id: "nobody",
            organisation_inn: None,
            signature: ChosenSignature::Person,
            id_token: "",
            ends_at: app.now(),
            flash: None,
            reader: "x",
        };
        let refused = db::session::insert(&mut transaction, &of_nobody, app.now()).await;
        assert!(refused.is_err());
        assert!(
            transaction.commit().await.is_err(),
            "the failure was swallowed, and the commit told it"
        );
        let transaction = state.database.write(&Arc::default()).await.unwrap();
        transaction.commit().await.unwrap();
    })
    .await;
}
