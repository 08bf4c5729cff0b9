//! Texts that wait on devices: whoever signs is shown them, and goes on without them by a choice that is in the journal.

use asula::domain::views::accreditation::SelfEvaluationReview;
use asula::domain::views::organisation::EmployeesPage;
use asula::domain::views::review::ReviewPage;
use asula::domain::views::signing::SigningPage;
use asula::domain::views::unsent::WaitingTexts;
use asula::domain::{Failure, Refusal};

use crate::support::procedure::CHEAP_LEVEL;
use crate::support::{Browser, Reply, TestApp, on_both};

/// Names that browsers gave themselves.
const PHONE: &str = "00000000000000a1";
const LAPTOP: &str = "00000000000000b2";

async fn reports(browser: &Browser, case: &str, device: &str, texts: &str) -> Reply {
    let fields = [("case", case), ("device", device), ("texts", texts)];
    browser.act("report_unsent", &fields).await
}

async fn review_of(head: &Browser, application: &str) -> ReviewPage {
    head.view("review_page", &[("application", application)]).await.read()
}

/// Begins to sign what the review shows; `without` is the choice.
async fn begin(head: &Browser, application: &str, without: &str) -> Reply {
    let review = review_of(head, application).await;
    let fields = [
        ("application", application),
        ("reviewed", review.reviewed.as_str()),
        ("consent", "on"),
        ("without_unsent", without),
    ];
    head.act("begin_signing", &fields).await
}

fn numbers(waiting: &[WaitingTexts]) -> Vec<u32> {
    waiting.iter().map(|it| it.texts).collect()
}

async fn frozen(app: &TestApp, case: &str) -> String {
    let sql = format!("SELECT body FROM event WHERE case_id = '{case}' AND kind = 'frozen'");
    app.database.text(&sql).await
}

#[tokio::test]
async fn texts_on_another_device_are_announced_before_signing() {
    on_both(async |app| {
        let school = app.registered_organisation(4).await;
        let employee = school.appoints_employee(app).await;
        let application = app.complete_application(&school.head).await;
        reports(&employee, &application, PHONE, "1").await.done();
        reports(&employee, &application, PHONE, "2").await.done();
        assert_eq!(numbers(&review_of(&school.head, &application).await.unsent), [2]);
        for choice in ["", "1", "on"] {
            let refused = begin(&school.head, &application, choice).await.failure();
            assert_eq!(refused, Failure::from(Refusal::TextsWaiting(2)), "{choice}");
        }
        let ceremony = begin(&school.head, &application, "2").await.done().led_to_id();
        let page: SigningPage = school
            .head
            .view("signing_page", &[("ceremony", ceremony.as_str())])
            .await
            .read();
        assert_eq!(numbers(&page.unsent), [2]);
        let person = format!("SELECT id FROM person WHERE pin = '{}'", school.employee.pin);
        let person = app.database.text(&person).await;
        let body = frozen(app, &application).await;
        assert!(body.contains(&format!("\"without\":{{\"{person}\":2}}")), "{body}");
        assert_eq!(app.verified().await.findings, []);
    })
    .await;
}

#[tokio::test]
async fn what_was_sent_holds_nothing_up() {
    on_both(async |app| {
        let school = app.registered_organisation(4).await;
        let application = app.complete_application(&school.head).await;
        reports(&school.head, &application, PHONE, "3").await.done();
        reports(&school.head, &application, LAPTOP, "1").await.done();
        let mut waiting = numbers(&review_of(&school.head, &application).await.unsent);
        waiting.sort_unstable();
        assert_eq!(waiting, [1, 3]);
        reports(&school.head, &application, PHONE, "0").await.done();
        reports(&school.head, &application, LAPTOP, "0").await.done();
        assert_eq!(review_of(&school.head, &application).await.unsent, []);
        begin(&school.head, &application, "").await.done();
        let body = frozen(app, &application).await;
        assert!(!body.contains("without"), "{body}");
    })
    .await;
}

