//! What is done to the tables of an accreditation past the product is found by `asula verify`.

use crate::support::accreditation::Commission;
use crate::support::on_both;

#[tokio::test]
async fn a_change_without_an_event_is_found() {
    on_both(async |app| {
        let commission = app.in_evaluation().await;
        let [sheet, _] = commission.publish_all().await;
        commission.sapar_comments_on(&sheet).await.done();
        let Commission { case, .. } = &commission;
        assert_eq!(app.verified().await.findings, []);
        let at = format!("accreditation_id = '{}'", case.id);
        let on = format!("sheet_id = '{sheet}' AND criterion = '1.1'");
        let mark = format!("UPDATE mark SET score = 'met' WHERE {on}");
        let tamperings = [
            (
                &sheet,
                "scores",
                format!("UPDATE mark SET score = 'not_met' WHERE {on}"),
                mark,
            ),
            (
                &sheet,
                "scores",
                format!("UPDATE mark SET comment = 'Башка' WHERE {on}"),
                format!("UPDATE mark SET comment = 'Талапка жооп берет' WHERE {on}"),
            ),
            (
                &sheet,
                "published",
                format!("UPDATE sheet SET published_at = NULL WHERE id = '{sheet}'"),
                format!("UPDATE sheet SET published_at = 1 WHERE id = '{sheet}'"),
            ),
            (
                &case.id,
                "comments",
                format!("UPDATE chair_comment SET text = 'Башка' WHERE {on}"),
                format!("UPDATE chair_comment SET text = 'Негиздүү баа' WHERE {on}"),
            ),
            (
                &case.id,
                "answers",
                format!("UPDATE answer SET links = links || 'x' WHERE {at} AND criterion = '1.1'"),
                format!(
                    "UPDATE answer SET links = substr(links, 1, length(links) - 1) WHERE {at} AND criterion = '1.1'"
                ),
            ),
            (
                &case.id,
                "evidence",
                format!("UPDATE evidence SET removed_at = 1 WHERE {at}"),
                format!("UPDATE evidence SET removed_at = NULL WHERE {at}"),
            ),
            (
                &case.id,
                "commission",
                format!("UPDATE membership SET answer = 'declined' WHERE {at} AND is_chair = 1"),
                format!("UPDATE membership SET answer = 'agreed' WHERE {at} AND is_chair = 1"),
            ),
            (
                &case.id,
                "cannot be read",
                format!("UPDATE membership SET answer = 'perhaps' WHERE {at} AND is_chair = 1"),
                format!("UPDATE membership SET answer = 'agreed' WHERE {at} AND is_chair = 1"),
            ),
            (
                &case.id,
                "conclusion",
                format!("UPDATE accreditation SET conclusion = 'Жакшы' WHERE id = '{}'", case.id),
                format!("UPDATE accreditation SET conclusion = '' WHERE id = '{}'", case.id),
            ),
            (
                &case.id,
                "stage",
                format!("UPDATE accreditation SET stage = 'accredited' WHERE id = '{}'", case.id),
                format!("UPDATE accreditation SET stage = 'review' WHERE id = '{}'", case.id),
            ),
        ];
        for (chain, what, tampers, restores) in tamperings {
            assert!(app.database.run(&tampers).await > 0, "{tampers}");
            let finding = app
                .finding(chain)
                .await
                .unwrap_or_else(|| panic!("not found: {tampers}"));
            assert!(finding.what.contains(what), "{finding}");
            app.database.run(&restores).await;
            assert_eq!(app.verified().await.findings, [], "{restores}");
        }
    })
    .await;
}

#[tokio::test]
async fn a_signed_sheet_cannot_be_altered_unseen() {
    on_both(async |app| {
        let commission = app.in_evaluation().await;
        let sheet = commission.marat.publishes(&commission.case, "met", "Жооп берет").await;
        let document = format!("SELECT document FROM signature WHERE case_id = '{sheet}'");
        let other = app.database.text(&document).await.replace("\"met\"", "\"not_met\"");
        let hash = asula::server::journal::hash::document_hash(&other);
        let alter = format!("UPDATE signature SET document = '{other}', hash = '{hash}' WHERE case_id = '{sheet}'");
        app.database.run(&alter).await;
        let finding = app.finding(&sheet).await.unwrap();
        assert!(finding.what.contains("signatures"), "{finding}");
        app.database
            .run(&format!("DELETE FROM signature WHERE case_id = '{sheet}'"))
            .await;
        assert!(app.finding(&sheet).await.is_some());
    })
    .await;
}
