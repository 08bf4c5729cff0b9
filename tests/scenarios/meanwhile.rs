//! A page of a licence case that was left open while the case moved on; and what the authority sees after a return.

use asula::domain::licensing::{Action, Actor};
use asula::domain::seen::{Done, DoneBy, Meanwhile};
use asula::domain::views::application::ApplicationPage;
use asula::domain::views::changes::{ChangeKind, ChangedText};
use asula::domain::views::review::ReviewPage;
use asula::domain::{Failure, Refusal};
use asula_sandbox::cast::people;

use crate::support::procedure::CHEAP_LEVEL;
use crate::support::{Browser, Reply, on_both};

fn meanwhile(reply: &Reply) -> Meanwhile {
    match reply.failure() {
        Failure::Refused(Refusal::MovedMeanwhile(what)) => *what,
        other => panic!("{other:?}"),
    }
}

async fn seen(browser: &Browser, application: &str) -> String {
    let page: ApplicationPage = browser
        .view("application_page", &[("application", application)])
        .await
        .read();
    page.head.seen.to_string()
}

async fn acts(officer: &Browser, application: &str, (action, reasons): (&str, &str), seen: &str) -> Reply {
    let fields = [
        ("application", application),
        ("action", action),
        ("reasons", reasons),
        ("seen", seen),
    ];
    officer.act("act_on_case", &fields).await
}

async fn stage(browser: &Browser, application: &str) -> String {
    let seen = seen(browser, application).await;
    seen.split(':').next().unwrap().to_owned()
}

#[tokio::test]
async fn of_registering_and_withdrawing_the_first_wins() {
    on_both(async |app| {
        let school = app.registered_organisation(4).await;
        let application = app.complete_application(&school.head).await;
        app.sign(&school.head, &application).await;
        let specialist = app.signed_in_by_pin(people::SALTANAT).await;
        let (of_head, of_officer) = (
            seen(&school.head, &application).await,
            seen(&specialist, &application).await,
        );
        acts(&specialist, &application, ("register", ""), &of_officer)
            .await
            .done();
        let fields = [
            ("application", application.as_str()),
            ("reasons", ""),
            ("seen", of_head.as_str()),
        ];
        let what = meanwhile(&school.head.act("withdraw_application", &fields).await);
        assert_eq!(
            what,
            Meanwhile {
                what: Done::Licence(Action::Register),
                by: DoneBy::OfLicence(Actor::Specialist),
                at: app.now(),
            }
        );
        // The same press again, from the officer's own second tab.
        let what = meanwhile(
            &acts(
                &specialist,
                &application,
                ("return_for_correction", "Аянты"),
                &of_officer,
            )
            .await,
        );
        assert_eq!((what.what, what.by), (Done::Licence(Action::Register), DoneBy::You));
        assert_eq!(stage(&specialist, &application).await, "registered");
    })
    .await;
}

#[tokio::test]
async fn an_older_page_does_not_drop_a_changed_draft() {
    on_both(async |app| {
        let school = app.registered_organisation(4).await;
        let employee = school.appoints_employee(app).await;
        let application = app.draft(&school.head, CHEAP_LEVEL, "").await;
        let at = ("application", application.as_str());
        let old = seen(&school.head, &application).await;
        employee.act("add_row", &[at, ("template", "equipment")]).await.done();
        let what = meanwhile(&school.head.act("discard_draft", &[at, ("seen", &old)]).await);
        assert_eq!(what.what, Done::Typed);
        assert!(matches!(what.by, DoneBy::Named(_)), "{what:?}");
        assert_eq!(stage(&school.head, &application).await, "draft");
    })
    .await;
}

