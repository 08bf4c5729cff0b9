//! A return and its answer: what was named opens and is answered, the rest stays closed, and the ministry sees the difference.

use asula::domain::Refusal;
use asula::domain::accreditation::completeness::{Lack, Missing};
use asula::domain::views::accreditation::{SelfEvaluationPage, SelfEvaluationReview};

use crate::support::accreditation::Case;
use crate::support::procedure::TINY_PDF;
use crate::support::{Browser, Reply, TestApp, on_both};

const BOOKS: &str = "Китептердин тизмеси эски";
const ROOMS: &str = "Кабинеттердин саны туура эмес";

/// A case that was returned at 1.2 and 2.1.
async fn returned(app: &TestApp) -> Case<'_> {
    let case = app.sent_self_evaluation().await;
    let remarks = [("criteria[reason.1.2]", BOOKS), ("criteria[reason.2.1]", ROOMS)];
    let fields = [case.at(), remarks[0], remarks[1]];
    case.saltanat.act("return_accreditation", &fields).await.done();
    case
}

async fn writes(case: &Case<'_>, field: &str, was: &str, text: &str) -> Reply {
    let what = [("kind", "answer"), ("thing", case.id.as_str()), ("field", field)];
    let fields = [what[0], what[1], what[2], ("based_on", was), ("text", text)];
    case.school.head.act("save_text", &fields).await
}

async fn review(case: &Case<'_>, browser: &Browser) -> SelfEvaluationReview {
    browser.view("self_evaluation_review", &[case.at()]).await.read()
}

fn first_answer(criterion: &str) -> String {
    format!("Мектеп {criterion} боюнча жооп берет.")
}

fn closed(criterion: &str) -> Refusal {
    Refusal::NotReturned {
        criterion: criterion.to_owned(),
        returned: vec!["1.2".to_owned(), "2.1".to_owned()],
    }
}

#[tokio::test]
async fn only_the_named_criteria_are_opened() {
    on_both(async |app| {
        let case = returned(app).await;
        let aigul = &case.school.head;
        let refused = writes(&case, "text.1.1", &first_answer("1.1"), "Жашыруун оңдоо").await;
        assert_eq!(refused.failure(), closed("1.1").into());
        for field in ["links.1.3", "why.1.3"] {
            let refused = writes(&case, field, "", "https://bilim-nuru.test/жаңы").await;
            assert_eq!(refused.failure(), closed("1.3").into(), "{field}");
        }
        let texts = [
            ("kind", "answer"),
            ("thing", case.id.as_str()),
            ("texts[text.1.3]", "Жашыруун оңдоо"),
        ];
        assert_eq!(aigul.act("save_texts", &texts).await.failure(), closed("1.3").into());
        let evidence = case.evidence().await;
        for action in ["remove_evidence", "restore_evidence"] {
            let fields = [case.at(), ("evidence", evidence.as_str())];
            assert_eq!(
                aigul.act(action, &fields).await.failure(),
                closed("1.1").into(),
                "{action}"
            );
        }
        let path = format!("evidence/{}/1.1", case.id);
        let refused = aigul.upload(&path, "Жаңы.pdf", TINY_PDF).await;
        assert_eq!(refused.failure(), closed("1.1").into());
        // What was there is still there, and a closed criterion is shown so.
        let page: SelfEvaluationPage = aigul
            .view("self_evaluation_page", &[case.at(), ("section", "1")])
            .await
            .read();
        let shut: Vec<bool> = page.criteria.iter().take(3).map(|it| it.is_closed).collect();
        assert_eq!(shut, [true, false, true]);
        assert_eq!(page.criteria[0].text, first_answer("1.1"));
        assert_eq!(page.criteria[0].files.len(), 1);
        writes(&case, "text.1.2", &first_answer("1.2"), "Жаңы тизме")
            .await
            .done();
        let path = format!("evidence/{}/2.1", case.id);
        aigul.upload(&path, "Кабинеттер.pdf", TINY_PDF).await.done();
        assert_eq!(app.verified().await.findings, []);
    })
    .await;
}

#[tokio::test]
async fn an_unanswered_remark_is_named_and_nothing_sent() {
    on_both(async |app| {
        let case = returned(app).await;
        let aigul = &case.school.head;
        let unanswered = |criterion: &str| Missing {
            criterion: criterion.to_owned(),
            lack: Lack::Unanswered,
        };
        assert_eq!(
            review(&case, aigul).await.missing,
            [unanswered("1.2"), unanswered("2.1")]
        );
        let begins = async || {
            let reviewed = review(&case, aigul).await.reviewed;
            let fields = [case.at(), ("reviewed", reviewed.as_str()), ("consent", "on")];
            aigul.act("begin_signing_self_evaluation", &fields).await
        };
        let both = Refusal::ReturnUnanswered(vec!["1.2".to_owned(), "2.1".to_owned()]);
        assert_eq!(begins().await.failure(), both.into());
        writes(&case, "text.1.2", &first_answer("1.2"), "Жаңы тизме")
            .await
            .done();
        // Written over and back again, it is as it was; blanks explain nothing.
        writes(&case, "text.2.1", &first_answer("2.1"), "Башка").await.done();
        writes(&case, "text.2.1", "Башка", &first_answer("2.1")).await.done();
        writes(&case, "why.2.1", "", " \n ").await.done();
        let one = Refusal::ReturnUnanswered(vec!["2.1".to_owned()]);
        assert_eq!(begins().await.failure(), one.into());
        writes(&case, "why.2.1", " \n ", "Сан туура, акт 7719 тиркелген")
            .await
            .done();
        case.is_sent().await;
        assert_eq!(case.stage().await, "resubmitted");
        assert_eq!(app.verified().await.findings, []);
    })
    .await;
}

