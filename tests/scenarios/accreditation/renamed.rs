//! What a document shows is what was signed: a renaming in the register changes no document, and what a document cannot show is reported
//! before it is signed.

use asula::domain::views::chair::{ConclusionPage, DecisionPage};
use asula::domain::views::commission::CommissionPage;
use asula::domain::views::document_signs::{DocumentPlace, StrangeSigns};
use asula::domain::{Failure, Fault, FieldFault};

use crate::support::accreditation::Commission;
use crate::support::{Browser, TestApp, on_both};

const PAPERS: [&str; 3] = ["order.pdf", "conclusion.pdf", "certificate.pdf"];

async fn at_the_conclusion(app: &TestApp) -> Commission<'_> {
    let commission = app.in_evaluation().await;
    for sheet in commission.publish_all().await {
        commission.sapar_comments_on(&sheet).await.done();
    }
    let close = commission.case.step(&commission.sapar.browser, "close_evaluation", "");
    close.await.done();
    commission
}

async fn papers_of(browser: &Browser, case: &str) -> Vec<Vec<u8>> {
    let mut all = Vec::new();
    for paper in PAPERS {
        let page = browser.page(&format!("/papers/{case}/{paper}")).await.done();
        assert!(page.bytes.starts_with(b"%PDF"), "{paper}");
        all.push(page.bytes);
    }
    all
}

#[tokio::test]
async fn a_renaming_changes_no_byte_of_signed_documents() {
    on_both(async |app| {
        let commission = at_the_conclusion(app).await;
        let case = &commission.case;
        commission.sapar_concludes("Жооп берет.").await;
        commission.decision_is_recorded("full").await.done();
        app.signs(&case.kanat, "sign_decision", &[case.at()]).await;
        let before = papers_of(&case.kanat, &case.id).await;
        app.database
            .run("UPDATE organisation SET name_ky = 'Башка мектеп', name_ru = 'Другая школа', address = 'Башка дарек'")
            .await;
        assert_eq!(papers_of(&case.kanat, &case.id).await, before);
        app.is_killed().await;
        app.starts_again(|_| ()).await;
        assert_eq!(papers_of(&case.kanat, &case.id).await, before, "after a restart");
    })
    .await;
}

#[tokio::test]
async fn an_unprintable_sign_in_the_conclusion_is_announced() {
    on_both(async |app| {
        let commission = at_the_conclusion(app).await;
        let (case, sapar) = (&commission.case, &commission.sapar.browser);
        let save = async |was: &str, text: &str| {
            let what = [
                ("kind", "conclusion"),
                ("thing", case.id.as_str()),
                ("field", "conclusion"),
            ];
            let fields = [what[0], what[1], what[2], ("based_on", was), ("text", text)];
            sapar.act("save_text", &fields).await.done();
            let page: ConclusionPage = sapar.view("conclusion_page", &[case.at()]).await.read();
            page.strange
        };
        let strange = StrangeSigns {
            place: DocumentPlace::Conclusion,
            signs: vec!["🎓".to_owned(), "漢".to_owned()],
        };
        assert_eq!(save("", "Жооп берет 🎓 漢 🎓").await, [strange]);
        let page = sapar.page(&format!("/chair/{}/conclusion", case.id)).await.text();
        assert!(page.contains("Документте көрүнбөй турган белгилер бар"), "{page}");
        assert_eq!(save("Жооп берет 🎓 漢 🎓", "Жооп берет.").await, []);
    })
    .await;
}

#[tokio::test]
async fn minutes_take_a_day_as_people_write_it() {
    on_both(async |app| {
        let commission = at_the_conclusion(app).await;
        let case = &commission.case;
        commission.sapar_concludes("Жооп берет.").await;
        let record = async |number: &str, day: &str| {
            let what = [
                ("outcome", "full"),
                ("minutes_number", number),
                ("held_on", day),
                ("reasons", "Негиз"),
            ];
            let fields = [case.at(), what[0], what[1], what[2], what[3]];
            case.saltanat.act("record_decision", &fields).await
        };
        let fault = FieldFault {
            field: "minutes_number".to_owned(),
            fault: Fault::NotPrintable("🎓".to_owned()),
        };
        let refused = record("12🎓", "13.11.2026").await.failure();
        assert_eq!(refused, Failure::Invalid(vec![fault]));
        record("12", "13.11.2026").await.done();
        let page: DecisionPage = case.saltanat.view("decision_page", &[case.at()]).await.read();
        assert_eq!(page.decision.unwrap().held_on, "2026-11-13");
        assert_eq!(page.strange, []);
        let path = format!("/accreditations/{}/decision", case.id);
        assert!(case.saltanat.page(&path).await.text().contains("2026-жылдын 13-ноябры"));
    })
    .await;
}

#[tokio::test]
async fn an_unprintable_name_in_the_order_is_announced() {
    on_both(async |app| {
        let commission = app.agreed().await;
        let case = &commission.case;
        let strange = async |browser: &Browser| {
            let page: CommissionPage = browser.view("commission_page", &[case.at()]).await.read();
            page.strange
        };
        assert_eq!(strange(&case.saltanat).await, []);
        app.database.run("UPDATE organisation SET name_ru = 'Школа 漢'").await;
        let told = [StrangeSigns {
            place: DocumentPlace::Organisation,
            signs: vec!["漢".to_owned()],
        }];
        assert_eq!(strange(&case.saltanat).await, told);
        assert_eq!(strange(&case.kanat).await, told);
    })
    .await;
}