#[tokio::test]
async fn an_older_page_drops_no_draft_handed_over() {
    on_both(async |app| {
        let school = app.registered_organisation(4).await;
        let employee = school.appoints_employee(app).await;
        let application = app.draft(&school.head, CHEAP_LEVEL, "").await;
        let at = ("application", application.as_str());
        let old = seen(&school.head, &application).await;
        employee.act("hand_over", &[at, ("note", "")]).await.done();
        let what = meanwhile(&school.head.act("discard_draft", &[at, ("seen", &old)]).await);
        assert_eq!(what.what, Done::Licence(Action::HandOver));
    })
    .await;
}

#[tokio::test]
async fn an_older_page_hands_nothing_over_again() {
    on_both(async |app| {
        let school = app.registered_organisation(4).await;
        let employee = school.appoints_employee(app).await;
        let application = app.draft(&school.head, CHEAP_LEVEL, "").await;
        let at = ("application", application.as_str());
        let old = seen(&employee, &application).await;
        employee.act("hand_over", &[at, ("note", "")]).await.done();
        school.head.act("take_back", &[at]).await.done();
        let again = [at, ("note", ""), ("seen", old.as_str())];
        let what = meanwhile(&employee.act("hand_over", &again).await);
        assert_eq!(what.what, Done::Licence(Action::TakeBack));
        assert_eq!(stage(&school.head, &application).await, "draft");
    })
    .await;
}

#[tokio::test]
async fn a_page_silent_on_what_it_showed_moves_nothing() {
    on_both(async |app| {
        let school = app.registered_organisation(4).await;
        let application = app.complete_application(&school.head).await;
        let at = ("application", application.as_str());
        let review: ReviewPage = school.head.view("review_page", &[at]).await.read();
        let sign = [
            at,
            ("reviewed", review.reviewed.as_str()),
            ("consent", "on"),
            ("seen", ""),
        ];
        let refused = [
            school.head.act("discard_draft", &[at, ("seen", "")]).await,
            school.head.act("begin_signing", &sign).await,
        ];
        for reply in refused {
            assert_eq!(reply.failure(), Refusal::PageOlder.into());
        }
        assert_eq!(stage(&school.head, &application).await, "draft");
    })
    .await;
}

#[tokio::test]
async fn after_a_return_the_authority_sees_the_changes() {
    on_both(async |app| {
        let school = app.registered_organisation(4).await;
        let application = app.complete_application(&school.head).await;
        let at = ("application", application.as_str());
        app.sign(&school.head, &application).await;
        let specialist = app.signed_in_by_pin(people::SALTANAT).await;
        acts(
            &specialist,
            &application,
            ("return_for_correction", "Бөлмө туура эмес"),
            "*",
        )
        .await
        .done();
        let row = app.first_row(&school.head, &application, "equipment").await;
        let page = [at, ("template", "equipment")];
        let page = school.head.view("appendix_page", &page).await.json();
        let was = page["rows"][0]["cells"]["room"].as_str().unwrap().to_owned();
        let cell = [
            at,
            ("row", row.as_str()),
            ("column", "room"),
            ("based_on", was.as_str()),
            ("text", "Жаңы бөлмө"),
        ];
        school.head.act("save_cell", &cell).await.done();
        let review: ReviewPage = specialist.view("review_page", &[at]).await.read();
        assert_eq!(review.corrections, [], "not before it is signed");
        app.seconds_pass(31);
        app.sign(&school.head, &application).await;
        // Kanat looks for the first time.
        let kanat = app.signed_in_by_pin(people::KANAT).await;
        for officer in [&specialist, &kanat] {
            let review: ReviewPage = officer.view("review_page", &[at]).await.read();
            assert_eq!(review.corrections.len(), 1, "{:?}", review.corrections);
            let ChangeKind::RowChanged { cells, .. } = &review.corrections[0].what else {
                panic!("{:?}", review.corrections);
            };
            assert_eq!(cells[0].was, ChangedText::Typed(was.clone()));
            assert_eq!(cells[0].now, ChangedText::Typed("Жаңы бөлмө".to_owned()));
        }
        let review: ReviewPage = school.head.view("review_page", &[at]).await.read();
        assert_eq!(review.corrections, []);
    })
    .await;
}
