//! Texts of blanks that are not spaces say nothing: they are not counted, and nothing is published or decided on them.

use std::sync::Arc;

use asula::domain::accreditation::completeness::Lack;
use asula::domain::accreditation::{Stage, Unmet};
use asula::domain::views::commission::{ExpertOffice, Waits};
use asula::domain::views::home::Home;
use asula::domain::views::sheet::PublishPage;
use asula::domain::views::tasks::Task;
use asula::domain::{Failure, Fault, FieldFault};
use asula::server::db::said::{self, JUDGED};
use asula_sandbox::cast::people;

use crate::support::accreditation::Expert;
use crate::support::on_both;

/// Braille blanks, fillers of Hangul, characters of no width, lone accents, emoji, punctuation.
const BLANKS: [&str; 7] = [
    "\u{2800}\u{2800}\u{2800}",
    "\u{3164}\u{115f}\u{1160}\u{ffa0}",
    "\u{200b}\u{2060}\u{feff}",
    "\u{301}\u{308}\u{363}",
    "🎓🎓🎓",
    "... --- !!!",
    "\u{a0}\u{2003}\u{3000}",
];

async fn office(expert: &Expert) -> ExpertOffice {
    expert.browser.view("expert_office", &[]).await.read()
}

/// How many criteria the office counts as scored and commented.
async fn marked(expert: &Expert) -> u32 {
    let found = office(expert)
        .await
        .cases
        .into_iter()
        .find_map(|line| match line.waits {
            Waits::Scoring { marked, .. } => Some(marked),
            _ => None,
        });
    found.unwrap()
}

#[tokio::test]
async fn comments_of_blanks_are_not_counted() {
    on_both(async |app| {
        let commission = app.in_evaluation().await;
        let (case, marat, aizada) = (&commission.case, &commission.marat, &commission.aizada);
        let criteria = app.school_criteria().count();
        let sheet = marat.sheet().await;
        marat.scores_everything(case, &sheet, "met", BLANKS[0]).await;
        assert_eq!(marked(marat).await, 0);
        let page: PublishPage = marat.browser.view("publish_page", &[("sheet", &sheet)]).await.read();
        assert_eq!(page.missing.len(), criteria);
        assert!(page.missing.iter().all(|it| it.lack == Lack::Comment));
        let refused = marat.begins_to_publish(&sheet).await.failure();
        let missing = u32::try_from(criteria).unwrap();
        assert_eq!(refused, Unmet::SheetIncomplete { missing }.into());
        let other = aizada.sheet().await;
        aizada.scores_everything(case, &other, "met", "Жооп берет").await;
        assert_eq!(marked(aizada).await, missing);
        assert_eq!(app.verified().await.findings, []);
    })
    .await;
}

#[tokio::test]
async fn texts_of_earlier_rules_are_judged_again() {
    on_both(async |app| {
        let commission = app.in_evaluation().await;
        let (case, aizada) = (&commission.case, &commission.aizada);
        let sheet = aizada.sheet().await;
        aizada.scores_everything(case, &sheet, "met", "Жооп берет").await;
        let criteria = u32::try_from(app.school_criteria().count()).unwrap();
        let judged = "SELECT COUNT(*) FROM mark WHERE said = 'enough'";
        assert_eq!(app.database.number(judged).await, i64::from(criteria));
        let earlier = "UPDATE mark SET said = 'nothing', said_version = 'earlier'";
        app.database.run(earlier).await;
        assert_eq!(marked(aizada).await, criteria);
        app.is_killed().await;
        app.starts_again(|_| {}).await;
        assert_eq!(app.database.number(judged).await, i64::from(criteria));
        assert_eq!(marked(aizada).await, criteria);
    })
    .await;
}

#[tokio::test]
async fn a_text_saved_meanwhile_keeps_its_own_verdict() {
    on_both(async |app| {
        let commission = app.in_evaluation().await;
        let (case, aizada) = (&commission.case, &commission.aizada);
        let sheet = aizada.sheet().await;
        aizada.scores_everything(case, &sheet, "met", "Жооп берет").await;
        let earlier = "UPDATE mark SET said = 'nothing', said_version = 'earlier'";
        app.database.run(earlier).await;
        let state = app.state();
        let mut reader = state.database.read(&Arc::default()).await.unwrap();
        let texts = said::unjudged(&mut reader, JUDGED[0], 2).await.unwrap();
        let saved = format!(
            "UPDATE mark SET comment = '...' WHERE criterion = '{}'",
            texts[0].criterion
        );
        app.database.run(&saved).await;
        let mut transaction = state.database.write(&Arc::default()).await.unwrap();
        for text in &texts {
            said::judge(&mut transaction, JUDGED[0], text).await.unwrap();
        }
        transaction.commit().await.unwrap();
        let judged = "SELECT COUNT(*) FROM mark WHERE said = 'enough'";
        assert_eq!(app.database.number(judged).await, 1);
    })
    .await;
}

