//! The whole procedure of the guide, L3 to L16.

use asula::domain::licensing::{Action, Actor, Stage, Unmet};
use asula::domain::views::application::{ApplicationPage, Holder, TimelinePlace};
use asula_sandbox::cast::people;

use crate::support::{Browser, Reply, on_both};

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

/// An action of an officer.
async fn acts(officer: &Browser, application: &str, action: &str, reasons: &str) -> Reply {
    let fields = [("application", application), ("action", action), ("reasons", reasons)];
    officer.act("act_on_case", &fields).await
}

async fn page_of(browser: &Browser, application: &str) -> ApplicationPage {
    browser
        .view("application_page", &[("application", application)])
        .await
        .read()
}

#[tokio::test]
async fn the_track_names_commission_council_and_term() {
    on_both(async |app| {
        let school = app.registered_organisation(4).await;
        let application = app.complete_application(&school.head).await;
        let before = page_of(&school.head, &application).await;
        assert_eq!(before.term.map(|it| (it.term.days, it.due_at)), Some((30, None)));
        app.sign(&school.head, &application).await;
        let specialist = app.signed_in_by_pin(people::SALTANAT).await;
        for action in ["register", "start_examination", "appoint_commission"] {
            acts(&specialist, &application, action, "").await.done();
        }
        let page = page_of(&school.head, &application).await;
        let holder = |stage: Stage| {
            page.road
                .iter()
                .find(|step| step.stage == stage)
                .map(|step| step.holder)
        };
        assert_eq!(holder(Stage::Commission), Some(Holder::Commission));
        assert_eq!(holder(Stage::Council), Some(Holder::Council));
        assert_eq!(holder(Stage::Examination), Some(Holder::Actor(Actor::Specialist)));
        let due = page.term.and_then(|it| it.due_at).unwrap();
        assert_eq!(due.date_in_bishkek(), app.now().date_in_bishkek().plus_days(30));
        let html = school.head.page(&format!("/applications/{application}")).await.text();
        for said in ["Эксперттик комиссия", "Лицензиялык кеңеш", "30 күн"] {
            assert!(html.contains(said), "{said} in {html}");
        }
    })
    .await;
}

#[tokio::test]
async fn handing_a_correction_over_gains_no_time() {
    on_both(async |app| {
        let school = app.registered_organisation(4).await;
        let employee = school.appoints_employee(app).await;
        let application = app.complete_application(&school.head).await;
        app.sign(&school.head, &application).await;
        let specialist = app.signed_in_by_pin(people::SALTANAT).await;
        let reasons = "Аянты туура эмес";
        acts(&specialist, &application, "return_for_correction", reasons)
            .await
            .done();
        let due = |page: &ApplicationPage| {
            page.road
                .iter()
                .find(|step| step.place == TimelinePlace::Now)
                .unwrap()
                .due_at
        };
        // As if it had been returned a day earlier.
        let earlier =
            format!("UPDATE application SET stage_due_at = stage_due_at - 86400000 WHERE id = '{application}'");
        app.database.run(&earlier).await;
        let returned = page_of(&employee, &application).await;
        assert!(returned.head.may(Action::HandOver), "{:?}", returned.head);
        let at = ("application", application.as_str());
        employee.act("hand_over", &[at, ("note", "Оңдодум")]).await.done();
        let corrected = page_of(&employee, &application).await;
        assert_eq!(
            (corrected.head.stage, due(&corrected)),
            (Stage::Corrected, due(&returned))
        );
        assert!(!corrected.head.may(Action::Edit) && !corrected.head.may(Action::Discard));
        // Taken back it is as it was returned, with the reasons of the authority.
        employee.act("take_back", &[at]).await.done();
        let again = page_of(&employee, &application).await;
        assert_eq!((again.head.stage, due(&again)), (Stage::Returned, due(&returned)));
        assert_eq!(again.head.note.as_deref(), Some(reasons));
        employee.act("hand_over", &[at, ("note", "Оңдодум")]).await.done();
        app.sign(&school.head, &application).await;
        let sent = page_of(&school.head, &application).await;
        assert_eq!(sent.head.stage, Stage::Resubmitted);
        assert_eq!(sent.head.number.as_deref(), Some("2026-000001"));
    })
    .await;
}

#[tokio::test]
async fn only_a_courts_act_annuls_a_licence() {
    on_both(async |app| {
        let school = app.registered_organisation(4).await;
        let application = app.complete_application(&school.head).await;
        app.sign(&school.head, &application).await;
        let specialist = app.signed_in_by_pin(people::SALTANAT).await;
        for action in [
            "register",
            "start_examination",
            "appoint_commission",
            "refer_to_council",
            "prepare_decision",
        ] {
            acts(&specialist, &application, action, "").await.done();
        }
        let leader = app.signed_in_by_pin(people::KANAT).await;
        acts(&leader, &application, "grant", "").await.done();
        let annuls = async |court_act: &str| {
            let fields = [
                ("application", application.as_str()),
                ("action", "annul"),
                ("reasons", "Бузуулар"),
                ("court_act", court_act),
            ];
            leader.act("act_on_case", &fields).await
        };
        for nothing in ["", "  ", "сот"] {
            assert_eq!(
                annuls(nothing).await.failure(),
                Unmet::NeedsCourtAct.into(),
                "{nothing:?}"
            );
        }
        let act = "Бишкек шаарынын административдик сотунун 03.03.2026 чечими, АД-77/26";
        annuls(act).await.done();
        assert_eq!(page_of(&school.head, &application).await.head.stage, Stage::Annulled);
        let sql = format!("SELECT COUNT(*) FROM event WHERE case_id = '{application}' AND body LIKE '%АД-77/26%'");
        assert_eq!(app.database.number(&sql).await, 1);
    })
    .await;
}
