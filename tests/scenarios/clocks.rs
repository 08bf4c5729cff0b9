//! What ends by a clock is announced before it ends: years whose days of rest are not published, certificates.

use asula::domain::views::application::{ApplicationPage, TimelinePlace};
use asula::domain::views::home::{Ahead, Readiness};
use asula::domain::views::licences::LicencesPage;
use asula::server::outside::signature::container;
use asula_sandbox::cast::people;

use crate::support::on_both;

/// 20 January 2028: beyond the last year of the calendar.
const IN_2028: i64 = 1_831_982_400_000;

#[tokio::test]
async fn a_term_without_published_holidays_says_so() {
    on_both(async |app| {
        let head = app.registered_organisation(4).await.head;
        let application = app.complete_application(&head).await;
        app.sign(&head, &application).await;
        let at = [("application", application.as_str())];
        let unlisted = async || {
            let page: ApplicationPage = head.view("application_page", &at).await.read();
            let now = page.road.into_iter().find(|step| step.place == TimelinePlace::Now);
            now.unwrap().unlisted_year
        };
        assert_eq!(unlisted().await, None);
        let later = format!("UPDATE application SET stage_due_at = {IN_2028} WHERE id = '{application}'");
        app.database.run(&later).await;
        assert_eq!(unlisted().await, Some(2028));
        let list = [("tab", "under_review"), ("page", "1")];
        let lines: LicencesPage = head.view("licences_page", &list).await.read();
        assert_eq!(lines.lines[0].unlisted_year, Some(2028));
        for path in [
            format!("/applications/{application}"),
            "/licences?tab=under-review".to_owned(),
        ] {
            let page = head.page(&path).await.text();
            assert!(page.contains("2028-жылдын майрам күндөрү"), "{path}: {page}");
        }
    })
    .await;
}

#[tokio::test]
async fn readiness_announces_a_certificate_about_to_end() {
    on_both(async |app| {
        let head = app.registered_organisation(4).await.head;
        let application = app.complete_application(&head).await;
        app.sign(&head, &application).await;
        let on = app.now().date_in_bishkek().plus_days(12);
        for (left, told) in [(12, true), (31, false)] {
            let ends = app.now().plus_days(left).0;
            let facts = format!(r#"{{"not_after":"{ends}"}}"#);
            app.database
                .run(&format!("UPDATE signature SET certificate = '{facts}'"))
                .await;
            let readiness: Readiness = head.view("readiness", &[]).await.read();
            let wanted = told.then_some(Ahead::CertificateEnds { on, days: 12 });
            assert_eq!(readiness.ahead, wanted.into_iter().collect::<Vec<_>>(), "{left} days");
        }
    })
    .await;
}

#[tokio::test]
async fn nobody_hears_of_a_published_calendar() {
    on_both(async |app| {
        let timur = app.signed_in_by_pin(people::TIMUR).await;
        let readiness: Readiness = timur.view("readiness", &[]).await.read();
        assert_eq!(readiness.ahead, []);
    })
    .await;
}

#[tokio::test]
async fn a_kept_signature_verifies_over_its_bytes() {
    on_both(async |app| {
        let head = app.registered_organisation(4).await.head;
        let application = app.complete_application(&head).await;
        app.sign(&head, &application).await;
        let rows = app.database.rows("SELECT hash, sign_base64 FROM signature").await;
        let (hash, signature) = (&rows[0][0], &rows[0][1]);
        assert_eq!(container::what_is_wrong(hash, signature), None);
        let other = hash.chars().rev().collect::<String>();
        assert!(container::what_is_wrong(&other, signature).is_some());
        assert_eq!(app.verified().await.findings, []);
    })
    .await;
}
