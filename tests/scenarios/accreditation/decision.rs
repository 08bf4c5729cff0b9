//! The council's decision (docs/requirements.md, A14): recorded once, signed by the leadership, with a term that follows
//! from the outcome.

use asula::domain::accreditation::{Action, LawRefusal, Stage};
use asula::domain::views::chair::DecisionPage;
use asula::domain::{Failure, Fault, Refusal};

use crate::support::accreditation::Commission;
use crate::support::{TestApp, on_both};

/// A case before the council.
async fn before_the_council(app: &TestApp) -> Commission<'_> {
    let commission = app.in_evaluation().await;
    for sheet in commission.publish_all().await {
        commission.sapar_comments_on(&sheet).await.done();
    }
    let close = commission.case.step(&commission.sapar.browser, "close_evaluation", "");
    close.await.done();
    commission.sapar_concludes("Эскертүүлөр менен жооп берет.").await;
    commission
}

#[tokio::test]
async fn a_decisions_faults_are_all_shown_at_once() {
    on_both(async |app| {
        let commission = before_the_council(app).await;
        let case = &commission.case;
        let records = async |fields: &[(&str, &str)]| {
            let all: Vec<(&str, &str)> = [case.at()].iter().chain(fields).copied().collect();
            case.saltanat.act("record_decision", &all).await.failure()
        };
        let Failure::Invalid(faults) = records(&[]).await else {
            panic!("all is missing")
        };
        let told: Vec<_> = faults.iter().map(|it| (it.field.as_str(), &it.fault)).collect();
        let required = |field| (field, &Fault::Required);
        assert_eq!(told, ["outcome", "minutes_number", "held_on", "reasons"].map(required));
        for day in ["2026-11-17", "2026-02-30", "31.02.2026", "x"] {
            let good = [("outcome", "full"), ("minutes_number", "12"), ("reasons", "Негиз")];
            let Failure::Invalid(faults) = records(&[good[0], good[1], good[2], ("held_on", day)]).await else {
                panic!("{day} is no past day")
            };
            let told: Vec<_> = faults.iter().map(|it| (it.field.as_str(), &it.fault)).collect();
            assert_eq!(told, [("held_on", &Fault::NotAPastDay)], "{day}");
        }
        let unknown = commission.decision_is_recorded("excellent").await.failure();
        assert!(matches!(unknown, Failure::Invalid(faults) if faults.len() == 1));
        assert_eq!(app.database.number("SELECT COUNT(*) FROM council_decision").await, 0);
    })
    .await;
}

#[tokio::test]
async fn a_decision_is_recorded_once() {
    on_both(async |app| {
        let commission = before_the_council(app).await;
        let case = &commission.case;
        let at_once = tokio::join!(
            commission.decision_is_recorded("full"),
            commission.decision_is_recorded("refusal")
        );
        let mut statuses = [at_once.0.status, at_once.1.status];
        statuses.sort_unstable();
        assert_eq!(statuses, [200, 409]);
        let again = commission.decision_is_recorded("conditional").await.failure();
        let late = LawRefusal::NotAtThisStage {
            stage: Stage::Decision,
            action: Action::RecordDecision,
        };
        assert_eq!(again, late.into());
        let refused = case.saltanat.act("sign_decision", &[case.at()]).await.failure();
        assert!(matches!(
            refused,
            Failure::Refused(Refusal::AccreditationLaw(LawRefusal::NotYours { .. }))
        ));
        assert_eq!(app.verified().await.findings, []);
    })
    .await;
}

#[tokio::test]
async fn a_conditional_accreditation_ends_after_a_year() {
    on_both(async |app| {
        let commission = before_the_council(app).await;
        let case = &commission.case;
        let hidden = case.school.head.view("decision_page", &[case.at()]).await.failure();
        assert_eq!(hidden, Failure::NotFound);
        commission.decision_is_recorded("conditional").await.done();
        app.signs(&case.kanat, "sign_decision", &[case.at()]).await;
        assert_eq!(case.stage().await, "conditional");
        let page: DecisionPage = case.school.head.view("decision_page", &[case.at()]).await.read();
        let until = page.decision.unwrap().valid_until.unwrap().date_in_bishkek();
        assert_eq!(until.to_string(), "2027-11-16");
        let path = format!("/papers/{}/certificate.pdf", case.id);
        assert!(case.school.head.page(&path).await.bytes.starts_with(b"%PDF"));
        // The same signature gives the same bytes.
        let (first, second) = (case.kanat.page(&path).await, case.kanat.page(&path).await);
        assert_eq!(first.bytes, second.bytes);
        assert_eq!(app.verified().await.findings, []);
    })
    .await;
}

#[tokio::test]
async fn a_refused_school_may_begin_again() {
    on_both(async |app| {
        let commission = before_the_council(app).await;
        let case = &commission.case;
        commission.decision_is_recorded("refusal").await.done();
        app.signs(&case.kanat, "sign_decision", &[case.at()]).await;
        assert_eq!(case.stage().await, "refused");
        let sql = "SELECT COUNT(certificate_number) + COUNT(valid_until) FROM accreditation";
        assert_eq!(app.database.number(sql).await, 0);
        let aigul = &case.school.head;
        let path = |paper| format!("/papers/{}/{paper}", case.id);
        assert_eq!(aigul.page(&path("certificate.pdf")).await.status, 404);
        assert_eq!(aigul.page(&path("conclusion.pdf")).await.status, 200);
        aigul.act("begin_accreditation", &[("level", "SCH3")]).await.done();
        assert_eq!(app.verified().await.findings, []);
    })
    .await;
}
