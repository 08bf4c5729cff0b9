//! Files behind the answers: where they belong, so many, and no more once the self-evaluation is sent.

use asula::domain::accreditation::LawRefusal;
use asula::domain::views::accreditation::SelfEvaluationPage;
use asula::domain::{Failure, Refusal};

use crate::support::on_both;
use crate::support::procedure::TINY_PDF;

#[tokio::test]
async fn a_file_sent_again_is_there_once() {
    on_both(async |app| {
        let case = app.filled_self_evaluation().await;
        let path = format!("evidence/{}/1.1", case.id);
        let again = case.school.head.upload(&path, "Окуу план.pdf", TINY_PDF).await.done();
        assert_eq!(again.json()["id"].as_str(), Some(case.file.as_str()));
    })
    .await;
}

#[tokio::test]
async fn a_criterion_takes_ten_files() {
    on_both(async |app| {
        let case = app.filled_self_evaluation().await;
        let aigul = &case.school.head;
        let path = format!("evidence/{}/1.1", case.id);
        // The first is there already.
        for number in 2..=10 {
            aigul
                .upload(&path, &format!("Далил {number}.pdf"), TINY_PDF)
                .await
                .done();
        }
        let eleventh = aigul.upload(&path, "Далил 11.pdf", TINY_PDF).await.failure();
        assert_eq!(eleventh, Refusal::TooManyFiles(10).into());
        let at = [case.at(), ("section", "1")];
        let page: SelfEvaluationPage = aigul.view("self_evaluation_page", &at).await.read();
        assert_eq!(page.criteria[0].files.len(), 10);
        assert_eq!(app.verified().await.findings, []);
    })
    .await;
}

#[tokio::test]
async fn what_is_no_criterion_or_file_is_not_found() {
    on_both(async |app| {
        let case = app.filled_self_evaluation().await;
        let aigul = &case.school.head;
        for criterion in ["99.1", "x", "1"] {
            let path = format!("evidence/{}/{criterion}", case.id);
            let refused = aigul.upload(&path, "Далил.pdf", TINY_PDF).await.failure();
            assert_eq!(refused, Failure::NotFound, "{criterion}");
        }
        let nothing = [case.at(), ("evidence", "x")];
        let refused = aigul.act("remove_evidence", &nothing).await.failure();
        assert_eq!(refused, Failure::NotFound);
    })
    .await;
}

#[tokio::test]
async fn a_file_is_taken_away_and_brought_back_once() {
    on_both(async |app| {
        let case = app.filled_self_evaluation().await;
        let aigul = &case.school.head;
        let evidence = case.evidence().await;
        let fields = [case.at(), ("evidence", evidence.as_str())];
        for action in [
            "remove_evidence",
            "remove_evidence",
            "restore_evidence",
            "restore_evidence",
        ] {
            aigul.act(action, &fields).await.done();
        }
        let events = "SELECT COUNT(*) FROM event WHERE kind IN ('evidence_removed', 'evidence_restored')";
        assert_eq!(app.database.number(events).await, 2, "twice is once");
        let stranger = app.registered_organisation(8).await.head;
        assert_eq!(
            stranger.act("remove_evidence", &fields).await.failure(),
            Failure::NotFound
        );
        assert_eq!(app.verified().await.findings, []);
    })
    .await;
}

#[tokio::test]
async fn after_sending_no_file_comes_or_goes() {
    on_both(async |app| {
        let case = app.filled_self_evaluation().await;
        let aigul = &case.school.head;
        let evidence = case.evidence().await;
        let fields = [case.at(), ("evidence", evidence.as_str())];
        case.is_sent().await;
        let path = format!("evidence/{}/1.1", case.id);
        let late = [
            aigul.act("remove_evidence", &fields).await.failure(),
            aigul.upload(&path, "Далил.pdf", TINY_PDF).await.failure(),
        ];
        for refused in late {
            assert!(
                matches!(
                    refused,
                    Failure::Refused(Refusal::AccreditationLaw(LawRefusal::NotAtThisStage { .. }))
                ),
                "{refused:?}"
            );
        }
        assert_eq!(app.verified().await.findings, []);
    })
    .await;
}

#[tokio::test]
async fn a_file_comes_back_only_where_room_is() {
    on_both(async |app| {
        let case = app.filled_self_evaluation().await;
        let aigul = &case.school.head;
        let path = format!("evidence/{}/1.1", case.id);
        let first = case.evidence().await;
        let at_first = [case.at(), ("evidence", first.as_str())];
        aigul.act("remove_evidence", &at_first).await.done();
        for number in 2..=11 {
            let name = format!("Далил {number}.pdf");
            aigul.upload(&path, &name, TINY_PDF).await.done();
        }
        let refused = aigul.act("restore_evidence", &at_first).await.failure();
        assert_eq!(refused, Refusal::TooManyFiles(10).into());
        let second = case.evidence().await;
        let at_second = [case.at(), ("evidence", second.as_str())];
        // What is there is brought back as often as one likes.
        aigul.act("restore_evidence", &at_second).await.done();
        aigul.act("remove_evidence", &at_second).await.done();
        aigul.act("restore_evidence", &at_first).await.done();
        let at = [case.at(), ("section", "1")];
        let page: SelfEvaluationPage = aigul.view("self_evaluation_page", &at).await.read();
        assert_eq!(page.criteria[0].files.len(), 10);
        assert_eq!(app.verified().await.findings, []);
    })
    .await;
}
