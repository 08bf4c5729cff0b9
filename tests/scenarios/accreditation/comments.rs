//! Comments: obligatory, of any letters, kept as typed; and the chair's.

use asula::domain::accreditation::completeness::{Lack, Missing};
use asula::domain::accreditation::{Action, LawRefusal, Stage, Unmet};
use asula::domain::views::chair::ChairPage;
use asula::domain::views::sheet::{PublishPage, SheetPage};
use asula::domain::{Failure, Refusal};

use crate::support::accreditation::{Commission, Expert};
use crate::support::{Reply, on_both};

/// The comment on 1.1 as the desk shows it.
async fn comment_on_the_desk(expert: &Expert, sheet: &str) -> String {
    let page: SheetPage = expert.browser.view("sheet_page", &[("sheet", sheet)]).await.read();
    page.sections[0].criteria[0].comment.clone()
}

async fn changes_comment(expert: &Expert, sheet: &str, was: &str, text: &str) -> Reply {
    let what = [("kind", "mark"), ("thing", sheet), ("field", "comment.1.1")];
    let fields = [what[0], what[1], what[2], ("based_on", was), ("text", text)];
    expert.browser.act("save_text", &fields).await
}

/// What the sheet lacks, which keeps it from being published.
async fn cannot_be_published(expert: &Expert, sheet: &str) -> Vec<Missing> {
    let page: PublishPage = expert.browser.view("publish_page", &[("sheet", sheet)]).await.read();
    let missing = u32::try_from(page.missing.len()).unwrap();
    let refusal = Failure::from(Unmet::SheetIncomplete { missing });
    assert_eq!(page.refusal.map(Failure::Refused), Some(refusal.clone()));
    let fields = [("sheet", sheet), ("reviewed", page.reviewed.as_str())];
    let refused = expert.browser.act("begin_publishing", &fields).await.failure();
    assert_eq!(refused, refusal);
    page.missing
}

fn lacks(lack: Lack) -> Vec<Missing> {
    let criterion = "1.1".to_owned();
    vec![Missing { criterion, lack }]
}

#[tokio::test]
async fn a_comment_of_spaces_keeps_the_sheet_from_publication() {
    on_both(async |app| {
        let Commission { case, marat, .. } = &app.in_evaluation().await;
        let sheet = marat.sheet().await;
        marat.scores_everything(case, &sheet, "met", "Жооп берет").await;
        let mut was = "Жооп берет".to_owned();
        for blank in [
            "   ",
            "\n\n \t",
            "\u{a0}\u{2003}",
            "\u{2800}\u{2800}\u{2800}",
            "\u{3164}\u{115f}\u{1160}",
            "",
            "ab",
        ] {
            changes_comment(marat, &sheet, &was, blank).await.done();
            assert_eq!(comment_on_the_desk(marat, &sheet).await, blank);
            assert_eq!(
                cannot_be_published(marat, &sheet).await,
                lacks(Lack::Comment),
                "{blank:?}"
            );
            blank.clone_into(&mut was);
        }
        assert_eq!(app.verified().await.findings, []);
    })
    .await;
}

#[tokio::test]
async fn a_hundred_thousand_characters_are_kept_but_not_published() {
    on_both(async |app| {
        let Commission { case, marat, .. } = &app.in_evaluation().await;
        let sheet = marat.sheet().await;
        marat.scores_everything(case, &sheet, "met", "Жооп берет").await;
        let long = "ү".repeat(100_000);
        changes_comment(marat, &sheet, "Жооп берет", &long).await.done();
        assert_eq!(comment_on_the_desk(marat, &sheet).await, long);
        assert_eq!(cannot_be_published(marat, &sheet).await, lacks(Lack::CommentWrong));
        let refused = changes_comment(marat, &sheet, &long, &format!("{long}ү"))
            .await
            .failure();
        assert_eq!(refused, Refusal::TextTooLong(100_000).into());
        assert_eq!(comment_on_the_desk(marat, &sheet).await, long);
        let as_long_as_may_be = "ө".repeat(10_000);
        changes_comment(marat, &sheet, &long, &as_long_as_may_be).await.done();
        marat.begins_to_publish(&sheet).await.done();
    })
    .await;
}