#[tokio::test]
async fn the_ministry_sees_each_remark_with_its_correction() {
    on_both(async |app| {
        let case = returned(app).await;
        let (aigul, saltanat) = (&case.school.head, &case.saltanat);
        writes(&case, "text.1.2", &first_answer("1.2"), "Жаңы тизме")
            .await
            .done();
        let path = format!("evidence/{}/1.2", case.id);
        aigul.upload(&path, "Тизме.pdf", TINY_PDF).await.done();
        writes(&case, "why.2.1", "", "Сан туура, акт 7719 тиркелген")
            .await
            .done();
        assert_eq!(review(&case, aigul).await.corrections.len(), 2, "before it is signed");
        let hidden = saltanat.view("self_evaluation_review", &[case.at()]).await.text();
        assert!(!hidden.contains("Жаңы тизме") && !hidden.contains("7719"), "{hidden}");
        case.is_sent().await;
        let corrections = review(&case, saltanat).await.corrections;
        let numbers: Vec<&str> = corrections.iter().map(|it| it.criterion.as_str()).collect();
        assert_eq!(numbers, ["1.2", "2.1"]);
        let (books, rooms) = (&corrections[0], &corrections[1]);
        assert_eq!(books.remark.as_deref(), Some(BOOKS));
        assert_eq!(books.text, Some((first_answer("1.2"), "Жаңы тизме".to_owned())));
        assert_eq!(books.added, ["Тизме.pdf"]);
        assert!(books.removed.is_empty(), "{books:?}");
        assert_eq!(rooms.remark.as_deref(), Some(ROOMS));
        assert!(!rooms.is_changed());
        assert_eq!(rooms.explanation, "Сан туура, акт 7719 тиркелген");
        // The page says the same in words.
        let page = saltanat
            .page(&format!("/accreditations/{}/review", case.id))
            .await
            .text();
        assert!(
            page.contains("Жаңы тизме") && page.contains(&first_answer("1.2")),
            "{page}"
        );
        // Another return asks again: an old explanation answers nothing.
        let fields = [case.at(), ("criteria[reason.2.1]", ROOMS)];
        saltanat.act("return_accreditation", &fields).await.done();
        let missing = review(&case, aigul).await.missing;
        assert_eq!(missing.len(), 1, "{missing:?}");
        assert_eq!(app.verified().await.findings, []);
    })
    .await;
}

#[tokio::test]
async fn general_reasons_alone_open_everything() {
    on_both(async |app| {
        let case = app.sent_self_evaluation().await;
        let fields = [case.at(), ("reasons", "Толуктаңыз")];
        case.saltanat.act("return_accreditation", &fields).await.done();
        writes(&case, "text.1.1", &first_answer("1.1"), "Толукталды")
            .await
            .done();
        let evidence = case.evidence().await;
        let fields = [case.at(), ("evidence", evidence.as_str())];
        case.school.head.act("remove_evidence", &fields).await.done();
        case.is_sent().await;
        let corrections = review(&case, &case.saltanat).await.corrections;
        assert_eq!(corrections.len(), 1, "{corrections:?}");
        let changed = &corrections[0];
        assert_eq!((changed.criterion.as_str(), &changed.remark), ("1.1", &None));
        assert_eq!(changed.removed, ["Окуу план.pdf"]);
        assert_eq!(app.verified().await.findings, []);
    })
    .await;
}

#[tokio::test]
async fn an_earlier_return_is_corrected_under_the_same_rule() {
    on_both(async |app| {
        let case = returned(app).await;
        // As an earlier version wrote it: reasons alone, without a place for an explanation being filled.
        app.database.run("UPDATE return_reason SET explanation = ''").await;
        assert_eq!(writes(&case, "text.1.1", &first_answer("1.1"), "x").await.status, 409);
        writes(
            &case,
            "links.1.2",
            "https://bilim-nuru.test/документ",
            "https://bilim-nuru.test/тизме",
        )
        .await
        .done();
        writes(&case, "text.2.1", &first_answer("2.1"), "Оңдолду").await.done();
        case.is_sent().await;
        let corrections = review(&case, &case.saltanat).await.corrections;
        assert_eq!(corrections.len(), 2, "{corrections:?}");
        assert!(corrections[0].links.is_some() && corrections[1].text.is_some());
    })
    .await;
}
