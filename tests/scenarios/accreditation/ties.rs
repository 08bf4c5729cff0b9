//! An expert's own declarations (docs/requirements.md, A5): they count at once, end without being deleted, and are
//! nobody else's.

use asula::domain::accreditation::Unmet;
use asula::domain::accreditation::tie::TieKind;
use asula::domain::numbers::NumberFault;
use asula::domain::views::ties::{TieLine, TiesPage};
use asula::domain::{Failure, Fault, FieldFault, Refusal};
use asula_sandbox::cast::people;

use crate::support::accreditation::Expert;
use crate::support::{Reply, on_both};

/// The INN of an organisation that the product does not know.
const UNKNOWN: &str = "00101200019999";

/// Days of years as the law counts them.
const YEAR: i64 = 365 * 86_400;

async fn ends(expert: &Expert, tie: &TieLine) -> Reply {
    expert.browser.act("end_tie", &[("tie", tie.id.as_str())]).await
}

/// The page of ties after a plain form declared kinship.
async fn page_after_declaring(expert: &Expert, inn: &str) -> String {
    let form = [("inn", inn), ("kind", "kinship")];
    expert.browser.form("/expert/ties", "declare_tie", &form).await.done();
    expert.browser.page("/expert/ties").await.done().text()
}

async fn ties_of(expert: &Expert) -> Vec<TieLine> {
    let page = expert.browser.view("ties_page", &[]).await;
    assert_eq!(page.clone().done().statements(), 2);
    page.read::<TiesPage>().ties
}

fn conflicted() -> Failure {
    Unmet::Conflicted { members: 1 }.into()
}

#[tokio::test]
async fn a_declared_tie_counts_at_invitation_consent_and_publication() {
    on_both(async |app| {
        let commission = app.agreed().await;
        let (case, marat, aizada) = (&commission.case, &commission.marat, &commission.aizada);
        let fourth = app.expert("10101200099901").await;
        fourth.declares(&case.school.inn, "founder").await.done();
        assert_eq!(case.invites(&fourth, "member").await.failure(), conflicted());
        ends(&fourth, &ties_of(&fourth).await[0]).await.done();
        case.invites(&fourth, "member").await.done();
        fourth.declares(&case.school.inn, "kinship").await.done();
        assert_eq!(fourth.agrees(case).await.failure(), conflicted());
        case.removes(&fourth, "Тууганы бар").await.done();
        case.order_is_issued().await;
        let sheet = marat.sheet().await;
        marat.scores_everything(case, &sheet, "met", "Жооп берет").await;
        marat.declares(&case.school.inn, "kinship").await.done();
        assert_eq!(marat.begins_to_publish(&sheet).await.failure(), conflicted());
        ends(marat, &ties_of(marat).await[0]).await.done();
        marat.begins_to_publish(&sheet).await.done();
        assert_eq!(ties_of(aizada).await, []);
        assert_eq!(app.verified().await.findings, []);
    })
    .await;
}

#[tokio::test]
async fn ended_employment_counts_for_five_years() {
    on_both(async |app| {
        let case = app.forming().await;
        let marat = app.expert(people::MARAT).await;
        marat.declares(&case.school.inn, "employment").await.done();
        let line = ties_of(&marat).await.remove(0);
        let name = line.organisation.as_ref().map(|(ky, _)| ky.as_str());
        assert!(name.is_some_and(|name| name.contains("Билим Нуру")), "{name:?}");
        assert_eq!(
            (line.kind, line.is_own, line.ended_at),
            (TieKind::Employment, true, None)
        );
        ends(&marat, &line).await.done();
        let ended = ties_of(&marat).await.remove(0);
        let until = app.now().date_in_bishkek().plus_years(5).ends_at();
        assert_eq!((ended.ended_at, ended.counts_until), (Some(app.now()), Some(until)));
        assert_eq!(case.invites(&marat, "member").await.failure(), conflicted());
        // The product's time stands still for sessions: the tie is moved back instead.
        let back = format!(
            "UPDATE expert_tie SET ended_at = ended_at - {}",
            (5 * YEAR + 3 * 86_400) * 1000
        );
        app.database.run(&back).await;
        assert_eq!(ties_of(&marat).await[0].counts_until, None);
        case.invites(&marat, "member").await.done();
    })
    .await;
}

