//! Conflicts of interest that the system knows of (docs/requirements.md, A5): at invitation, at consent, before the
//! order, at publication.

use asula::domain::Failure;
use asula::domain::accreditation::Unmet;
use asula::domain::accreditation::conflict::ConflictKind;
use asula::domain::views::commission::{CommissionPage, OfferPage};
use asula_sandbox::cast::people;

use crate::support::accreditation::{Case, Commission, Expert};
use crate::support::{TestApp, on_both};

fn conflicted() -> Failure {
    Unmet::Conflicted { members: 1 }.into()
}

/// The expert is shown as conflicted so, and is not invited, neither as a member nor as the chair.
async fn is_not_invited(case: &Case<'_>, expert: &Expert, kinds: &[ConflictKind]) {
    let page: CommissionPage = case.saltanat.view("commission_page", &[case.at()]).await.read();
    let line = page.candidates.iter().find(|it| it.id.as_str() == expert.id).unwrap();
    assert_eq!(line.conflicts, kinds, "{}", line.name);
    for office in ["member", "chair"] {
        assert_eq!(case.invites(expert, office).await.failure(), conflicted(), "{office}");
    }
}

async fn is_invited(case: &Case<'_>, expert: &Expert) {
    case.invites(expert, "member").await.done();
}

#[tokio::test]
async fn an_expert_tied_to_the_school_is_not_invited() {
    on_both(async |app| {
        let case = app.forming().await;
        let kinds = [ConflictKind::Founder, ConflictKind::Kinship, ConflictKind::Employment];
        for (pin, kind) in [people::MARAT, people::AIZADA, people::SAPAR].into_iter().zip(kinds) {
            let expert = app.expert(pin).await;
            case.is_tied(&expert, kind.name()).await;
            is_not_invited(&case, &expert, &[kind]).await;
        }
    })
    .await;
}

#[tokio::test]
async fn ended_kinship_and_founding_are_no_conflict() {
    on_both(async |app| {
        let case = app.forming().await;
        for (pin, kind) in [(people::MARAT, "founder"), (people::AIZADA, "kinship")] {
            let expert = app.expert(pin).await;
            expert.declares(&case.school.inn, kind).await.done();
            expert.ends_its_ties().await;
            is_invited(&case, &expert).await;
        }
    })
    .await;
}

#[tokio::test]
async fn a_former_employee_of_the_school_is_not_invited() {
    on_both(async |app| {
        let case = app.forming().await;
        let head = &case.school.head;
        let fields = [("pin", people::MARAT), ("position", "Консультант")];
        head.act("appoint_employee", &fields).await.done();
        let marat = app.expert(people::MARAT).await;
        is_not_invited(&case, &marat, &[ConflictKind::Employment]).await;
        let sql = format!("SELECT id FROM appointment WHERE pin = '{}'", people::MARAT);
        let appointment = app.database.text(&sql).await;
        head.act("end_appointment", &[("appointment", &appointment)])
            .await
            .done();
        is_not_invited(&case, &marat, &[ConflictKind::Employment]).await;
    })
    .await;
}

/// A case of the school whose head is an expert of the pool.
async fn of_an_experts_own_school(app: &TestApp) -> (Case<'_>, Expert) {
    let school = app.registered_organisation(901).await;
    let case = app.filled_by(school).await;
    case.is_sent().await;
    case.is_registered_and_forming().await;
    let head = app.expert("10101200099901").await;
    (case, head)
}

#[tokio::test]
async fn head_and_founders_by_the_register_are_not_invited() {
    on_both(async |app| {
        let (case, head) = of_an_experts_own_school(app).await;
        is_not_invited(&case, &head, &[ConflictKind::Head, ConflictKind::Founder, ConflictKind::Employment]).await;
        let marat = app.expert(people::MARAT).await;
        let founder = format!(
            "INSERT INTO organisation_founder (organisation_id, tin) SELECT id, '{}' FROM organisation WHERE inn = '{}'",
            people::MARAT,
            case.school.inn
        );
        app.database.run(&founder).await;
        is_not_invited(&case, &marat, &[ConflictKind::Founder]).await;
    })
    .await;
}

#[tokio::test]
async fn the_last_accreditations_commission_is_not_invited() {
    on_both(async |app| {
        let case = app.forming().await;
        let marat = app.expert(people::MARAT).await;
        let aizada = app.expert(people::AIZADA).await;
        for (last, when, expert, answer) in [
            ("first", 1_000, &aizada, "agreed"),
            ("last", 2_000, &marat, "agreed"),
        ] {
            let sql = format!(
                "INSERT INTO accreditation (id, organisation_id, stage, stage_since, authority, criteria_set,
                     reference_version, created_at, created_by, order_signed_at)
                 SELECT '{last}', organisation_id, 'accredited', 0, authority, criteria_set, reference_version, 0, 'x', {when}
                 FROM accreditation WHERE id = '{}'",
                case.id
            );
            app.database.run(&sql).await;
            let sql = format!(
                "INSERT INTO membership (id, accreditation_id, expert_id, is_chair, invited_at, invited_by, answer_by, answer)
                 VALUES ('{last}', '{last}', '{}', 0, 0, 'x', 0, '{answer}')",
                expert.id
            );
            app.database.run(&sql).await;
        }
        is_not_invited(&case, &marat, &[ConflictKind::LastCommission]).await;
        is_invited(&case, &aizada).await;
    })
    .await;
}

