//! The whole procedure, A1 to A14.

use asula::domain::accreditation::outcome::Outcome;
use asula::domain::accreditation::{Stage, Unmet};
use asula::domain::views::accreditation::AccreditationsPage;
use asula::domain::views::chair::{ChairPage, DecisionPage};
use asula::domain::views::commission::{ExpertOffice, Waits};

use crate::support::accreditation::Case;
use crate::support::{Browser, on_both};

/// A document comes as a PDF.
async fn is_a_paper(browser: &Browser, case: &Case<'_>, paper: &str) {
    let reply = browser.page(&format!("/papers/{}/{paper}", case.id)).await;
    assert_eq!(reply.status, 200, "{paper}");
    assert_eq!(reply.header("content-type"), Some("application/pdf"), "{paper}");
    assert!(reply.bytes.starts_with(b"%PDF"), "{paper}");
    let disposition = reply.header("content-disposition").unwrap();
    assert!(disposition.starts_with("attachment"), "{disposition}");
}

async fn is_no_paper(browser: &Browser, case: &Case<'_>, paper: &str) {
    let reply = browser.page(&format!("/papers/{}/{paper}", case.id)).await;
    assert_eq!(reply.status, 404, "{paper}");
}

#[tokio::test]
async fn a_school_answers_is_evaluated_and_is_accredited() {
    on_both(async |app| {
        let case = app.filled_self_evaluation().await;
        let aigul = case.school.head.clone();
        case.is_sent().await;
        assert_eq!(case.stage().await, "submitted");
        assert_eq!(
            case.page_for(&aigul).await.head.number.as_deref(),
            Some("А-2026-000001")
        );

        case.is_registered_and_forming().await;
        is_no_paper(&aigul, &case, "order.pdf").await;
        let commission = case.with_its_commission().await;
        let case = &commission.case;
        case.order_is_issued().await;
        assert_eq!(case.stage().await, "evaluation");
        for browser in [&aigul, &case.saltanat, &commission.marat.browser] {
            is_a_paper(browser, case, "order.pdf").await;
            is_no_paper(browser, case, "conclusion.pdf").await;
            is_no_paper(browser, case, "certificate.pdf").await;
        }

        let [marat, aizada] = commission.publish_all().await;
        assert_eq!(case.stage().await, "review");
        let close = case.step(&commission.sapar.browser, "close_evaluation", "").await;
        let all = u32::try_from(app.school_criteria().count()).unwrap() * 2;
        assert_eq!(close.failure(), Unmet::Uncommented { missing: all }.into());
        commission.sapar_comments_on(&marat).await.done();
        let close = case.step(&commission.sapar.browser, "close_evaluation", "").await;
        assert_eq!(close.failure(), Unmet::Uncommented { missing: all / 2 }.into());
        commission.sapar_comments_on(&aizada).await.done();
        let matrix: ChairPage = commission.sapar.browser.view("chair_page", &[case.at()]).await.read();
        assert_eq!((matrix.uncommented, matrix.to_comment), (0, all));
        case.step(&commission.sapar.browser, "close_evaluation", "")
            .await
            .done();

        commission.sapar_concludes("Мектеп талаптарга жооп берет.").await;
        assert_eq!(case.stage().await, "council");
        is_a_paper(&case.saltanat, case, "conclusion.pdf").await;
        is_no_paper(&aigul, case, "conclusion.pdf").await;
        commission.decision_is_recorded("full").await.done();
        app.signs(&case.kanat, "sign_decision", &[case.at()]).await;
        assert_eq!(case.stage().await, "accredited");

        let decided: DecisionPage = aigul.view("decision_page", &[case.at()]).await.read();
        let decision = decided.decision.unwrap();
        assert_eq!((decision.outcome, decision.months), (Outcome::Full, 60));
        assert_eq!(decision.certificate_number.as_deref(), Some("2026-000001"));
        let until = decision.valid_until.unwrap().date_in_bishkek();
        assert_eq!(until.to_string(), "2031-11-16");
        for paper in ["order.pdf", "conclusion.pdf", "certificate.pdf"] {
            for browser in [&aigul, &case.saltanat, &case.kanat, &commission.aizada.browser] {
                is_a_paper(browser, case, paper).await;
            }
        }
        assert_eq!(app.verified().await.findings, []);
    })
    .await;
}

