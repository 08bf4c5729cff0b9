//! A page that was left open while the case moved on: its buttons do nothing, and say who did what when.

use asula::domain::accreditation::{Action, Actor};
use asula::domain::seen::{Done, DoneBy, Meanwhile};
use asula::domain::views::accreditation::AccreditationPage;
use asula::domain::views::commission::{CommissionPage, OfferPage};
use asula::domain::{Failure, Refusal};
use asula_sandbox::cast::people;

use crate::support::accreditation::{Case, Commission, Expert};
use crate::support::{Browser, Reply, on_both};

/// What happened meanwhile, as the refusal says it.
fn meanwhile(reply: &Reply) -> Meanwhile {
    match reply.failure() {
        Failure::Refused(Refusal::MovedMeanwhile(what)) => *what,
        other => panic!("{other:?}"),
    }
}

fn is_named(by: &DoneBy, given: &str) -> bool {
    matches!(by, DoneBy::Named(name) if name.contains(given))
}

/// What the page of the case shows now.
async fn seen(case: &Case<'_>, browser: &Browser) -> String {
    let page: AccreditationPage = case.page_for(browser).await;
    page.head.seen.to_string()
}

async fn step_seen(case: &Case<'_>, browser: &Browser, action: &str, seen: &str) -> Reply {
    let fields = [case.at(), ("action", action), ("reasons", ""), ("seen", seen)];
    browser.act("take_step", &fields).await
}

async fn invites_seen(case: &Case<'_>, expert: &Expert, office: &str, seen: &str) -> Reply {
    let fields = [
        case.at(),
        ("expert", expert.id.as_str()),
        ("office", office),
        ("seen", seen),
    ];
    case.saltanat.act("invite_expert", &fields).await
}

async fn removes_seen(case: &Case<'_>, expert: &Expert, seen: &str) -> Reply {
    let membership = case.membership(expert).await;
    let fields = [
        case.at(),
        ("membership", membership.as_str()),
        ("reasons", "Алмаштыруу"),
        ("seen", seen),
    ];
    case.saltanat.act("remove_member", &fields).await
}

#[tokio::test]
async fn an_older_page_takes_nobody_out_after_the_order() {
    on_both(async |app| {
        let Commission { case, marat, .. } = &app.agreed().await;
        let page: CommissionPage = case.saltanat.view("commission_page", &[case.at()]).await.read();
        let seen = page.head.seen.to_string();
        case.order_is_issued().await;
        let refused = removes_seen(case, marat, &seen).await;
        let what = meanwhile(&refused);
        assert_eq!(
            (what.what, what.at),
            (Done::Accreditation(Action::SignOrder), app.now())
        );
        assert!(is_named(&what.by, "Канат"), "{what:?}");
        assert_eq!(case.stage().await, "evaluation");
        let out = "SELECT COUNT(*) FROM membership WHERE removed_at IS NOT NULL";
        assert_eq!(app.database.number(out).await, 0);
        // Without JavaScript the page itself says so.
        let membership = case.membership(marat).await;
        let fields = [
            case.at(),
            ("membership", membership.as_str()),
            ("reasons", "Алмаштыруу"),
            ("seen", seen.as_str()),
        ];
        let address = format!("/accreditations/{}/commission", case.id);
        case.saltanat.form(&address, "remove_member", &fields).await.done();
        let told = case.saltanat.page(&address).await.text();
        assert!(told.contains("Канат"), "{told}");
        assert_eq!(case.stage().await, "evaluation");
        // The page as it is now takes the member out.
        let page: CommissionPage = case.saltanat.view("commission_page", &[case.at()]).await.read();
        removes_seen(case, marat, &page.head.seen.to_string()).await.done();
        assert_eq!(case.stage().await, "forming");
        assert_eq!(app.verified().await.findings, []);
    })
    .await;
}

#[tokio::test]
async fn a_case_back_at_its_stage_is_another() {
    on_both(async |app| {
        let Commission {
            case, marat, aizada, ..
        } = &app.agreed().await;
        let old = seen(case, &case.saltanat).await;
        case.order_is_issued().await;
        case.removes(marat, "Ооруп калды").await.done();
        assert_eq!(case.stage().await, "forming");
        let what = meanwhile(&removes_seen(case, aizada, &old).await);
        assert_eq!(
            (what.what, what.by),
            (Done::Accreditation(Action::RemoveMember), DoneBy::You)
        );
        let what = meanwhile(&step_seen(case, &case.saltanat, "prepare_order", &old).await);
        assert_eq!(what.what, Done::Accreditation(Action::RemoveMember));
    })
    .await;
}

#[tokio::test]
async fn the_applicant_learns_the_officers_role_not_name() {
    on_both(async |app| {
        let case = app.sent_self_evaluation().await;
        let aigul = &case.school.head;
        let old = seen(&case, aigul).await;
        case.step(&case.saltanat, "register", "").await.done();
        let refused = step_seen(&case, aigul, "withdraw", &old).await;
        assert!(!refused.text().contains("Салтанат"), "{}", refused.text());
        let what = meanwhile(&refused);
        assert_eq!(
            (what.what, what.by, what.at),
            (
                Done::Accreditation(Action::Register),
                DoneBy::OfAccreditation(Actor::Specialist),
                app.now()
            )
        );
        assert_eq!(case.stage().await, "registered");
    })
    .await;
}

