//! Comments of one's earlier sheets are offered while scoring: one's own, of the same criterion and set, and nobody else's.

use asula::domain::Failure;
use asula_sandbox::cast::people;

use crate::support::accreditation::{Case, Commission, Expert};
use crate::support::{Reply, TestApp, on_both};

async fn asks(expert: &Expert, sheet: &str, criterion: &str) -> Reply {
    let fields = [("sheet", sheet), ("criterion", criterion)];
    expert.browser.view("earlier_comments", &fields).await
}

async fn offered(expert: &Expert, sheet: &str) -> Vec<String> {
    asks(expert, sheet, "1.1").await.done().read()
}

/// Marat is taken out and asked again: a new sheet in addition to his old one.
async fn begins_anew(app: &TestApp, case: &Case<'_>, marat: &Expert) -> String {
    case.removes(marat, "Жаңылыш").await.done();
    case.invites(marat, "member").await.done();
    marat.agrees(case).await.done();
    app.seconds_pass(31);
    case.order_is_issued().await;
    marat.sheet().await
}

#[tokio::test]
async fn own_comments_of_earlier_sheets_are_offered() {
    on_both(async |app| {
        let Commission {
            case, marat, aizada, ..
        } = &app.in_evaluation().await;
        let (old, aizadas) = (marat.sheet().await, aizada.sheet().await);
        assert_eq!(offered(marat, &old).await, Vec::<String>::new());
        marat.saves(&old, "comment.1.1", "  Эски пикир  ").await.done();
        marat.saves(&old, "comment.1.2", "Башка критерийге").await.done();
        aizada.saves(&aizadas, "comment.1.1", "Айзаданын пикири").await.done();
        let newer = begins_anew(app, case, marat).await;
        marat.saves(&newer, "comment.1.1", "Жаңыраак пикир").await.done();
        let newest = begins_anew(app, case, marat).await;
        marat.saves(&newest, "comment.1.1", "Азыркысы").await.done();
        assert_eq!(offered(marat, &newest).await, ["Жаңыраак пикир", "Эски пикир"]);
        assert_eq!(offered(aizada, &aizadas).await, Vec::<String>::new());
        assert_eq!(asks(marat, &newest, "1.1").await.statements(), 3);
        // What is not one's own, or is one's own no more, does not exist; nor does a criterion of another set.
        let other = app.expert("10101200099901").await;
        for (who, sheet, criterion) in [
            (aizada, newest.as_str(), "1.1"),
            (&other, &newest, "1.1"),
            (marat, &aizadas, "1.1"),
            (marat, &old, "1.1"),
            (marat, &newest, "99.1"),
            (marat, &newest, ""),
            (marat, "x", "1.1"),
        ] {
            assert_eq!(
                asks(who, sheet, criterion).await.failure(),
                Failure::NotFound,
                "{sheet} {criterion}"
            );
        }
        let desk = marat.browser.view("sheet_page", &[("sheet", &newest)]).await;
        assert_eq!(desk.statements(), 3, "the desk comes without them");
    })
    .await;
}

#[tokio::test]
async fn at_most_eight_earlier_comments_are_offered() {
    on_both(async |app| {
        let Commission { case, marat, .. } = &app.in_evaluation().await;
        let sheet = marat.sheet().await;
        let earlier = [
            (
                "school",
                "1.1",
                "Башка топтом эмес, бирок көрүнбөгөн \u{202e}белги".to_owned(),
                100,
            ),
            ("school", "1.1", "  ".to_owned(), 99),
            ("school", "1.1", "ab".to_owned(), 98),
            ("school", "1.1", "ү".repeat(10_001), 97),
            ("college", "1.1", "Колледждики".to_owned(), 96),
            ("school", "1.2", "Башка критерий".to_owned(), 95),
        ];
        let same = (0..12).map(|at| ("school", "1.1", format!("Пикир {}", at / 2), 80 - at));
        let many = (0..9).map(|at| ("school", "1.1", format!("Пикир {}", at + 20), 40 - at));
        for (set, criterion, text, changed) in earlier.into_iter().chain(same).chain(many) {
            written_on_an_earlier_sheet(app, case, people::MARAT, (set, criterion, &text), changed).await;
        }
        let found = offered(marat, &sheet).await;
        let wanted: Vec<String> = [0, 1, 2, 3, 4, 5, 20, 21].map(|at| format!("Пикир {at}")).into();
        assert_eq!(found, wanted);
    })
    .await;
}

/// A mark on a sheet of another case of the expert, past the product.
async fn written_on_an_earlier_sheet(
    app: &TestApp,
    case: &Case<'_>,
    pin: &str,
    (set, criterion, text): (&str, &str, &str),
    changed: i64,
) {
    let id = uuid::Uuid::now_v7().to_string();
    for sql in [
        format!(
            "INSERT INTO accreditation (id, organisation_id, stage, stage_since, authority, criteria_set, reference_version,
                 created_at, created_by)
             SELECT '{id}', organisation_id, 'withdrawn', 0, authority, '{set}', reference_version, 0, 'x'
             FROM accreditation WHERE id = '{}'",
            case.id
        ),
        format!(
            "INSERT INTO membership (id, accreditation_id, expert_id, is_chair, invited_at, invited_by, answer_by, answer)
             SELECT '{id}', '{id}', e.id, 0, 0, 'x', 0, 'declined' FROM expert e WHERE e.pin = '{pin}'"
        ),
        format!("INSERT INTO sheet (id, accreditation_id, membership_id, opened_at) VALUES ('{id}', '{id}', '{id}', 0)"),
        format!(
            "INSERT INTO mark (sheet_id, criterion, score, comment, changed_at)
             VALUES ('{id}', '{criterion}', 'met', '{text}', {changed})"
        ),
    ] {
        app.database.run(&sql).await;
    }
}