#[tokio::test]
async fn at_every_stage_each_office_says_its_wait() {
    on_both(async |app| {
        let case = app.forming().await;
        let sapar = app.expert(asula_sandbox::cast::people::SAPAR).await;
        let waits = async || {
            let office: ExpertOffice = sapar.browser.view("expert_office", &[]).await.read();
            office.cases.into_iter().map(|line| line.waits).next()
        };
        assert_eq!(waits().await, None);
        case.invites(&sapar, "chair").await.done();
        assert!(matches!(waits().await, Some(Waits::Answer { .. })));
        sapar.agrees(&case).await.done();
        assert_eq!(waits().await, Some(Waits::Order));
        let list: AccreditationsPage = case.saltanat.view("accreditations_page", &[]).await.read();
        assert_eq!((list.total, list.lines[0].stage), (1, Stage::Forming));
        let words = [("words", "нуру"), ("stage", "forming")];
        let found: AccreditationsPage = case.saltanat.view("accreditations_page", &words).await.read();
        assert_eq!(found.total, 1);
        let nothing: AccreditationsPage = case
            .saltanat
            .view("accreditations_page", &[("words", "%"), ("stage", "council")])
            .await
            .read();
        assert_eq!(nothing.total, 0);
    })
    .await;
}

#[tokio::test]
async fn a_returned_self_evaluation_keeps_its_number() {
    on_both(async |app| {
        let case = app.sent_self_evaluation().await;
        let aigul = &case.school.head;
        let without = case.saltanat.act("return_accreditation", &[case.at()]).await;
        assert_eq!(without.failure(), Unmet::NeedsReasons.into());
        let reasons = [case.at(), ("criteria[reason.1.2]", "Китептердин тизмеси эски")];
        case.saltanat.act("return_accreditation", &reasons).await.done();
        let page = case.page_for(aigul).await;
        assert_eq!(page.head.stage, Stage::Returned);
        assert_eq!(
            page.return_reasons,
            [("1.2".to_owned(), "Китептердин тизмеси эски".to_owned())]
        );
        // While it is corrected, the ministry sees what was signed.
        let what = [("kind", "answer"), ("thing", case.id.as_str()), ("field", "text.1.2")];
        let was = ("based_on", "Мектеп 1.2 боюнча жооп берет.");
        let fields = [what[0], what[1], what[2], was, ("text", "Жаңы тизме тиркелди")];
        aigul.act("save_text", &fields).await.done();
        let at = [case.at(), ("section", "1")];
        let seen = case.saltanat.view("self_evaluation_page", &at).await.text();
        assert!(seen.contains(was.1) && !seen.contains("Жаңы тизме"), "{seen}");
        case.is_sent().await;
        assert_eq!(case.stage().await, "resubmitted");
        assert_eq!(case.page_for(aigul).await.head.number.as_deref(), Some("А-2026-000001"));
        assert_eq!(app.verified().await.findings, []);
    })
    .await;
}

#[tokio::test]
async fn an_incomplete_self_evaluation_is_not_signed() {
    on_both(async |app| {
        let case = app.filled_self_evaluation().await;
        let aigul = &case.school.head;
        let what = [("kind", "answer"), ("thing", case.id.as_str()), ("field", "text.2.1")];
        let was = ("based_on", "Мектеп 2.1 боюнча жооп берет.");
        aigul
            .act("save_text", &[what[0], what[1], what[2], was, ("text", "  ")])
            .await
            .done();
        let fields = [case.at(), ("reviewed", ""), ("consent", "on")];
        let refused = aigul.act("begin_signing_self_evaluation", &fields).await.failure();
        assert_eq!(refused, Unmet::Incomplete { missing: 1 }.into());
        let again = aigul.act("begin_accreditation", &[("level", "SCH2")]).await.failure();
        assert_eq!(again, asula::domain::Refusal::AccreditationUnderWay.into());
        case.step(aigul, "discard", "").await.done();
        aigul.act("begin_accreditation", &[("level", "SCH2")]).await.done();
        assert_eq!(app.verified().await.findings, []);
    })
    .await;
}
