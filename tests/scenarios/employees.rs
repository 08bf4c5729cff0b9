//! Responsible employees (docs/requirements.md, L8): who may be appointed, and that an ended appointment ends access at
//! once.

use asula::domain::licensing::checks::{CellFault, text_fault};
use asula::domain::numbers::NumberFault;
use asula::domain::views::home::Home;
use asula::domain::views::organisation::{EmployeesPage, OrganisationPage};
use asula::domain::{Failure, Fault, FieldFault, Refusal};
use asula_sandbox::cast;

use crate::support::procedure::CHEAP_LEVEL;
use crate::support::{Browser, Reply, on_both};

async fn appoints(head: &Browser, pin: &str, position: &str) -> Reply {
    let fields = [("pin", pin), ("position", position)];
    head.act("appoint_employee", &fields).await
}

async fn employees(browser: &Browser) -> EmployeesPage {
    browser.view("employees_page", &[]).await.read()
}

fn fault(field: &str, fault: Fault) -> FieldFault {
    FieldFault {
        field: field.to_owned(),
        fault,
    }
}

/// The fault of a text with a character that could deceive.
fn unseen(text: &str) -> CellFault {
    text_fault(text, 200, false).unwrap()
}

#[tokio::test]
async fn a_wrong_number_is_shown_at_its_field() {
    on_both(async |app| {
        let school = app.registered_organisation(4).await;
        for (pin, wrong) in [
            ("", Fault::Required),
            ("2010120009900", Fault::Number(NumberFault::NotFourteenDigits)),
            ("201012000990044", Fault::Number(NumberFault::NotFourteenDigits)),
            ("2010120009900x", Fault::Number(NumberFault::NotFourteenDigits)),
            ("23113200099004", Fault::Number(NumberFault::ImpossibleDate)),
            ("22902200199004", Fault::Number(NumberFault::ImpossibleDate)),
            ("30101200099004", Fault::Number(NumberFault::UnknownKind)),
            ("00101200019004", Fault::Number(NumberFault::OrganisationGiven)),
        ] {
            let told = appoints(&school.head, pin, "Юрист").await.failure();
            assert_eq!(told, Failure::Invalid(vec![fault("pin", wrong)]), "{pin}");
        }
        assert_eq!(employees(&school.head).await.employees, []);
    })
    .await;
}

#[tokio::test]
async fn a_wrong_position_is_shown_at_its_field() {
    on_both(async |app| {
        let school = app.registered_organisation(4).await;
        let good = school.employee.pin.as_str();
        let long = "ө".repeat(201);
        let too_long = CellFault::TooLong {
            limit: 200,
            length: 201,
        };
        for (position, wrong) in [
            ("  ", Fault::Required),
            ("\u{2800}\u{2800}\u{2800}", Fault::Required),
            ("— — —", Fault::Required),
            (long.as_str(), Fault::Cell(too_long)),
            ("Юрист\u{202e}тсирЮ", Fault::Cell(unseen("Юрист\u{202e}тсирЮ"))),
            ("Юрист\u{7}", Fault::Cell(unseen("Юрист\u{7}"))),
            ("Юрист\0", Fault::Cell(unseen("Юрист\0"))),
        ] {
            let told = appoints(&school.head, good, position).await.failure();
            assert_eq!(told, Failure::Invalid(vec![fault("position", wrong)]), "{position:?}");
        }
        assert_eq!(employees(&school.head).await.employees, []);
    })
    .await;
}

#[tokio::test]
async fn a_wrong_number_and_position_are_shown_together() {
    on_both(async |app| {
        let school = app.registered_organisation(4).await;
        let both = appoints(&school.head, "1", "").await.failure();
        assert!(
            matches!(&both, Failure::Invalid(faults) if faults.len() == 2),
            "{both:?}"
        );
    })
    .await;
}

#[tokio::test]
async fn an_employee_is_appointed_once() {
    on_both(async |app| {
        let school = app.registered_organisation(4).await;
        let employee = &school.employee.pin;
        appoints(&school.head, employee, "Юрист").await.done();
        let twice = appoints(&school.head, employee, "Методист").await.failure();
        assert_eq!(twice, Refusal::AlreadyAppointed.into());
        let lines = employees(&school.head).await.employees;
        assert_eq!((lines.len(), lines[0].position.as_str()), (1, "Юрист"));
    })
    .await;
}

