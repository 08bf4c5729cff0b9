//! What was signed is read-only by every route (docs/requirements.md, L15).

use asula::domain::licensing::LawRefusal;
use asula::domain::views::application::ApplicationPage;
use asula::domain::{Failure, Refusal};

use crate::actions::{everything_written, licence_actions};
use crate::support::procedure::TINY_PDF;
use crate::support::{Registered, TestApp, on_both};

/// Actions that do not act on the content of the case.
const ELSEWHERE: [&str; 14] = [
    "appoint_employee",
    "look_up_organisation",
    "register_organisation",
    "create_application",
    "sign_out",
    "end_appointment",
    "withdraw_application",
    "act_on_case",
    "enter_code",
    "confirm_publication",
    "see_changes",
    "report_unsent",
    "send_mail_again",
    "choose_organisation",
];

struct Signed {
    school: Registered,
    application: String,
    row: String,
    programme: String,
    ceremony: String,
}

async fn signed(app: &TestApp) -> Signed {
    let school = app.registered_organisation(4).await;
    let application = app.complete_application(&school.head).await;
    let at = [("application", application.as_str())];
    let page: ApplicationPage = school.head.view("application_page", &at).await.read();
    let ceremony = app.sign(&school.head, &application).await;
    Signed {
        row: app.first_row(&school.head, &application, "teaching_staff").await,
        programme: page.programmes[0].id.to_string(),
        application,
        ceremony,
        school,
    }
}

#[tokio::test]
async fn after_signing_every_action_is_refused() {
    on_both(async |app| {
        let signed = signed(app).await;
        let employee = signed.school.appoints_employee(app).await;
        let before = everything_written(app).await;
        for (browser, signed_it) in [(&signed.school.head, true), (&employee, false)] {
            for (action, fields) in licence_actions(&signed.application, &signed.row, &signed.programme) {
                if ELSEWHERE.contains(&action) {
                    continue;
                }
                let fields: Vec<(&str, &str)> = fields
                    .into_iter()
                    .map(|(name, value)| match name {
                        "ceremony" => (name, signed.ceremony.as_str()),
                        "column" => (name, "subject"),
                        _ => (name, value),
                    })
                    .collect();
                let failure = browser.act(action, &fields).await.failure();
                let as_it_should = match &failure {
                    Failure::Refused(Refusal::Law(LawRefusal::NotAtThisStage { .. })) => true,
                    Failure::Refused(Refusal::CeremonyOver) => signed_it && fields[0].0 == "ceremony",
                    Failure::NotFound => !signed_it && fields[0].0 == "ceremony",
                    Failure::Refused(Refusal::HeadOnly) => action == "begin_signing",
                    _ => false,
                };
                assert!(as_it_should, "{action}: {failure:?}");
            }
        }
        assert_eq!(everything_written(app).await, before);
    })
    .await;
}

#[tokio::test]
async fn after_signing_every_upload_is_refused() {
    on_both(async |app| {
        let signed = signed(app).await;
        let employee = signed.school.appoints_employee(app).await;
        let before = everything_written(app).await;
        for browser in [&signed.school.head, &employee] {
            let path = format!("cell/{}/{}/consent", signed.application, signed.row);
            let failure = browser.upload(&path, "Жаңы.pdf", TINY_PDF).await.failure();
            assert!(
                matches!(
                    failure,
                    Failure::Refused(Refusal::Law(LawRefusal::NotAtThisStage { .. }))
                ),
                "{failure:?}"
            );
        }
        assert_eq!(everything_written(app).await, before);
    })
    .await;
}

#[tokio::test]
async fn a_confirmation_sent_again_after_signing_changes_nothing() {
    on_both(async |app| {
        let signed = signed(app).await;
        let before = everything_written(app).await;
        for code in ["", "123456", "abc"] {
            app.enter_code(&signed.school.head, &signed.ceremony, code).await.done();
        }
        assert_eq!(everything_written(app).await, before);
        assert_eq!(app.database.number("SELECT COUNT(*) FROM signature").await, 1);
    })
    .await;
}

#[tokio::test]
async fn another_charter_does_not_change_what_was_signed() {
    on_both(async |app| {
        let signed = signed(app).await;
        let bytes = app.database.rows("SELECT document, hash FROM signature").await;
        let other = [TINY_PDF, b"% another charter"].concat();
        signed
            .school
            .head
            .upload("document/charter", "Жаңы устав.pdf", &other)
            .await
            .done();
        assert_eq!(app.database.rows("SELECT document, hash FROM signature").await, bytes);
    })
    .await;
}

#[tokio::test]
async fn a_signed_application_offers_no_form_that_changes_it() {
    on_both(async |app| {
        let signed = signed(app).await;
        let here = format!("/applications/{}", signed.application);
        for page in [
            here.clone(),
            format!("{here}/review"),
            format!("{here}/appendices/teaching_staff"),
            format!("{here}/rows/{}", signed.row),
        ] {
            let shown = signed.school.head.page(&page).await.done().text();
            for action in [
                "save_row",
                "add_row",
                "remove_row",
                "add_programme",
                "remove_programme",
                "begin_signing",
            ] {
                assert!(
                    !shown.contains(&format!("action=\"/api/{action}")),
                    "{page} offers {action}"
                );
            }
            assert!(!shown.contains("action=\"/upload/"), "{page} offers an upload");
        }
    })
    .await;
}