#[tokio::test]
async fn an_abandoned_device_holds_nothing_up() {
    on_both(async |app| {
        let school = app.registered_organisation(4).await;
        let application = app.complete_application(&school.head).await;
        reports(&school.head, &application, LAPTOP, "1").await.done();
        let month = 31_i64 * 24 * 3600 * 1000;
        app.database
            .run(&format!("UPDATE unsent SET told_at = told_at - {month}"))
            .await;
        assert_eq!(review_of(&school.head, &application).await.unsent, []);
        begin(&school.head, &application, "").await.done();
    })
    .await;
}

#[tokio::test]
async fn texts_of_who_has_left_hold_nothing_up() {
    on_both(async |app| {
        let school = app.registered_organisation(4).await;
        let employee = school.appoints_employee(app).await;
        let application = app.complete_application(&school.head).await;
        reports(&employee, &application, PHONE, "2").await.done();
        assert_eq!(numbers(&review_of(&school.head, &application).await.unsent), [2]);
        let page: EmployeesPage = school.head.view("employees_page", &[]).await.read();
        let appointment = page.employees[0].id.to_string();
        let fields = [("appointment", appointment.as_str())];
        school.head.act("end_appointment", &fields).await.done();
        assert_eq!(review_of(&school.head, &application).await.unsent, []);
        begin(&school.head, &application, "").await.done();
    })
    .await;
}

#[tokio::test]
async fn a_self_evaluation_waits_for_texts_too() {
    on_both(async |app| {
        let case = app.filled_self_evaluation().await;
        let head = &case.school.head;
        reports(head, &case.id, PHONE, "1").await.done();
        let review: SelfEvaluationReview = head.view("self_evaluation_review", &[case.at()]).await.read();
        assert_eq!(numbers(&review.unsent), [1]);
        let begin = async |without: &str| {
            let fields = [
                case.at(),
                ("reviewed", review.reviewed.as_str()),
                ("consent", "on"),
                ("without_unsent", without),
            ];
            head.act("begin_signing_self_evaluation", &fields).await
        };
        assert_eq!(begin("").await.failure(), Failure::from(Refusal::TextsWaiting(1)));
        begin("1").await.done();
        assert!(frozen(app, &case.id).await.contains("\"without\""));
    })
    .await;
}

#[tokio::test]
async fn nobody_reports_of_anothers_case() {
    on_both(async |app| {
        let school = app.registered_organisation(4).await;
        let other = app.registered_organisation(8).await;
        let application = app.draft(&school.head, CHEAP_LEVEL, "").await;
        let refused = reports(&other.head, &application, PHONE, "1").await;
        assert_eq!(refused.failure(), Failure::NotFound);
        assert_eq!(app.database.number("SELECT COUNT(*) FROM unsent").await, 0);
    })
    .await;
}

#[tokio::test]
async fn a_device_reports_by_a_proper_name() {
    on_both(async |app| {
        let school = app.registered_organisation(4).await;
        let application = app.draft(&school.head, CHEAP_LEVEL, "").await;
        for device in ["", "a1", "00000000000000a1b", "00000000000000g1"] {
            let refused = reports(&school.head, &application, device, "1").await;
            assert_eq!(refused.failure(), Failure::NotFound, "{device}");
        }
        assert_eq!(app.database.number("SELECT COUNT(*) FROM unsent").await, 0);
    })
    .await;
}

#[tokio::test]
async fn without_javascript_the_review_offers_the_choice() {
    on_both(async |app| {
        let school = app.registered_organisation(4).await;
        let application = app.complete_application(&school.head).await;
        let address = format!("/applications/{application}/review");
        let page = school.head.page(&address).await.done().text();
        assert!(!page.contains("without_unsent"), "{page}");
        reports(&school.head, &application, PHONE, "2").await.done();
        let page = school.head.page(&address).await.done().text();
        assert!(page.contains("Айрым жазуулар серверге жете элек"), "{page}");
        assert!(page.contains("name=\"without_unsent\""), "{page}");
    })
    .await;
}