#[tokio::test]
async fn a_head_is_never_appointed() {
    on_both(async |app| {
        let school = app.registered_organisation(4).await;
        let pin = school.head.person().pin.clone();
        let told = appoints(&school.head, &pin, "Директор").await.failure();
        assert_eq!(told, Refusal::HeadIsNotAppointed.into());
    })
    .await;
}

#[tokio::test]
async fn after_an_ended_appointment_comes_another() {
    on_both(async |app| {
        let school = app.registered_organisation(4).await;
        let employee = &school.employee.pin;
        appoints(&school.head, employee, "Юрист").await.done();
        let lines = employees(&school.head).await.employees;
        let ended = [("appointment", lines[0].id.as_str())];
        school.head.act("end_appointment", &ended).await.done();
        appoints(&school.head, employee, "Методист").await.done();
        let twice = school.head.act("end_appointment", &ended).await.failure();
        assert_eq!(twice, Failure::NotFound, "the one that was ended");
    })
    .await;
}

#[tokio::test]
async fn an_employee_appointed_in_many_tabs_counts_once() {
    on_both(async |app| {
        let school = app.registered_organisation(4).await;
        let all = (0..12).map(|_| appoints(&school.head, &school.employee.pin, "Юрист"));
        let replies = futures::future::join_all(all).await;
        let done = replies.iter().filter(|reply| reply.status < 400).count();
        assert_eq!(done, 1);
        for reply in replies.iter().filter(|reply| reply.status >= 400) {
            assert_eq!(reply.failure(), Refusal::AlreadyAppointed.into());
        }
        assert_eq!(employees(&school.head).await.employees.len(), 1);
    })
    .await;
}

#[tokio::test]
async fn a_head_appoints_at_no_other_organisation() {
    on_both(async |app| {
        let school = app.registered_organisation(4).await;
        let other = app.registered_organisation(8).await;
        let id = app
            .database
            .text("SELECT id FROM organisation WHERE inn = '00101200019008'")
            .await;
        let crafted = [
            ("pin", school.employee.pin.as_str()),
            ("position", "Юрист"),
            ("organisation", id.as_str()),
            ("organisation_id", id.as_str()),
            ("inn", other.inn.as_str()),
        ];
        school.head.act("appoint_employee", &crafted).await.done();
        assert_eq!(employees(&school.head).await.employees.len(), 1);
        assert_eq!(employees(&other.head).await.employees, []);
    })
    .await;
}

#[tokio::test]
async fn a_head_ends_no_appointment_of_another_organisation() {
    on_both(async |app| {
        let school = app.registered_organisation(4).await;
        let other = app.registered_organisation(8).await;
        appoints(&school.head, &school.employee.pin, "Юрист").await.done();
        let theirs = employees(&school.head).await.employees[0].id.to_string();
        let ending = other.head.act("end_appointment", &[("appointment", &theirs)]).await;
        assert_eq!(ending.failure(), Failure::NotFound);
        assert!(employees(&school.head).await.employees[0].ended_at.is_none());
    })
    .await;
}

