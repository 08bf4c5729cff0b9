//! A case that is withdrawn: an invitation that was not answered is void, and the case with it; who agreed sees what became of it.

use asula::domain::views::commission::{ExpertOffice, OfferPage, Waits};
use asula_sandbox::cast::people;
use reqwest::Method;

use crate::support::accreditation::Expert;
use crate::support::on_both;

async fn status(expert: &Expert, address: &str) -> u16 {
    let request = expert.browser.request(Method::GET, address);
    expert.browser.send(request).await.status
}

#[tokio::test]
async fn a_withdrawn_case_is_hidden_from_the_unanswered() {
    on_both(async |app| {
        let case = app.forming().await;
        let (waits, agreed) = (app.expert(people::MARAT).await, app.expert(people::AIZADA).await);
        for expert in [&waits, &agreed] {
            case.invites(expert, "member").await.done();
        }
        agreed.agrees(&case).await.done();
        let id = &case.id;
        let mut asked = vec![format!("/files/{}", case.file), format!("/expert/cases/{id}")];
        for view in ["accreditation_page", "self_evaluation_review", "offer_page"] {
            asked.push(format!("/api/{view}?accreditation={id}"));
        }
        asked.extend(["", "/review", "/self-evaluation/1"].map(|page| format!("/accreditations/{id}{page}")));
        for address in &asked {
            assert_eq!(status(&waits, address).await, 200, "{address}");
        }
        case.step(&case.school.head, "withdraw", "Ойду өзгөрттүк").await.done();
        for address in &asked {
            assert_eq!(status(&waits, address).await, 404, "{address}");
            assert_eq!(status(&agreed, address).await, 200, "{address}");
        }
        let office: ExpertOffice = waits.browser.view("expert_office", &[]).await.read();
        assert_eq!(office.cases, []);
        assert_eq!(waits.agrees(&case).await.status, 404);
        assert_eq!(waits.declines(&case).await.status, 404);
        let office: ExpertOffice = agreed.browser.view("expert_office", &[]).await.read();
        let waits_for: Vec<_> = office.cases.into_iter().map(|it| it.waits).collect();
        assert_eq!(waits_for, [Waits::Nothing { sheet: None }]);
        let offer: OfferPage = agreed.browser.view("offer_page", &[case.at()]).await.read();
        assert!(
            offer.head.deeds.iter().all(|(_, refusal)| refusal.is_some()),
            "{:?}",
            offer.head.deeds
        );
        assert_eq!(agreed.declines(&case).await.status, 409);
        assert_eq!(app.verified().await.findings, []);
    })
    .await;
}
