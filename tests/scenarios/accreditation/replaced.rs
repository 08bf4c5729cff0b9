//! A commission that changes after its order: whoever is taken out is gone, whoever stays keeps what they did.

use asula::domain::Failure;
use asula::domain::accreditation::Unmet;
use asula::domain::views::chair::ChairPage;

use super::{is_published, marks};
use crate::support::accreditation::Commission;
use crate::support::on_both;

#[tokio::test]
async fn a_member_asked_again_begins_a_new_sheet() {
    on_both(async |app| {
        let commission = app.in_evaluation().await;
        let Commission {
            case,
            sapar,
            marat,
            aizada,
        } = &commission;
        let published = sapar.publishes(case, "met", "Макулмун").await;
        let (old, kept) = (marat.sheet().await, aizada.sheet().await);
        marat.saves(&old, "comment.1.1", "Биринчи пикир").await.done();
        aizada.saves(&kept, "score.1.1", "met").await.done();
        let before = marks(app, &kept).await;
        case.removes(marat, "Жаңылыш").await.done();
        case.invites(marat, "member").await.done();
        marat.agrees(case).await.done();
        app.seconds_pass(31);
        case.order_is_issued().await;
        let new = marat.sheet().await;
        assert_ne!(new, old);
        assert_eq!(aizada.sheet().await, kept);
        assert_eq!((marks(app, &kept).await, marks(app, &new).await), (before, vec![]));
        is_published(case, &published, 1).await;
        let refused = marat.saves(&old, "score.1.1", "met").await.failure();
        assert_eq!(refused, Failure::NotFound);
        let orders = "SELECT COUNT(*) FROM signature WHERE subject = 'order'";
        assert_eq!(app.database.number(orders).await, 2);
        let number = format!("SELECT order_number FROM accreditation WHERE id = '{}'", case.id);
        assert_eq!(app.database.text(&number).await, "2026-00002");
        assert_eq!(app.verified().await.findings, []);
    })
    .await;
}

#[tokio::test]
async fn a_new_chair_finds_the_earlier_chairs_comments() {
    on_both(async |app| {
        let commission = app.in_evaluation().await;
        let Commission {
            case,
            sapar,
            marat,
            aizada,
        } = &commission;
        let first = marat.publishes(case, "met", "Жооп берет").await;
        commission.sapar_comments_on(&first).await.done();
        case.removes(sapar, "Ооруп калды").await.done();
        let gone = sapar.browser.view("chair_page", &[case.at()]).await.failure();
        assert_eq!(gone, Failure::NotFound);
        let without = case.step(&case.saltanat, "prepare_order", "").await.failure();
        assert_eq!(without, Unmet::TooFewExperts { agreed: 2, least: 3 }.into());
        let successor = app.expert("10101200099901").await;
        case.invites(&successor, "chair").await.done();
        successor.agrees(case).await.done();
        app.seconds_pass(31);
        case.order_is_issued().await;
        successor.publishes(case, "met", "Макулмун").await;
        let second = aizada.publishes(case, "met", "Жооп берет").await;
        assert_eq!(case.stage().await, "review");
        let commission = Commission {
            sapar: successor.clone(),
            ..commission
        };
        let case = &commission.case;
        let page: ChairPage = successor.browser.view("chair_page", &[case.at()]).await.read();
        assert_eq!((page.columns.len(), page.uncommented * 2), (3, page.to_comment));
        commission.sapar_comments_on(&second).await.done();
        case.step(&successor.browser, "close_evaluation", "").await.done();
        commission.sapar_concludes("Мектеп талаптарга жооп берет.").await;
        assert_eq!(case.stage().await, "council");
        assert_eq!(app.verified().await.findings, []);
    })
    .await;
}

#[tokio::test]
async fn the_conclusion_omits_sheets_of_members_taken_out() {
    on_both(async |app| {
        let commission = app.in_evaluation().await;
        let gone = commission.marat.publishes(&commission.case, "met", "Жооп берет").await;
        commission.sapar_comments_on(&gone).await.done();
        let Commission {
            case,
            sapar,
            marat,
            aizada,
        } = &commission;
        case.removes(marat, "Тууганы ошол мектепте иштейт").await.done();
        let other = app.expert("10101200099901").await;
        case.invites(&other, "member").await.done();
        other.agrees(case).await.done();
        app.seconds_pass(31);
        case.order_is_issued().await;
        let mut sheets = Vec::new();
        for expert in [aizada, &other] {
            sheets.push(expert.publishes(case, "met", "Жооп берет").await);
        }
        sapar.publishes(case, "met", "Макулмун").await;
        for sheet in &sheets {
            commission.sapar_comments_on(sheet).await.done();
        }
        case.step(&sapar.browser, "close_evaluation", "").await.done();
        commission.sapar_concludes("Мектеп талаптарга жооп берет.").await;
        let signed = "SELECT document FROM signature WHERE subject = 'conclusion'";
        let signed: serde_json::Value = serde_json::from_str(&app.database.text(signed).await).unwrap();
        let of = |sheet: &str| {
            let comments = signed["comments"].as_array().unwrap();
            comments.iter().filter(|it| it["sheet"] == sheet).count()
        };
        let criteria = app.school_criteria().count();
        assert_eq!((of(&gone), of(&sheets[0]), of(&sheets[1])), (0, criteria, criteria));
        assert_eq!(app.verified().await.findings, []);
    })
    .await;
}
