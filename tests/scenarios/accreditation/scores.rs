//! Scores: of the scale, on one's own sheet, between the order and the publication.

use asula::domain::accreditation::{Action, LawRefusal, Stage, Unmet};
use asula::domain::views::sheet::SheetPage;
use asula::domain::{Failure, Refusal};

use super::marks;
use crate::support::accreditation::Commission;
use crate::support::{Browser, on_both};

#[tokio::test]
async fn a_score_outside_the_scale_is_refused() {
    on_both(async |app| {
        let commission = app.in_evaluation().await;
        let marat = &commission.marat;
        let sheet = marat.sheet().await;
        for score in ["5", "MET", " met", "met ", "excellent", "<script>", "\u{0}met\u{0}x"] {
            let refused = marat.saves(&sheet, "score.1.1", score).await.failure();
            assert_eq!(refused, Refusal::UnknownScore.into(), "{score:?}");
        }
        assert_eq!(marks(app, &sheet).await, Vec::<Vec<String>>::new());
        assert_eq!(app.verified().await.findings, []);
    })
    .await;
}

#[tokio::test]
async fn an_empty_score_takes_it_back() {
    on_both(async |app| {
        let commission = app.in_evaluation().await;
        let marat = &commission.marat;
        let sheet = marat.sheet().await;
        marat.saves(&sheet, "score.1.1", "met").await.done();
        let what = [("kind", "mark"), ("thing", sheet.as_str()), ("field", "score.1.1")];
        let fields = [what[0], what[1], what[2], ("based_on", "met"), ("text", "")];
        marat.browser.act("save_text", &fields).await.done();
        let page: SheetPage = marat.browser.view("sheet_page", &[("sheet", &sheet)]).await.read();
        assert_eq!(page.sections[0].criteria[0].score, "");
        assert_eq!(app.verified().await.findings, []);
    })
    .await;
}

#[tokio::test]
async fn a_score_for_another_sets_criterion_is_not_found() {
    on_both(async |app| {
        let commission = app.in_evaluation().await;
        let marat = &commission.marat;
        let sheet = marat.sheet().await;
        let reference = app.state().references.current();
        let of_schools = app.school_criteria();
        let others = reference.criteria_sets.iter().flat_map(|set| set.criteria());
        let foreign = others
            .map(|it| it.id.clone())
            .find(|id| of_schools.criterion(id).is_none());
        let foreign = foreign.unwrap_or_else(|| "99.1".to_owned());
        for criterion in [foreign.as_str(), "99.1", "1", "1.1.1", "x"] {
            for part in ["score", "comment"] {
                let refused = marat.saves(&sheet, &format!("{part}.{criterion}"), "met").await;
                assert_eq!(refused.failure(), Failure::NotFound, "{criterion}");
            }
        }
        for field in ["", ".", "score", "score.", ".1.1", "grade.1.1"] {
            let refused = marat.saves(&sheet, field, "met").await.failure();
            assert_eq!(refused, Failure::NotFound, "{field}");
        }
        assert_eq!(marks(app, &sheet).await, Vec::<Vec<String>>::new());
    })
    .await;
}

#[tokio::test]
async fn another_experts_sheet_does_not_exist_for_anybody_else() {
    on_both(async |app| {
        let commission = app.in_evaluation().await;
        let sheet = commission.marat.sheet().await;
        commission.marat.saves(&sheet, "score.1.1", "met").await.done();
        let before = marks(app, &sheet).await;
        for other in [&commission.aizada, &commission.sapar] {
            let refused = other.saves(&sheet, "score.1.1", "not_met").await.failure();
            assert_eq!(refused, Failure::NotFound);
            for view in ["sheet_page", "publish_page"] {
                let refused = other.browser.view(view, &[("sheet", &sheet)]).await.failure();
                assert_eq!(refused, Failure::NotFound, "{view}");
            }
            let fields = [("sheet", sheet.as_str()), ("reviewed", "")];
            let refused = other.browser.act("begin_publishing", &fields).await.failure();
            assert_eq!(refused, Failure::NotFound);
        }
        assert_eq!(marks(app, &sheet).await, before);
    })
    .await;
}