#[tokio::test]
async fn a_later_conflict_stops_the_consent() {
    on_both(async |app| {
        let case = app.forming().await;
        let marat = app.expert(people::MARAT).await;
        case.invites(&marat, "member").await.done();
        case.is_tied(&marat, "kinship").await;
        let offer: OfferPage = marat.browser.view("offer_page", &[case.at()]).await.read();
        assert_eq!(offer.conflicts, [ConflictKind::Kinship]);
        assert_eq!(marat.agrees(&case).await.failure(), conflicted());
        marat.declines(&case).await.done();
    })
    .await;
}

#[tokio::test]
async fn a_later_conflict_stops_the_order() {
    on_both(async |app| {
        let Commission { case, aizada, .. } = &app.agreed().await;
        case.is_tied(aizada, "founder").await;
        let refused = case.step(&case.saltanat, "prepare_order", "").await.failure();
        assert_eq!(refused, conflicted());
    })
    .await;
}

#[tokio::test]
async fn a_later_conflict_stops_the_orders_signature() {
    on_both(async |app| {
        let Commission { case, aizada, .. } = &app.agreed().await;
        case.step(&case.saltanat, "prepare_order", "").await.done();
        let ceremony = case.kanat.act("sign_order", &[case.at()]).await.done().led_to_id();
        let code = app.code_for(&case.kanat, &ceremony).await;
        case.is_tied(aizada, "employment").await;
        let refused = app.enter_code(&case.kanat, &ceremony, &code).await.failure();
        assert_eq!(refused, conflicted());
        assert_eq!(case.stage().await, "order_prepared");
        let refused = case.kanat.act("sign_order", &[case.at()]).await.failure();
        assert_eq!(refused, conflicted());
        let signed = "SELECT COUNT(*) FROM signature WHERE subject = 'order'";
        assert_eq!(app.database.number(signed).await, 0);
        assert_eq!(app.verified().await.findings, []);
    })
    .await;
}

#[tokio::test]
async fn a_member_taken_out_late_stops_nothing() {
    on_both(async |app| {
        let case = app.forming().await;
        let fourth = app.expert("10101200099901").await;
        case.invites(&fourth, "member").await.done();
        fourth.agrees(&case).await.done();
        let commission = case.with_its_commission().await;
        let case = &commission.case;
        case.order_is_issued().await;
        commission.publish_all().await;
        assert_eq!(case.stage().await, "evaluation");
        case.removes(&fourth, "Кызыкчылык табылды").await.done();
        app.seconds_pass(31);
        case.order_is_issued().await;
        assert_eq!(case.stage().await, "review");
        assert_eq!(app.verified().await.findings, []);
    })
    .await;
}

#[tokio::test]
async fn a_conflicted_expert_is_replaced_and_evaluation_ends() {
    on_both(async |app| {
        let commission = app.in_evaluation().await;
        let Commission {
            case,
            sapar,
            marat,
            aizada,
        } = &commission;
        let done = aizada.publishes(case, "met", "Жооп берет").await;
        let sheet = marat.sheet().await;
        marat.scores_everything(case, &sheet, "met", "Жооп берет").await;
        let ceremony = marat.authorises(app, &sheet).await;
        case.is_tied(marat, "kinship").await;
        assert_eq!(marat.confirms(&ceremony).await.failure(), conflicted());
        assert_eq!(marat.begins_to_publish(&sheet).await.failure(), conflicted());
        case.removes(marat, "Тууганы ошол мектепте иштейт").await.done();
        assert_eq!(marat.confirms(&ceremony).await.failure(), Failure::NotFound);
        let other = app.expert("10101200099901").await;
        case.invites(&other, "member").await.done();
        other.agrees(case).await.done();
        app.seconds_pass(31);
        case.order_is_issued().await;
        other.publishes(case, "not_met", "Жооп бербейт").await;
        sapar.publishes(case, "met", "Макулмун").await;
        assert_eq!(case.stage().await, "review");
        let published = "SELECT COUNT(*) FROM sheet WHERE published_at IS NOT NULL";
        assert_eq!(app.database.number(published).await, 3);
        commission.sapar_comments_on(&done).await.done();
        let refused = case.step(&sapar.browser, "close_evaluation", "").await.failure();
        let left = u32::try_from(app.school_criteria().count()).unwrap();
        assert_eq!(refused, Unmet::Uncommented { missing: left }.into());
        assert_eq!(app.verified().await.findings, []);
    })
    .await;
}
