//! The commission and its order: three at least, one chair, everybody asked once, the order issued once.

use asula::domain::accreditation::{Action, LawRefusal, Stage, Unmet};
use asula::domain::views::commission::{CommissionPage, MemberAnswer, OfferPage};
use asula::domain::{Failure, Fault, Refusal};
use asula_sandbox::cast::people;

use crate::support::accreditation::{Case, Commission, Expert};
use crate::support::{Reply, TestApp, on_both};

#[tokio::test]
async fn an_incomplete_commission_gets_no_order() {
    on_both(async |app| {
        let case = app.forming().await;
        let order = async || case.step(&case.saltanat, "prepare_order", "").await.failure();
        assert_eq!(order().await, Unmet::TooFewExperts { agreed: 0, least: 3 }.into());
        let mut members = Vec::new();
        for pin in [people::MARAT, people::AIZADA, "10101200099901"] {
            let expert = app.expert(pin).await;
            case.invites(&expert, "member").await.done();
            members.push(expert);
        }
        assert_eq!(order().await, Unmet::AnswersAwaited { waiting: 3 }.into());
        for expert in &members {
            expert.agrees(&case).await.done();
        }
        assert_eq!(order().await, Unmet::NoChair.into());
        assert_eq!(case.stage().await, "forming");
        let sapar = app.expert(people::SAPAR).await;
        case.invites(&sapar, "chair").await.done();
        assert_eq!(order().await, Unmet::AnswersAwaited { waiting: 1 }.into());
        sapar.agrees(&case).await.done();
        case.order_is_issued().await;
        assert_eq!(app.database.number("SELECT COUNT(*) FROM sheet").await, 4);
        assert_eq!(app.verified().await.findings, []);
    })
    .await;
}

#[tokio::test]
async fn a_second_chair_waits_for_the_first_to_decline() {
    on_both(async |app| {
        let case = app.forming().await;
        let (sapar, marat) = (app.expert(people::SAPAR).await, app.expert(people::MARAT).await);
        case.invites(&sapar, "chair").await.done();
        assert_eq!(
            case.invites(&marat, "chair").await.failure(),
            Unmet::ChairAlready.into()
        );
        sapar.agrees(&case).await.done();
        assert_eq!(
            case.invites(&marat, "chair").await.failure(),
            Unmet::ChairAlready.into()
        );
        sapar.declines(&case).await.done();
        case.invites(&marat, "chair").await.done();
        let page: CommissionPage = case.saltanat.view("commission_page", &[case.at()]).await.read();
        let declined = page
            .members
            .iter()
            .filter(|it| matches!(it.answer, MemberAnswer::Declined { .. }));
        assert_eq!((page.members.len(), declined.count()), (2, 1));
        assert!(page.candidates.iter().all(|it| it.id.as_str() != sapar.id));
    })
    .await;
}

#[tokio::test]
async fn of_two_chairs_invited_at_once_one_is() {
    on_both(async |app| {
        let case = app.forming().await;
        let (sapar, marat) = (app.expert(people::SAPAR).await, app.expert(people::MARAT).await);
        let (first, second) = tokio::join!(case.invites(&sapar, "chair"), case.invites(&marat, "chair"));
        let mut statuses = [first.status, second.status];
        statuses.sort_unstable();
        assert_eq!(statuses, [200, 409]);
        let sql = "SELECT COUNT(*) FROM membership WHERE is_chair = 1";
        assert_eq!(app.database.number(sql).await, 1);
        assert_eq!(app.verified().await.findings, []);
    })
    .await;
}

#[tokio::test]
async fn an_expert_is_invited_once() {
    on_both(async |app| {
        let case = app.forming().await;
        let marat = app.expert(people::MARAT).await;
        let twice = || Failure::from(Refusal::InvitedAlready);
        case.invites(&marat, "member").await.done();
        assert_eq!(case.invites(&marat, "member").await.failure(), twice());
        marat.agrees(&case).await.done();
        assert_eq!(case.invites(&marat, "chair").await.failure(), twice());
        let first = app.expert("10101200099901").await;
        let at_once = futures::future::join_all((0..8).map(|_| case.invites(&first, "member"))).await;
        assert_eq!(at_once.iter().filter(|it| it.status == 200).count(), 1);
        assert_eq!(app.verified().await.findings, []);
    })
    .await;
}

#[tokio::test]
async fn who_declined_is_not_invited_again() {
    on_both(async |app| {
        let case = app.forming().await;
        let aizada = app.expert(people::AIZADA).await;
        case.invites(&aizada, "member").await.done();
        aizada.declines(&case).await.done();
        let refused = case.invites(&aizada, "member").await.failure();
        assert_eq!(refused, Refusal::InvitedAlready.into());
    })
    .await;
}

#[tokio::test]
async fn who_is_in_no_pool_is_not_invited() {
    on_both(async |app| {
        let case = app.forming().await;
        for nobody in ["x", "", people::MARAT] {
            let fields = [case.at(), ("expert", nobody), ("office", "member")];
            let refused = case.saltanat.act("invite_expert", &fields).await.failure();
            assert_eq!(refused, Failure::NotFound, "{nobody}");
        }
    })
    .await;
}

#[tokio::test]
async fn who_was_taken_out_unanswered_is_invited_again() {
    on_both(async |app| {
        let case = app.forming().await;
        let second = app.expert("10101200099902").await;
        case.invites(&second, "member").await.done();
        assert_eq!(case.removes(&second, "  ").await.failure(), Unmet::NeedsReasons.into());
        case.removes(&second, "Жаңылыш чакырылган").await.done();
        case.invites(&second, "member").await.done();
        assert_eq!(app.verified().await.findings, []);
    })
    .await;
}

