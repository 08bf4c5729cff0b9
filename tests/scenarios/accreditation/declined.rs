//! Who declines after sheets were opened is on the commission no more, and their sheet counts no more, published or not.

use asula::domain::views::chair::ChairPage;

use crate::support::accreditation::{Commission, Expert};
use crate::support::{TestApp, on_both};

/// Two of the pool who are asked in the place of others, and agree.
async fn successors(app: &TestApp, commission: &Commission<'_>) -> [Expert; 2] {
    let found = [app.expert("10101200099901").await, app.expert("10101200099902").await];
    for expert in &found {
        commission.case.invites(expert, "member").await.done();
        expert.agrees(&commission.case).await.done();
    }
    app.seconds_pass(31);
    commission.case.order_is_issued().await;
    found
}

#[tokio::test]
async fn a_declined_members_published_sheet_is_left_out() {
    on_both(async |app| {
        let commission = app.in_evaluation().await;
        let Commission {
            case,
            sapar,
            marat,
            aizada,
        } = &commission;
        let gone = marat.publishes(case, "met", "Талапка жооп берет").await;
        case.removes(aizada, "Ооруп калды").await.done();
        marat.declines(case).await.done();
        let found = successors(app, &commission).await;
        let page: ChairPage = sapar.browser.view("chair_page", &[case.at()]).await.read();
        assert!(
            page.columns.iter().all(|it| it.id.as_str() != gone),
            "{:?}",
            page.columns
        );
        assert_eq!(page.columns.len(), 3);
        let mut sheets = Vec::new();
        for expert in &found {
            sheets.push(expert.publishes(case, "met", "Талапка жооп берет").await);
        }
        sapar.publishes(case, "met", "Макулмун").await;
        assert_eq!(case.stage().await, "review");
        for sheet in &sheets {
            commission.sapar_comments_on(sheet).await.done();
        }
        case.step(&sapar.browser, "close_evaluation", "").await.done();
        commission.sapar_concludes("Мектеп талаптарга жооп берет.").await;
        let signed = "SELECT document FROM signature WHERE subject = 'conclusion'";
        let signed: serde_json::Value = serde_json::from_str(&app.database.text(signed).await).unwrap();
        assert_eq!(signed["sheets"].as_array().unwrap().len(), 3);
        assert!(!signed["sheets"].to_string().contains(&gone), "{}", signed["sheets"]);
        assert_eq!(app.verified().await.findings, []);
    })
    .await;
}

#[tokio::test]
async fn a_declined_members_open_sheet_holds_nothing_up() {
    on_both(async |app| {
        let commission = app.in_evaluation().await;
        let Commission {
            case,
            sapar,
            marat,
            aizada,
        } = &commission;
        aizada.saves(&aizada.sheet().await, "score.1.1", "met").await.done();
        case.removes(marat, "Ооруп калды").await.done();
        aizada.declines(case).await.done();
        let found = successors(app, &commission).await;
        for expert in [sapar, &found[0], &found[1]] {
            assert_eq!(case.stage().await, "evaluation");
            expert.publishes(case, "met", "Талапка жооп берет").await;
        }
        assert_eq!(case.stage().await, "review");
        assert_eq!(app.verified().await.findings, []);
    })
    .await;
}

#[tokio::test]
async fn who_declined_is_asked_again_only_while_forming() {
    on_both(async |app| {
        let commission = app.agreed().await;
        let Commission { case, aizada, .. } = &commission;
        aizada.declines(case).await.done();
        case.removes(aizada, "Жаңылыш басылган").await.done();
        case.invites(aizada, "member").await.done();
        aizada.agrees(case).await.done();
        let other = app.expert("10101200099901").await;
        case.invites(&other, "member").await.done();
        other.declines(case).await.done();
        case.order_is_issued().await;
        // The commission is complete without whoever declined: their case is not thrown back for them.
        assert_eq!(case.removes(&other, "Баш тарткан").await.status, 404);
        assert_eq!(case.stage().await, "evaluation");
        assert_eq!(app.verified().await.findings, []);
    })
    .await;
}
