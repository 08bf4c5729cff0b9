//! Crafted requests for what belongs to another organisation: it does not exist, in every function.

use asula::domain::Failure;
use asula::domain::views::application::ApplicationPage;
use asula::domain::views::licences::LicencesPage;
use asula::domain::views::organisation::{EmployeesPage, OrganisationPage};

use crate::actions::{all_actions, everything_written};
use crate::support::procedure::{CHEAP_LEVEL, TINY_PDF};
use crate::support::{Browser, Registered, TestApp, on_both};

/// Everything that an organisation has, by id.
struct Belongings {
    application: String,
    row: String,
    programme: String,
    appointment: String,
    ceremony: String,
    file: String,
}

async fn belongings(app: &TestApp, school: &Registered) -> Belongings {
    school.appoints_employee(app).await;
    let application = app.complete_application(&school.head).await;
    let at = [("application", application.as_str())];
    let page: ApplicationPage = school.head.view("application_page", &at).await.read();
    let employees: EmployeesPage = school.head.view("employees_page", &[]).await.read();
    let organisation: OrganisationPage = school.head.view("organisation_page", &[]).await.read();
    Belongings {
        row: app.first_row(&school.head, &application, "general").await,
        programme: page.programmes[0].id.to_string(),
        appointment: employees.employees[0].id.to_string(),
        ceremony: app.freeze(&school.head, &application).await,
        file: organisation.documents[0].file.as_ref().unwrap().id.to_string(),
        application,
    }
}

/// Actions that name nothing of anybody.
const NAMELESS: [&str; 6] = [
    "appoint_employee",
    "look_up_organisation",
    "register_organisation",
    "create_application",
    "begin_accreditation",
    "sign_out",
];

/// What one organisation has, and the people of another.
struct Strangers {
    theirs: Belongings,
    head: Browser,
    employee: Browser,
}

async fn strangers(app: &TestApp) -> Strangers {
    let school = app.registered_organisation(4).await;
    let other = app.registered_organisation(8).await;
    Strangers {
        theirs: belongings(app, &school).await,
        employee: other.appoints_employee(app).await,
        head: other.head,
    }
}

#[tokio::test]
async fn no_action_finds_a_case_of_another_organisation() {
    on_both(async |app| {
        let Strangers { theirs, head, employee } = strangers(app).await;
        let before = everything_written(app).await;
        for (browser, may_sign) in [(&head, true), (&employee, false)] {
            for (action, fields) in all_actions(&theirs.application, &theirs.row, "") {
                if NAMELESS.contains(&action) {
                    continue;
                }
                let fields: Vec<(&str, &str)> = fields
                    .into_iter()
                    .map(|(name, value)| match name {
                        "programme" => (name, theirs.programme.as_str()),
                        "ceremony" => (name, theirs.ceremony.as_str()),
                        "appointment" => (name, theirs.appointment.as_str()),
                        _ => (name, value),
                    })
                    .collect();
                let refused = browser.act(action, &fields).await.failure();
                let heads_alone = ["begin_signing", "begin_signing_self_evaluation", "end_appointment"];
                if may_sign || !heads_alone.contains(&action) {
                    assert_eq!(refused, Failure::NotFound, "{action}");
                }
            }
        }
        assert_eq!(everything_written(app).await, before);
    })
    .await;
}

#[tokio::test]
async fn under_ones_own_case_anothers_parts_stay_hidden() {
    on_both(async |app| {
        let Strangers { theirs, head, employee } = strangers(app).await;
        let own = app.draft(&head, CHEAP_LEVEL, "").await;
        let own_row = app.right_row(&head, &own, "general").await;
        let before = everything_written(app).await;
        for browser in [&head, &employee] {
            for (action, fields) in all_actions(&own, &theirs.row, &theirs.programme) {
                if fields.iter().any(|(name, _)| ["row", "programme"].contains(name)) {
                    assert_eq!(
                        browser.act(action, &fields).await.failure(),
                        Failure::NotFound,
                        "{action}"
                    );
                }
            }
            for (application, row) in [(&theirs.application, &own_row), (&own, &theirs.row)] {
                let at = [("application", application.as_str()), ("row", row.as_str())];
                assert_eq!(browser.view("row_page", &at).await.failure(), Failure::NotFound);
                let upload = browser
                    .upload(&format!("cell/{application}/{row}/phone"), "a.pdf", TINY_PDF)
                    .await;
                assert_eq!(upload.failure(), Failure::NotFound);
            }
        }
        assert_eq!(everything_written(app).await, before);
    })
    .await;
}

#[tokio::test]
async fn no_page_shows_a_case_of_another_organisation() {
    on_both(async |app| {
        let Strangers { theirs, head, employee } = strangers(app).await;
        let at = ("application", theirs.application.as_str());
        for browser in [&head, &employee] {
            let views = [
                browser.view("application_page", &[at]).await,
                browser.view("review_page", &[at]).await,
                browser.view("appendix_page", &[at, ("template", "general")]).await,
                browser.view("row_page", &[at, ("row", &theirs.row)]).await,
            ];
            for view in views {
                assert_eq!(view.failure(), Failure::NotFound);
            }
            assert_eq!(browser.page(&format!("/files/{}", theirs.file)).await.status, 404);
        }
        let signing = head.view("signing_page", &[("ceremony", &theirs.ceremony)]).await;
        assert_eq!(signing.failure(), Failure::NotFound);
    })
    .await;
}

#[tokio::test]
async fn lists_and_counts_know_nothing_of_another_organisation() {
    on_both(async |app| {
        let school = app.registered_organisation(4).await;
        let theirs = belongings(app, &school).await;
        let other = app.registered_organisation(8).await;
        let first = [("tab", "applications"), ("page", "1")];
        let licences: LicencesPage = other.head.view("licences_page", &first).await.read();
        assert!(licences.lines.is_empty() && licences.counts.iter().all(|count| *count == 0));
        let employees: EmployeesPage = other.head.view("employees_page", &[]).await.read();
        assert_eq!(employees.employees, []);
        for page in ["/", "/licences", "/employees", "/organisation", "/readiness"] {
            let shown = other.head.page(page).await.done().text();
            for theirs in [&theirs.application, &theirs.appointment, &theirs.file, &school.inn] {
                assert!(!shown.contains(theirs.as_str()), "{page} tells {theirs}");
            }
        }
    })
    .await;
}

#[tokio::test]
async fn anothers_file_typed_into_a_cell_stays_hidden() {
    on_both(async |app| {
        let school = app.registered_organisation(4).await;
        let theirs = belongings(app, &school).await;
        let other = app.registered_organisation(8).await;
        let application = app.draft(&other.head, "OUT", "").await;
        let at = [("application", application.as_str()), ("template", "teaching_staff")];
        let row = other.head.act("add_row", &at).await.done().led_to_id();
        let cell = [
            ("application", application.as_str()),
            ("row", row.as_str()),
            ("column", "consent"),
            ("based_on", ""),
            ("text", theirs.file.as_str()),
        ];
        let made_up = other.head.act("save_cell", &cell).await;
        assert_eq!(made_up.failure(), Failure::NotFound);
        for page in [
            "review".to_owned(),
            format!("rows/{row}"),
            "appendices/teaching_staff".to_owned(),
        ] {
            let shown = other
                .head
                .page(&format!("/applications/{application}/{page}"))
                .await
                .done()
                .text();
            assert!(!shown.contains(&theirs.file), "{page}: {shown}");
        }
        assert_eq!(other.head.page(&format!("/files/{}", theirs.file)).await.status, 404);
    })
    .await;
}