/// A case to whose commission Marat is invited.
async fn with_marat_invited(app: &TestApp) -> (Case<'_>, Expert) {
    let case = app.forming().await;
    let marat = app.expert(people::MARAT).await;
    case.invites(&marat, "member").await.done();
    (case, marat)
}

async fn answers(case: &Case<'_>, expert: &Expert, fields: &[(&str, &str)]) -> Reply {
    let all: Vec<(&str, &str)> = [case.at()].iter().chain(fields).copied().collect();
    expert.browser.act("answer_invitation", &all).await
}

#[tokio::test]
async fn who_answers_is_asked_whether_they_are_sure() {
    on_both(async |app| {
        let (case, marat) = with_marat_invited(app).await;
        for fields in [&[("answer", "agree")][..], &[("answer", "agree"), ("sure", "no")]] {
            let refused = answers(&case, &marat, fields).await.failure();
            assert_eq!(refused, Refusal::SureFirst.into(), "{fields:?}");
        }
        let offer: OfferPage = marat.browser.view("offer_page", &[case.at()]).await.read();
        assert_eq!((offer.agreed_at, offer.cases.len()), (None, 3));
    })
    .await;
}

#[tokio::test]
async fn a_decline_needs_a_case_and_a_comment() {
    on_both(async |app| {
        let (case, marat) = with_marat_invited(app).await;
        let fields = [("answer", "decline"), ("sure", "yes"), ("comment", "  ")];
        let Failure::Invalid(faults) = answers(&case, &marat, &fields).await.failure() else {
            panic!("both are shown")
        };
        let told: Vec<_> = faults.iter().map(|it| (it.field.as_str(), &it.fault)).collect();
        assert_eq!(
            told,
            [("conflict_case", &Fault::Required), ("comment", &Fault::Required)]
        );
    })
    .await;
}

#[tokio::test]
async fn who_agreed_does_not_agree_again() {
    on_both(async |app| {
        let (case, marat) = with_marat_invited(app).await;
        marat.agrees(&case).await.done();
        let again = marat.agrees(&case).await.failure();
        assert!(matches!(
            again,
            Failure::Refused(Refusal::AccreditationLaw(LawRefusal::NotYours { .. }))
        ));
    })
    .await;
}

#[tokio::test]
async fn an_order_signed_often_is_issued_once() {
    on_both(async |app| {
        let Commission { case, .. } = &app.agreed().await;
        case.step(&case.saltanat, "prepare_order", "").await.done();
        let again = case.step(&case.saltanat, "prepare_order", "").await.failure();
        let late = |stage, action| Failure::from(LawRefusal::NotAtThisStage { stage, action });
        assert_eq!(again, late(Stage::OrderPrepared, Action::PrepareOrder));
        // Two tabs: what was begun first is void, what was begun last is signed, twice at once.
        let first = case.kanat.act("sign_order", &[case.at()]).await.done().led_to_id();
        let second = case.kanat.act("sign_order", &[case.at()]).await.done().led_to_id();
        let code = app.code_for(&case.kanat, &second).await;
        let refused = app.enter_code(&case.kanat, &first, &code).await.failure();
        assert_eq!(refused, Refusal::CeremonyVoid.into());
        let confirmations = (0..10).map(|_| app.enter_code(&case.kanat, &second, &code));
        for reply in futures::future::join_all(confirmations).await {
            reply.done();
        }
        let refused = case.kanat.act("sign_order", &[case.at()]).await.failure();
        assert_eq!(refused, late(Stage::Evaluation, Action::SignOrder));
        for (sql, count) in [
            ("SELECT COUNT(*) FROM signature WHERE subject = 'order'", 1),
            ("SELECT COUNT(*) FROM sheet", 3),
            ("SELECT COUNT(*) FROM event WHERE kind = 'sheet_opened'", 3),
        ] {
            assert_eq!(app.database.number(sql).await, count, "{sql}");
        }
        assert_eq!(app.verified().await.findings, []);
    })
    .await;
}

#[tokio::test]
async fn a_decline_during_the_orders_signing_stops_it() {
    on_both(async |app| {
        let commission = app.agreed().await;
        let Commission { case, aizada, .. } = &commission;
        case.step(&case.saltanat, "prepare_order", "").await.done();
        let ceremony = case.kanat.act("sign_order", &[case.at()]).await.done().led_to_id();
        let code = app.code_for(&case.kanat, &ceremony).await;
        aizada.declines(case).await.done();
        assert_eq!(case.stage().await, "forming");
        let refused = app.enter_code(&case.kanat, &ceremony, &code).await.failure();
        assert_eq!(refused, Refusal::CeremonyVoid.into());
        assert_eq!(app.database.number("SELECT COUNT(*) FROM sheet").await, 0);
        let other = app.expert("10101200099901").await;
        case.invites(&other, "member").await.done();
        other.agrees(case).await.done();
        app.seconds_pass(31);
        case.order_is_issued().await;
        // The number that was prepared is the number that is signed.
        let sql = format!("SELECT order_number FROM accreditation WHERE id = '{}'", case.id);
        assert_eq!(app.database.text(&sql).await, "2026-00001");
        assert_eq!(app.verified().await.findings, []);
    })
    .await;
}

#[tokio::test]
async fn after_the_order_nobody_declines() {
    on_both(async |app| {
        let Commission { case, marat, .. } = &app.in_evaluation().await;
        let late = LawRefusal::NotAtThisStage {
            stage: Stage::Evaluation,
            action: Action::Decline,
        };
        assert_eq!(marat.declines(case).await.failure(), late.into());
    })
    .await;
}
