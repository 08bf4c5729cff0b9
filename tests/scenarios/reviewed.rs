//! What is signed is what was reviewed, and what was signed is what is shown ever after.

use asula::domain::ids::ApplicationId;
use asula::domain::views::appendix::AppendixPage;
use asula::domain::views::application::ApplicationPage;
use asula::domain::views::review::{Missing, ReviewPage};
use asula::domain::{Failure, Refusal};
use asula_sandbox::cast::people;

use crate::support::procedure::TINY_PDF;
use crate::support::{Browser, TestApp, on_both};

async fn review_of(browser: &Browser, application: &str) -> ReviewPage {
    browser
        .view("review_page", &[("application", application)])
        .await
        .read()
}

async fn begin(head: &Browser, application: &str, reviewed: &str) -> Result<(), Failure> {
    let fields = [("application", application), ("reviewed", reviewed), ("consent", "on")];
    let reply = head.act("begin_signing", &fields).await;
    if reply.status >= 400 {
        Err(reply.failure())
    } else {
        Ok(())
    }
}

async fn change_the_phone(browser: &Browser, application: &str, row: &str, phone: &str) {
    let before: asula::domain::views::appendix::RowPage = browser
        .view("row_page", &[("application", application), ("row", row)])
        .await
        .read();
    let fields = [
        ("application", application),
        ("row", row),
        ("column", "phone"),
        ("based_on", before.row.cells["phone"].as_str()),
        ("text", phone),
    ];
    browser.act("save_cell", &fields).await.done();
}

async fn ceremonies(app: &TestApp) -> i64 {
    app.database.number("SELECT COUNT(*) FROM ceremony").await
}

#[tokio::test]
async fn what_changed_after_review_is_not_signed_unseen() {
    on_both(async |app| {
        let school = app.registered_organisation(4).await;
        let employee = school.appoints_employee(app).await;
        let application = app.complete_application(&employee).await;
        let row = app.first_row(&employee, &application, "general").await;
        let seen = review_of(&school.head, &application).await.reviewed;
        change_the_phone(&employee, &application, &row, "+996 555 121212").await;
        let refused = begin(&school.head, &application, &seen).await;
        assert_eq!(refused, Err(Refusal::ChangedSinceReview.into()));
        assert_eq!(begin(&school.head, &application, "").await, refused);
        assert_eq!(ceremonies(app).await, 0);
        let seen = review_of(&school.head, &application).await.reviewed;
        assert_eq!(begin(&school.head, &application, &seen).await, Ok(()));
    })
    .await;
}

#[tokio::test]
async fn another_charter_after_the_review_is_not_signed_unseen() {
    on_both(async |app| {
        let school = app.registered_organisation(4).await;
        let application = app.complete_application(&school.head).await;
        let seen = review_of(&school.head, &application).await.reviewed;
        let charter = [TINY_PDF, b"% another one\n"].concat();
        school
            .head
            .upload("document/charter", "Жаңы устав.pdf", &charter)
            .await
            .done();
        let refused = begin(&school.head, &application, &seen).await;
        assert_eq!(refused, Err(Refusal::ChangedSinceReview.into()));
    })
    .await;
}

#[tokio::test]
async fn without_javascript_the_head_agrees_again() {
    on_both(async |app| {
        let school = app.registered_organisation(4).await;
        let application = app.complete_application(&school.head).await;
        let page = format!("/applications/{application}/review");
        let fields = [
            ("application", application.as_str()),
            ("reviewed", "OLD"),
            ("consent", "on"),
        ];
        let reply = school.head.form(&page, "begin_signing", &fields).await;
        assert_eq!(reply.location(), Some(page.as_str()));
        let text = school.head.page(&page).await.text();
        assert!(text.contains("Сиз карап чыккандан кийин арыз өзгөрдү"), "{text}");
        assert!(!text.contains("checked"), "what was agreed to was something else");
    })
    .await;
}