#[tokio::test]
async fn an_officer_learns_that_the_head_withdrew() {
    on_both(async |app| {
        let case = app.sent_self_evaluation().await;
        let aigul = &case.school.head;
        let old = seen(&case, &case.saltanat).await;
        step_seen(&case, aigul, "withdraw", &seen(&case, aigul).await)
            .await
            .done();
        let what = meanwhile(&step_seen(&case, &case.saltanat, "register", &old).await);
        assert_eq!(what.by, DoneBy::OfAccreditation(Actor::Head));
        assert_eq!(case.stage().await, "withdrawn");
    })
    .await;
}

#[tokio::test]
async fn two_tabs_at_one_commission_invite_nobody_twice() {
    on_both(async |app| {
        let case = app.forming().await;
        let (marat, aizada) = (app.expert(people::MARAT).await, app.expert(people::AIZADA).await);
        let sapar = app.expert(people::SAPAR).await;
        let old = seen(&case, &case.saltanat).await;
        invites_seen(&case, &marat, "member", &old).await.done();
        invites_seen(&case, &aizada, "chair", &old).await.done();
        // The same expert again, and a second chair.
        let again = meanwhile(&invites_seen(&case, &marat, "member", &old).await);
        assert_eq!(
            (again.what, again.by),
            (Done::Accreditation(Action::Invite), DoneBy::You)
        );
        meanwhile(&invites_seen(&case, &sapar, "chair", &old).await);
        invites_seen(&case, &sapar, "member", &old).await.done();
    })
    .await;
}

#[tokio::test]
async fn an_answer_since_the_page_keeps_its_member() {
    on_both(async |app| {
        let case = app.forming().await;
        let (marat, aizada) = (app.expert(people::MARAT).await, app.expert(people::AIZADA).await);
        case.invites(&marat, "member").await.done();
        case.invites(&aizada, "chair").await.done();
        let old = seen(&case, &case.saltanat).await;
        marat.agrees(&case).await.done();
        let what = meanwhile(&removes_seen(&case, &marat, &old).await);
        assert_eq!(what.what, Done::Accreditation(Action::Agree));
        assert!(is_named(&what.by, "Марат"), "{what:?}");
        // Aizada's answer is as it was shown.
        removes_seen(&case, &aizada, &old).await.done();
        let what = meanwhile(&step_seen(&case, &case.saltanat, "prepare_order", &old).await);
        assert_eq!(
            what.what,
            Done::Accreditation(Action::RemoveMember),
            "an order is for the commission that was shown"
        );
    })
    .await;
}

#[tokio::test]
async fn an_old_tab_does_not_answer_again() {
    on_both(async |app| {
        let case = app.forming().await;
        let marat = app.expert(people::MARAT).await;
        case.invites(&marat, "member").await.done();
        let page: OfferPage = marat.browser.view("offer_page", &[case.at()]).await.read();
        let seen = page.head.seen.to_string();
        marat.agrees(&case).await.done();
        let why = [("conflict_case", "kinship"), ("comment", "Жээним ошол мектепте окуйт")];
        let fields = [
            case.at(),
            ("answer", "decline"),
            why[0],
            why[1],
            ("sure", "yes"),
            ("seen", seen.as_str()),
        ];
        let what = meanwhile(&marat.browser.act("answer_invitation", &fields).await);
        assert_eq!((what.what, what.by), (Done::Accreditation(Action::Agree), DoneBy::You));
        let answer = "SELECT answer FROM membership";
        assert_eq!(app.database.text(answer).await, "agreed");
    })
    .await;
}

/// Somebody of the school adds to the answer to 1.2.
async fn adds(case: &Case<'_>, browser: &Browser) {
    let what = [("kind", "answer"), ("thing", case.id.as_str()), ("field", "text.1.2")];
    let was = ("based_on", "Мектеп 1.2 боюнча жооп берет.");
    let fields = [what[0], what[1], what[2], was, ("text", "Толукталды")];
    browser.act("save_text", &fields).await.done();
}

#[tokio::test]
async fn a_colleagues_addition_keeps_the_draft() {
    on_both(async |app| {
        let case = app.filled_self_evaluation().await;
        let aigul = &case.school.head;
        let nurlan = case.school.appoints_employee(app).await;
        let old = seen(&case, aigul).await;
        adds(&case, &nurlan).await;
        let what = meanwhile(&step_seen(&case, aigul, "discard", &old).await);
        assert_eq!(what.what, Done::Typed);
        assert!(is_named(&what.by, "Нурлан"), "{what:?}");
    })
    .await;
}

#[tokio::test]
async fn ones_own_addition_is_no_news() {
    on_both(async |app| {
        let case = app.filled_self_evaluation().await;
        let aigul = &case.school.head;
        let old = seen(&case, aigul).await;
        adds(&case, aigul).await;
        step_seen(&case, aigul, "discard", &old).await.done();
        assert_eq!(case.stage().await, "discarded");
    })
    .await;
}

#[tokio::test]
async fn an_action_without_what_was_seen_does_nothing() {
    on_both(async |app| {
        let case = app.sent_self_evaluation().await;
        for seen in ["", "submitted", "x:y"] {
            let refused = step_seen(&case, &case.saltanat, "register", seen).await.failure();
            assert_eq!(refused, Refusal::PageOlder.into(), "{seen:?}");
        }
        assert_eq!(case.stage().await, "submitted");
    })
    .await;
}

#[tokio::test]
async fn a_stranger_learns_nothing_of_a_case() {
    on_both(async |app| {
        let case = app.sent_self_evaluation().await;
        let stranger = app.registered_organisation(8).await.head;
        let nothing = step_seen(&case, &stranger, "withdraw", "").await.failure();
        assert_eq!(nothing, Failure::NotFound);
    })
    .await;
}