#[tokio::test]
async fn a_declarations_faults_are_shown_at_their_fields() {
    on_both(async |app| {
        let marat = app.expert(people::MARAT).await;
        let at = |field: &str, fault: Fault| FieldFault {
            field: field.to_owned(),
            fault,
        };
        let number = |fault| at("inn", Fault::Number(fault));
        let kind = || at("kind", Fault::Required);
        for (inn, tie, faults) in [
            ("", "", vec![at("inn", Fault::Required), kind()]),
            (" ", "kinship", vec![at("inn", Fault::Required)]),
            ("00101200019999", "", vec![kind()]),
            ("00101200019999", "head", vec![kind()]),
            ("0010120001999", "kinship", vec![number(NumberFault::NotFourteenDigits)]),
            (
                "001012000199991",
                "kinship",
                vec![number(NumberFault::NotFourteenDigits)],
            ),
            ("03202200019999", "kinship", vec![number(NumberFault::ImpossibleDate)]),
            ("90101200019999", "founder", vec![number(NumberFault::UnknownKind)]),
            ("</script>🎓", "x", vec![number(NumberFault::NotFourteenDigits), kind()]),
        ] {
            let refused = marat.declares(inn, tie).await.failure();
            assert_eq!(refused, Failure::Invalid(faults), "{inn:?} {tie:?}");
        }
        assert_eq!(ties_of(&marat).await, []);
    })
    .await;
}

#[tokio::test]
async fn a_wrong_inn_stays_typed_in_the_declaration() {
    on_both(async |app| {
        let marat = app.expert(people::MARAT).await;
        let page = page_after_declaring(&marat, "12 сыр").await;
        assert!(page.contains("value=\"12 сыр\""), "{page}");
        assert!(page.contains("id=\"declare_tie-inn-error\""), "{page}");
    })
    .await;
}

#[tokio::test]
async fn an_inn_with_spaces_is_no_fault() {
    on_both(async |app| {
        let marat = app.expert(people::MARAT).await;
        // As people write numbers in groups; a name nobody knows yet is shown as such.
        let page = page_after_declaring(&marat, "001012 000 19999").await;
        assert!(page.contains("00101200019999"), "{page}");
        assert!(page.contains("Аталышы системага белгисиз"), "{page}");
    })
    .await;
}

#[tokio::test]
async fn a_tie_declared_thrice_at_once_is_one() {
    on_both(async |app| {
        let marat = app.expert(people::MARAT).await;
        let all = tokio::join!(
            marat.declares(UNKNOWN, "kinship"),
            marat.declares(UNKNOWN, "kinship"),
            marat.declares(UNKNOWN, "kinship")
        );
        let all = [all.0, all.1, all.2];
        assert_eq!(all.iter().filter(|it| it.status == 200).count(), 1);
        let refused = marat.declares(UNKNOWN, "kinship").await.failure();
        assert_eq!(refused, Refusal::TieDeclared.into());
        assert_eq!(ties_of(&marat).await.len(), 1);
    })
    .await;
}

#[tokio::test]
async fn another_kind_or_expert_is_another_tie() {
    on_both(async |app| {
        let (marat, aizada) = (app.expert(people::MARAT).await, app.expert(people::AIZADA).await);
        marat.declares(UNKNOWN, "kinship").await.done();
        marat.declares(UNKNOWN, "founder").await.done();
        aizada.declares(UNKNOWN, "kinship").await.done();
        assert_eq!((ties_of(&marat).await.len(), ties_of(&aizada).await.len()), (2, 1));
    })
    .await;
}

#[tokio::test]
async fn a_tie_is_ended_once_and_never_deleted() {
    on_both(async |app| {
        let marat = app.expert(people::MARAT).await;
        marat.declares(UNKNOWN, "kinship").await.done();
        let tie = ties_of(&marat).await.remove(0);
        ends(&marat, &tie).await.done();
        assert_eq!(ends(&marat, &tie).await.failure(), Failure::NotFound);
        marat.declares(UNKNOWN, "kinship").await.done();
        assert_eq!(ties_of(&marat).await.len(), 2);
        let who = "SELECT COUNT(*) FROM expert_tie t JOIN person p ON p.id = t.declared_by AND p.id = t.ended_by";
        assert_eq!(app.database.number(who).await, 1);
    })
    .await;
}

#[tokio::test]
async fn nobody_ends_the_tie_of_another_expert() {
    on_both(async |app| {
        let (marat, aizada) = (app.expert(people::MARAT).await, app.expert(people::AIZADA).await);
        marat.declares(UNKNOWN, "kinship").await.done();
        let tie = ties_of(&marat).await.remove(0);
        assert_eq!(ends(&aizada, &tie).await.failure(), Failure::NotFound);
        assert_eq!(ties_of(&marat).await, [tie]);
    })
    .await;
}

#[tokio::test]
async fn what_the_ministry_knows_no_expert_ends() {
    on_both(async |app| {
        let marat = app.expert(people::MARAT).await;
        marat.declares(UNKNOWN, "founder").await.done();
        app.database.run("UPDATE expert_tie SET declared_by = NULL").await;
        let founder = ties_of(&marat).await.remove(0);
        assert!(!founder.is_own);
        assert_eq!(ends(&marat, &founder).await.failure(), Failure::NotFound);
    })
    .await;
}

#[tokio::test]
async fn who_is_no_expert_declares_nothing() {
    on_both(async |app| {
        let stranger = app.registered_organisation(8).await.head;
        let fields = [("inn", UNKNOWN), ("kind", "kinship")];
        assert_eq!(stranger.act("declare_tie", &fields).await.failure(), Failure::NotFound);
    })
    .await;
}