#[tokio::test]
async fn a_head_without_own_signature_signs_nothing() {
    on_both(async |app| {
        let gulnara = app.signed_in_by_pin(people::GULNARA).await;
        let inn = gulnara.person().seats[0].inn.clone();
        gulnara.act("look_up_organisation", &[("inn", &inn)]).await.done();
        for document in ["charter", "registration_certificate", "bank_details"] {
            let path = format!("document/{document}");
            gulnara.upload(&path, "Күбөлүк.pdf", TINY_PDF).await.done();
        }
        gulnara.act("register_organisation", &[]).await.done();
        let application = app.complete_application(&gulnara).await;
        let review = review_of(&gulnara, &application).await;
        let refusal = Refusal::NoPersonalSignature(people::GULNARA.to_owned());
        assert_eq!(
            review.missing,
            [Missing::Organisation {
                refusal: refusal.clone()
            }]
        );
        let refused = begin(&gulnara, &application, &review.reviewed).await;
        assert_eq!(refused, Err(refusal.into()));
        assert_eq!(ceremonies(app).await, 0);
    })
    .await;
}

#[tokio::test]
async fn both_sides_see_an_application_as_signed() {
    on_both(async |app| {
        let school = app.registered_organisation(4).await;
        let application = app.complete_application(&school.head).await;
        app.sign(&school.head, &application).await;
        let signed = review_of(&school.head, &application).await;
        let charter = signed.documents[0].file.clone().unwrap();
        let another = [TINY_PDF, b"% another one\n"].concat();
        school
            .head
            .upload("document/charter", "Жаңы устав.pdf", &another)
            .await
            .done();
        app.database
            .run("UPDATE organisation SET name_ky = 'Башка', address = 'Башка дарек'")
            .await;
        app.seconds_pass(3 * 24 * 3600);
        let head = app.signed_in_as(school.head.person()).await;
        let specialist = app.signed_in_by_pin(people::SALTANAT).await;
        for viewer in [&head, &specialist] {
            let shown = review_of(viewer, &application).await;
            assert!(!shown.open);
            assert_eq!(shown.documents, signed.documents);
            assert_eq!(shown.organisation, signed.organisation);
            assert_eq!(shown.on, signed.on, "the day of the signature, not today");
            viewer.page(&format!("/files/{}", charter.id)).await.done();
        }
    })
    .await;
}

#[tokio::test]
async fn during_correction_the_ministry_sees_what_was_signed() {
    on_both(async |app| {
        let school = app.registered_organisation(4).await;
        let application = app.complete_application(&school.head).await;
        let row = app.first_row(&school.head, &application, "general").await;
        app.sign(&school.head, &application).await;
        let specialist = app.signed_in_by_pin(people::SALTANAT).await;
        for (action, reasons) in [("register", ""), ("return_for_correction", "Телефон туура эмес")] {
            let fields = [
                ("application", application.as_str()),
                ("action", action),
                ("reasons", reasons),
            ];
            specialist.act("act_on_case", &fields).await.done();
        }
        change_the_phone(&school.head, &application, &row, "+996 555 343434").await;
        let at = [("application", application.as_str()), ("template", "general")];
        let phone = async |browser: &Browser| {
            let page: AppendixPage = browser.view("appendix_page", &at).await.read();
            page.rows[0].cells["phone"].clone()
        };
        assert_eq!(phone(&school.head).await, "+996 555 343434");
        assert_ne!(phone(&specialist).await, "+996 555 343434");
        let review = review_of(&specialist, &application).await;
        assert!(!review.open && review.missing.is_empty());
        let page = format!("/applications/{}/review", ApplicationId::from_text(&application));
        assert!(!specialist.page(&page).await.text().contains("343434"));
    })
    .await;
}

#[tokio::test]
async fn the_receipt_names_its_address_to_everyone() {
    on_both(async |app| {
        let school = app.registered_organisation(4).await;
        let employee = school.appoints_employee(app).await;
        let application = app.complete_application(&employee).await;
        app.sign(&school.head, &application).await;
        let at = [("application", application.as_str())];
        let page: ApplicationPage = employee.view("application_page", &at).await.read();
        let to = page.receipt.unwrap().sent_to;
        assert_eq!(to.as_deref(), Some(school.head.person().email.as_str()));
    })
    .await;
}
