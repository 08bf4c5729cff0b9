//! The whole road of the guide, L3 to L16.

use asula::domain::licensing::Stage;
use asula::domain::views::application::ApplicationPage;

use crate::support::on_both;

#[tokio::test]
async fn an_organisation_registers_fills_signs_and_sends() {
    on_both(async |app| {
        let school = app.registered_organisation(4).await;
        let application = app.complete_application(&school.head).await;
        app.sign(&school.head, &application).await;
        let page: ApplicationPage = school
            .head
            .view("application_page", &[("application", &application)])
            .await
            .read();
        assert_eq!(page.head.stage, Stage::Submitted);
        assert_eq!(page.receipt.unwrap().number, "2026-000001");
    })
    .await;
}