#[tokio::test]
async fn markup_emoji_and_kyrgyz_letters_stay_text() {
    on_both(async |app| {
        let commission = app.in_evaluation().await;
        let Commission { case, sapar, marat, .. } = &commission;
        let sheet = marat.sheet().await;
        let odd = "</textarea><script>alert(1)</script> 🎓 ң ө ү Ң Ө Ү «'\"&amp;";
        marat.scores_everything(case, &sheet, "met", "Жооп берет").await;
        changes_comment(marat, &sheet, "Жооп берет", odd).await.done();
        assert_eq!(comment_on_the_desk(marat, &sheet).await, odd);
        let escaped = "&lt;/textarea&gt;&lt;script&gt;alert(1)";
        for page in [format!("/sheets/{sheet}"), format!("/sheets/{sheet}/publish")] {
            let shown = marat.browser.page(&page).await.done().text();
            assert!(!shown.contains("<script>alert(1)"), "{page}");
            assert!(shown.contains(escaped), "{page} does not show it");
            assert!(shown.contains("🎓 ң ө ү Ң Ө Ү"), "{page}");
        }
        let ceremony = marat.authorises(app, &sheet).await;
        marat.confirms(&ceremony).await.done();
        let chair: ChairPage = sapar.browser.view("chair_page", &[case.at()]).await.read();
        let cells = chair.rows[0].cells.iter().flatten().collect::<Vec<_>>();
        assert_eq!((cells.len(), cells[0].comment.as_str()), (1, odd));
        let shown = sapar.browser.page(&format!("/chair/{}", case.id)).await.done().text();
        assert!(!shown.contains("<script>alert(1)"));
        let field = format!("on.{sheet}.1.1");
        let what = [("kind", "comment"), ("thing", case.id.as_str()), ("field", &field)];
        let fields = [what[0], what[1], what[2], ("based_on", ""), ("text", odd)];
        sapar.browser.act("save_text", &fields).await.done();
        let chair: ChairPage = sapar.browser.view("chair_page", &[case.at()]).await.read();
        let cells = chair.rows[0].cells.iter().flatten().collect::<Vec<_>>();
        assert_eq!(cells[0].chair_comment, odd);
        let shown = sapar.browser.page(&format!("/chair/{}", case.id)).await.done().text();
        assert!(!shown.contains("<script>alert(1)"));
        assert_eq!(app.verified().await.findings, []);
    })
    .await;
}

/// Sapar's comment on a score, or somebody else's in the chair's place.
async fn comments(expert: &Expert, case: &str, sheet: &str, text: &str) -> Reply {
    let field = format!("on.{sheet}.1.1");
    let what = [("kind", "comment"), ("thing", case), ("field", field.as_str())];
    let fields = [what[0], what[1], what[2], ("based_on", ""), ("text", text)];
    expert.browser.act("save_text", &fields).await
}

#[tokio::test]
async fn nobody_comments_in_the_chairs_place() {
    on_both(async |app| {
        let commission = app.in_evaluation().await;
        let Commission {
            case,
            sapar,
            marat,
            aizada,
        } = &commission;
        let (own, sealed) = (sapar.sheet().await, marat.sheet().await);
        let published = aizada.publishes(case, "met", "Жооп берет").await;
        let refused = comments(sapar, &case.id, &sealed, "Негиздүү").await.failure();
        assert_eq!(refused, Unmet::SheetSealed.into());
        for other in [marat, aizada] {
            let refused = comments(other, &case.id, &published, "Негиздүү").await.failure();
            assert_eq!(refused, Failure::NotFound);
        }
        for nowhere in [own.as_str(), "x", &case.id] {
            let refused = comments(sapar, &case.id, nowhere, "Негиздүү").await.failure();
            assert_eq!(refused, Failure::NotFound, "{nowhere}");
        }
        assert_eq!(app.database.number("SELECT COUNT(*) FROM chair_comment").await, 0);
        comments(sapar, &case.id, &published, "Негиздүү").await.done();
        assert_eq!(app.verified().await.findings, []);
    })
    .await;
}

