//! Two of the leadership at one order: nothing is void by a look, and whoever confirms first signs.

use asula::domain::accreditation::Action;
use asula::domain::seen::{Done, DoneBy, Meanwhile};
use asula::domain::views::signing::{SigningPage, SigningStep};
use asula::domain::{Failure, Refusal};
use asula_sandbox::cast::people;

use crate::support::{Browser, Reply, TestApp, on_both};

/// A second deputy minister.
async fn second_leader(app: &TestApp) -> Browser {
    let sql = format!("UPDATE officer SET role = 'leadership' WHERE pin = '{}'", people::TIMUR);
    app.database.run(&sql).await;
    app.signed_in_by_pin(people::TIMUR).await
}

async fn page_of(browser: &Browser, ceremony: &str) -> SigningPage {
    browser.view("signing_page", &[("ceremony", ceremony)]).await.read()
}

fn overtaken(reply: &Reply) -> Meanwhile {
    match reply.failure() {
        Failure::Refused(Refusal::MovedMeanwhile(what)) => *what,
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn the_second_who_begins_learns_of_the_first() {
    on_both(async |app| {
        let case = &app.agreed().await.case;
        case.step(&case.saltanat, "prepare_order", "").await.done();
        let (kanat, timur) = (&case.kanat, second_leader(app).await);
        let first = kanat.act("sign_order", &[case.at()]).await.done().led_to_id();
        let code = app.code_for(kanat, &first).await;
        let began = app.now();
        app.seconds_pass(60);
        let second = timur.act("sign_order", &[case.at()]).await.done().led_to_id();
        let page = page_of(&timur, &second).await;
        assert_eq!(page.others.len(), 1);
        assert!(
            page.others[0].0.contains("Канат") && page.others[0].1 == began,
            "{:?}",
            page.others
        );
        assert!(page_of(kanat, &first).await.others[0].0.contains("Тимур"));
        let late = app.code_for(&timur, &second).await;
        app.enter_code(kanat, &first, &code).await.done();
        assert_eq!(case.stage().await, "evaluation");
        // At the code the other is shown who signed when; nothing is signed twice.
        let what = overtaken(&app.enter_code(&timur, &second, &late).await);
        assert_eq!(
            (what.what, what.at),
            (Done::Accreditation(Action::SignOrder), app.now())
        );
        assert!(
            matches!(&what.by, DoneBy::Named(name) if name.contains("Канат")),
            "{what:?}"
        );
        let again = [("ceremony", second.as_str()), ("method", "email")];
        assert_eq!(overtaken(&timur.act("send_code", &again).await), what);
        let page = page_of(&timur, &second).await;
        assert_eq!((page.step, page.overtaken), (SigningStep::Void, Some(what)));
        let orders = "SELECT COUNT(*) FROM signature WHERE subject = 'order'";
        assert_eq!(app.database.number(orders).await, 1);
        assert_eq!(app.verified().await.findings, []);
    })
    .await;
}

#[tokio::test]
async fn the_second_may_be_the_faster() {
    on_both(async |app| {
        let case = &app.agreed().await.case;
        case.step(&case.saltanat, "prepare_order", "").await.done();
        let (kanat, timur) = (&case.kanat, second_leader(app).await);
        let first = kanat.act("sign_order", &[case.at()]).await.done().led_to_id();
        let code = app.code_for(kanat, &first).await;
        app.signs(&timur, "sign_order", &[case.at()]).await;
        let what = overtaken(&app.enter_code(kanat, &first, &code).await);
        assert!(
            matches!(&what.by, DoneBy::Named(name) if name.contains("Тимур")),
            "{what:?}"
        );
        // A page from before learns of it as well, and a ceremony that was given up holds nobody up.
        let signed = "SELECT COUNT(*) FROM signature WHERE subject = 'order'";
        assert_eq!(app.database.number(signed).await, 1);
        assert_eq!(app.verified().await.findings, []);
    })
    .await;
}

#[tokio::test]
async fn giving_up_a_ceremony_leaves_the_others_alone() {
    on_both(async |app| {
        let case = &app.agreed().await.case;
        case.step(&case.saltanat, "prepare_order", "").await.done();
        let (kanat, timur) = (&case.kanat, second_leader(app).await);
        let first = kanat.act("sign_order", &[case.at()]).await.done().led_to_id();
        let second = timur.act("sign_order", &[case.at()]).await.done().led_to_id();
        timur.act("give_up_signing", &[("ceremony", &second)]).await.done();
        assert_eq!(page_of(kanat, &first).await.others, []);
        let code = app.code_for(kanat, &first).await;
        app.enter_code(kanat, &first, &code).await.done();
        assert_eq!(case.stage().await, "evaluation");
    })
    .await;
}