#[tokio::test]
async fn an_ended_appointment_ends_access_at_once() {
    on_both(async |app| {
        let school = app.registered_organisation(4).await;
        let person = school.employee.clone();
        // The same person in two browsers: by the organisation's signature and by the person's own.
        let by_organisation = school.appoints_employee(app).await;
        let by_person = app.signed_in_personally_as(&person).await;
        let application = app.complete_application(&by_organisation).await;
        let row = app.first_row(&by_organisation, &application, "general").await;
        let organisation: OrganisationPage = by_person.view("organisation_page", &[]).await.read();
        let file = organisation.documents[0].file.as_ref().unwrap().id.to_string();
        for browser in [&by_organisation, &by_person] {
            browser.page(&format!("/files/{file}")).await.done();
        }
        let lines = employees(&school.head).await.employees;
        let ended = [("appointment", lines[0].id.as_str())];
        school.head.act("end_appointment", &ended).await.done();

        for browser in [&by_organisation, &by_person] {
            let application = ("application", application.as_str());
            let at_row = [application, ("row", row.as_str())];
            let cell = [
                application,
                ("row", row.as_str()),
                ("column", "phone"),
                ("based_on", ""),
                ("text", "х"),
            ];
            let left = [
                browser.view("application_page", &[application]).await,
                browser.view("review_page", &[application]).await,
                browser.view("row_page", &at_row).await,
                browser.view("employees_page", &[]).await,
                browser.act("save_cell", &cell).await,
                browser.act("remove_row", &at_row).await,
                browser.act("hand_over", &[application, ("note", "")]).await,
                browser.act("create_application", &[]).await,
                browser.upload("cell/x/y/z", "a.pdf", b"%PDF-1.4").await,
            ];
            for reply in left {
                assert_eq!(reply.failure(), Refusal::HeadOnly.into());
            }
            let download = browser.page(&format!("/files/{file}")).await;
            assert_eq!(download.status, 404);
            let organisation: OrganisationPage = browser.view("organisation_page", &[]).await.read();
            assert!(organisation.organisation.is_none() && organisation.documents[0].file.is_none());
        }
    })
    .await;
}

#[tokio::test]
async fn a_stranger_with_the_signature_sees_no_file() {
    on_both(async |app| {
        let school = app.registered_organisation(4).await;
        let organisation: OrganisationPage = school.head.view("organisation_page", &[]).await.read();
        let file = organisation.documents[0].file.as_ref().unwrap().id.to_string();
        // Holds the signature at ESI, but was never appointed here.
        let never_appointed = app.signed_in_as(&school.employee).await;
        assert_eq!(never_appointed.page(&format!("/files/{file}")).await.status, 404);
        let chynara = app.signed_in_by_pin(cast::people::CHYNARA).await;
        assert_eq!(chynara.page(&format!("/files/{file}")).await.status, 404);
        assert_eq!(app.guest().page(&format!("/files/{file}")).await.status, 401);
    })
    .await;
}

#[tokio::test]
async fn an_employee_of_two_organisations_chooses_one() {
    on_both(async |app| {
        let (school, college) = (
            app.registered_organisation(4).await,
            app.registered_organisation(8).await,
        );
        let person = &school.employee;
        for head in [&school.head, &college.head] {
            appoints(head, &person.pin, "Юрист").await.done();
        }
        let application = app.draft(&college.head, CHEAP_LEVEL, "").await;
        let at = [("application", application.as_str())];
        let employee = app.signed_in_personally_as(person).await;
        let home: Home = employee.view("home", &[]).await.read();
        let mut chosen: Vec<_> = home.seats.iter().map(|it| (it.inn.as_str(), it.chosen)).collect();
        chosen.sort_unstable();
        assert_eq!(chosen, [(school.inn.as_str(), true), (college.inn.as_str(), false)]);
        assert_eq!(
            employee.view("application_page", &at).await.failure(),
            Failure::NotFound
        );
        let fields = [("inn", college.inn.as_str())];
        employee.act("choose_organisation", &fields).await.done();
        employee.view("application_page", &at).await.done();
    })
    .await;
}

#[tokio::test]
async fn an_employee_chooses_no_organisation_of_strangers() {
    on_both(async |app| {
        let school = app.registered_organisation(4).await;
        appoints(&school.head, &school.employee.pin, "Юрист").await.done();
        let employee = app.signed_in_personally_as(&school.employee).await;
        let stranger = [("inn", "00101200019012")];
        let told = employee.act("choose_organisation", &stranger).await.failure();
        assert_eq!(told, Failure::NotFound);
    })
    .await;
}

#[tokio::test]
async fn a_head_chooses_only_the_signatures_organisation() {
    on_both(async |app| {
        let school = app.registered_organisation(4).await;
        let college = app.registered_organisation(8).await;
        let fields = [("inn", college.inn.as_str())];
        let told = school.head.act("choose_organisation", &fields).await.failure();
        assert_eq!(told, Failure::NotFound);
    })
    .await;
}