#[tokio::test]
async fn a_chairs_comment_of_blanks_is_none() {
    on_both(async |app| {
        let commission = app.in_evaluation().await;
        let (case, sapar) = (&commission.case, &commission.sapar);
        let sheet = commission.aizada.publishes(case, "met", "Жооп берет").await;
        let criteria = u32::try_from(app.school_criteria().count()).unwrap();
        let uncommented = async || office(sapar).await.cases[0].uncommented;
        assert_eq!(uncommented().await, criteria);
        let mut was = "";
        for (text, left) in [(BLANKS[0], criteria), (BLANKS[1], criteria), ("Негиздүү", criteria - 1)] {
            let field = format!("on.{sheet}.1.1");
            let fields = [
                ("kind", "comment"),
                ("thing", case.id.as_str()),
                ("field", field.as_str()),
                ("based_on", was),
                ("text", text),
            ];
            sapar.browser.act("save_text", &fields).await.done();
            assert_eq!(uncommented().await, left, "{text:?}");
            was = text;
        }
    })
    .await;
}

#[tokio::test]
async fn an_answer_of_blanks_is_not_counted() {
    on_both(async |app| {
        let case = app.filled_self_evaluation().await;
        let head = &case.school.head;
        let criteria = u32::try_from(app.school_criteria().count()).unwrap();
        let answered = async || {
            let home: Home = head.view("home", &[]).await.read();
            home.tasks.into_iter().find_map(|task| match task {
                Task::SelfEvaluation { answered, .. } => Some(answered),
                _ => None,
            })
        };
        assert_eq!(answered().await, Some(criteria));
        let what = [("kind", "answer"), ("thing", case.id.as_str()), ("field", "text.1.1")];
        let was = ("based_on", "Мектеп 1.1 боюнча жооп берет.");
        let fields = [what[0], what[1], what[2], was, ("text", BLANKS[0])];
        head.act("save_text", &fields).await.done();
        assert_eq!(answered().await, Some(criteria - 1));
    })
    .await;
}

#[tokio::test]
async fn reasons_of_blanks_return_nothing() {
    on_both(async |app| {
        let case = app.sent_self_evaluation().await;
        for blank in BLANKS {
            let fields = [case.at(), ("reasons", blank), ("criteria[reason.1.2]", blank)];
            let refused = case.saltanat.act("return_accreditation", &fields).await.failure();
            assert_eq!(refused, Unmet::NeedsReasons.into(), "{blank:?}");
        }
        assert_eq!(case.page_for(&case.saltanat).await.head.stage, Stage::Submitted);
    })
    .await;
}

#[tokio::test]
async fn reasons_of_blanks_neither_remove_nor_decline() {
    on_both(async |app| {
        let case = app.forming().await;
        let marat = app.expert(people::MARAT).await;
        case.invites(&marat, "member").await.done();
        for blank in BLANKS {
            let refused = case.removes(&marat, blank).await.failure();
            assert_eq!(refused, Unmet::NeedsReasons.into(), "{blank:?}");
            let why = [("conflict_case", "kinship"), ("comment", blank)];
            let fields = [case.at(), ("answer", "decline"), why[0], why[1], ("sure", "yes")];
            let refused = marat.browser.act("answer_invitation", &fields).await.failure();
            assert_eq!(refused, FieldFault::only("comment", Fault::Required), "{blank:?}");
        }
        marat.declines(&case).await.done();
        assert_eq!(app.verified().await.findings, []);
    })
    .await;
}

#[tokio::test]
async fn a_deceiving_character_in_the_conclusion_is_reported() {
    on_both(async |app| {
        let commission = app.in_evaluation().await;
        for sheet in commission.publish_all().await {
            commission.sapar_comments_on(&sheet).await.done();
        }
        let (case, sapar) = (&commission.case, &commission.sapar);
        case.step(&sapar.browser, "close_evaluation", "").await.done();
        let signs = async |was: &str, text: &str| {
            let fields = [
                ("kind", "conclusion"),
                ("thing", case.id.as_str()),
                ("field", "conclusion"),
                ("based_on", was),
                ("text", text),
            ];
            sapar.browser.act("save_text", &fields).await.done();
            let fields = [case.at(), ("reviewed", "")];
            sapar.browser.act("sign_conclusion", &fields).await.failure()
        };
        assert_eq!(signs("", BLANKS[0]).await, Unmet::ConclusionEmpty.into());
        let deceiving = "Жооп \u{202e}берет";
        let Failure::Invalid(faults) = signs(BLANKS[0], deceiving).await else {
            panic!("a conclusion that deceives was taken")
        };
        assert_eq!(faults.len(), 1);
        assert_eq!(faults[0].field, "conclusion");
        assert!(matches!(faults[0].fault, Fault::Cell(_)), "{faults:?}");
        // What says nothing is cleaned when it is signed.
        let pasted = "Талап\u{ad}ка\u{b}жооп\u{200b} берет";
        let what = [
            ("kind", "conclusion"),
            ("thing", case.id.as_str()),
            ("field", "conclusion"),
        ];
        let fields = [what[0], what[1], what[2], ("based_on", deceiving), ("text", "")];
        sapar.browser.act("save_text", &fields).await.done();
        commission.sapar_concludes(pasted).await;
        let sql = "SELECT document FROM signature WHERE subject = 'conclusion'";
        let signed = app.database.text(sql).await;
        assert!(signed.contains(r#""text":"Талапка\nжооп берет""#), "{signed}");
        assert_eq!(app.verified().await.findings, []);
    })
    .await;
}