#[tokio::test]
async fn after_the_evaluation_the_chairs_comments_are_final() {
    on_both(async |app| {
        let commission = app.in_evaluation().await;
        let sheets = commission.publish_all().await;
        for sheet in &sheets {
            commission.sapar_comments_on(sheet).await.done();
        }
        let Commission { case, sapar, marat, .. } = &commission;
        case.step(&sapar.browser, "close_evaluation", "").await.done();
        let at_conclusion = LawRefusal::NotAtThisStage {
            stage: Stage::Conclusion,
            action: Action::Comment,
        };
        let refused = comments(sapar, &case.id, &sheets[0], "Башкача").await.failure();
        assert_eq!(refused, at_conclusion.into());
        let what = [
            ("kind", "conclusion"),
            ("thing", case.id.as_str()),
            ("field", "conclusion"),
        ];
        let typed = [what[0], what[1], what[2], ("based_on", ""), ("text", "  \n ")];
        let refused = marat.browser.act("save_text", &typed).await.failure();
        assert!(matches!(
            refused,
            Failure::Refused(Refusal::AccreditationLaw(LawRefusal::NotYours { .. }))
        ));
        sapar.browser.act("save_text", &typed).await.done();
        let fields = [case.at(), ("reviewed", "")];
        let refused = sapar.browser.act("sign_conclusion", &fields).await.failure();
        assert_eq!(refused, Unmet::ConclusionEmpty.into());
        let decided = commission.decision_is_recorded("full").await.failure();
        assert!(matches!(
            decided,
            Failure::Refused(Refusal::AccreditationLaw(LawRefusal::NotAtThisStage { .. }))
        ));
    })
    .await;
}

#[tokio::test]
async fn an_unsignable_chairs_comment_keeps_the_evaluation_open() {
    on_both(async |app| {
        let commission = app.in_evaluation().await;
        let sheets = commission.publish_all().await;
        for sheet in &sheets {
            commission.sapar_comments_on(sheet).await.done();
        }
        let Commission { case, sapar, .. } = &commission;
        let cell = format!("on.{}.1.1", sheets[0]);
        let mut was = "Негиздүү баа".to_owned();
        let address = format!("/chair/{}?cell={cell}", case.id);
        for wrong in [
            "ү".repeat(10_001),
            "Тескери \u{202e}белги".to_owned(),
            " \n ".to_owned(),
        ] {
            let what = [("kind", "comment"), ("thing", case.id.as_str()), ("field", &cell)];
            let fields = [what[0], what[1], what[2], ("based_on", &was), ("text", &wrong)];
            sapar.browser.act("save_text", &fields).await.done();
            was.clone_from(&wrong);
            let refused = case.step(&sapar.browser, "close_evaluation", "").await.failure();
            assert_eq!(refused, Unmet::Uncommented { missing: 1 }.into());
            let page: ChairPage = sapar.browser.view("chair_page", &[case.at()]).await.read();
            assert_eq!(page.uncommented, 1);
            let shown = sapar.browser.page(&address).await.done().text();
            assert!(shown.contains(&format!("id=\"comment-{cell}-error\"")), "{shown}");
        }
        let what = [("kind", "comment"), ("thing", case.id.as_str()), ("field", &cell)];
        let longest = "ө".repeat(10_000);
        let fields = [what[0], what[1], what[2], ("based_on", &was), ("text", &longest)];
        sapar.browser.act("save_text", &fields).await.done();
        case.step(&sapar.browser, "close_evaluation", "").await.done();
        assert_eq!(case.stage().await, "conclusion");
    })
    .await;
}