#[tokio::test]
async fn before_the_order_there_is_no_sheet_to_score() {
    on_both(async |app| {
        let commission = app.agreed().await;
        let (case, marat) = (&commission.case, &commission.marat);
        let membership = case.membership(marat).await;
        for stage in ["forming", "order_prepared"] {
            assert_eq!(case.stage().await, stage);
            for thing in [case.id.as_str(), &membership, &marat.id, "x"] {
                let refused = marat.saves(thing, "score.1.1", "met").await.failure();
                assert_eq!(refused, Failure::NotFound, "{thing}");
            }
            if stage == "forming" {
                case.step(&case.saltanat, "prepare_order", "").await.done();
            }
        }
        assert_eq!(app.database.number("SELECT COUNT(*) FROM sheet").await, 0);
    })
    .await;
}

#[tokio::test]
async fn no_sheet_is_scored_while_an_order_is_awaited() {
    on_both(async |app| {
        let commission = app.in_evaluation().await;
        let sheet = commission.marat.sheet().await;
        commission
            .case
            .removes(&commission.aizada, "Кызыкчылык табылды")
            .await
            .done();
        let refused = commission.marat.saves(&sheet, "score.1.1", "met").await.failure();
        let expected = LawRefusal::NotAtThisStage {
            stage: Stage::Forming,
            action: Action::Score,
        };
        assert_eq!(refused, expected.into());
        assert_eq!(marks(app, &sheet).await, Vec::<Vec<String>>::new());
    })
    .await;
}

/// What is tried at a published sheet, by script and by form.
async fn is_final(browser: &Browser, sheet: &str, published: Option<&Failure>) {
    let what = [("kind", "mark"), ("thing", sheet)];
    for (field, was, text) in [
        ("score.1.1", "met", "not_met"),
        ("comment.1.1", "Талапка жооп берет", "Башкача"),
        ("score.1.1", "met", ""),
    ] {
        let fields = [what[0], what[1], ("field", field), ("based_on", was), ("text", text)];
        let refused = browser.act("save_text", &fields).await.failure();
        assert_eq!(&refused, published.unwrap_or(&Failure::NotFound), "{field}");
        let based_on = format!("based_on[{field}]");
        let texts = format!("texts[{field}]");
        let fields = [what[0], what[1], (based_on.as_str(), was), (texts.as_str(), text)];
        let refused = browser.act("save_texts", &fields).await.failure();
        assert_eq!(&refused, published.unwrap_or(&Failure::NotFound), "{field}");
    }
    let fields = [("sheet", sheet), ("reviewed", "")];
    let refused = browser.act("begin_publishing", &fields).await.failure();
    assert_eq!(&refused, published.unwrap_or(&Failure::NotFound));
}

#[tokio::test]
async fn after_publication_nothing_of_a_sheet_can_change() {
    on_both(async |app| {
        let commission = app.in_evaluation().await;
        let Commission {
            case,
            sapar,
            marat,
            aizada,
        } = &commission;
        let sheet = marat.publishes(case, "met", "Талапка жооп берет").await;
        let before = crate::actions::everything_written(app).await;
        let published: Failure = Unmet::SheetPublished.into();
        is_final(&marat.browser, &sheet, Some(&published)).await;
        for other in [
            &aizada.browser,
            &sapar.browser,
            &case.saltanat,
            &case.kanat,
            &case.school.head,
        ] {
            is_final(other, &sheet, None).await;
        }
        assert_eq!(crate::actions::everything_written(app).await, before);
        assert_eq!(app.verified().await.findings, []);
    })
    .await;
}

#[tokio::test]
async fn an_expert_out_of_the_commission_scores_nothing() {
    on_both(async |app| {
        let case = app.forming().await;
        let declined = app.expert("10101200099901").await;
        case.invites(&declined, "member").await.done();
        declined.declines(&case).await.done();
        let commission = case.with_its_commission().await;
        let case = &commission.case;
        case.order_is_issued().await;
        let theirs = commission.marat.sheet().await;
        let own = commission.aizada.sheet().await;
        commission.aizada.saves(&own, "score.1.1", "met").await.done();
        assert_eq!(
            declined.saves(&theirs, "score.1.1", "met").await.failure(),
            Failure::NotFound
        );
        case.removes(&commission.aizada, "Кызыкчылык табылды").await.done();
        let refused = commission.aizada.saves(&own, "score.1.2", "met").await.failure();
        assert_eq!(refused, Failure::NotFound);
        let sheet = commission.aizada.browser.view("sheet_page", &[("sheet", &own)]).await;
        assert_eq!(sheet.failure(), Failure::NotFound);
        assert_eq!(marks(app, &own).await.len(), 1);
        assert_eq!(app.verified().await.findings, []);
    })
    .await;
}
