//! What is done to the tables that the events speak of.

use super::busy_draft;
use crate::support::on_both;

#[tokio::test]
async fn a_tail_cut_with_its_head_is_missed() {
    on_both(async |app| {
        let head = app.registered_organisation(4).await.head;
        let (case, _) = busy_draft(app, &head).await;
        let last = app.last_event(&case).await;
        for sql in [
            format!("DELETE FROM event WHERE case_id = '{case}' AND seq >= {}", last - 1),
            format!(
                "UPDATE chain SET seq = {0}, hash = (SELECT hash FROM event WHERE case_id = '{case}' AND seq = {0})
                 WHERE case_id = '{case}'",
                last - 2
            ),
        ] {
            app.database.run(&sql).await;
        }
        let finding = app.finding(&case).await.unwrap();
        assert_eq!((finding.seq, finding.what.contains("rows")), (None, true), "{finding}");
    })
    .await;
}

#[tokio::test]
async fn tables_changed_without_an_event_are_found() {
    on_both(async |app| {
        let head = app.registered_organisation(4).await.head;
        let tamperings = [
            (
                "rows",
                "UPDATE appendix_row SET cells = replace(cells, 'Химия', 'Физика') WHERE application_id = '$case'",
            ),
            (
                "rows",
                "UPDATE appendix_row SET removed_at = NULL WHERE application_id = '$case'",
            ),
            ("rows", "DELETE FROM appendix_row WHERE application_id = '$case'"),
            (
                "levels",
                "UPDATE programme SET level = 'PRE' WHERE application_id = '$case'",
            ),
            ("stage", "UPDATE application SET stage = 'in_force' WHERE id = '$case'"),
        ];
        for (what, sql) in tamperings {
            let (case, _) = busy_draft(app, &head).await;
            app.database.run(&sql.replace("$case", &case)).await;
            let finding = app.finding(&case).await.unwrap_or_else(|| panic!("not found: {sql}"));
            assert!(finding.seq.is_none() && finding.what.contains(what), "{finding}");
        }
    })
    .await;
}

#[tokio::test]
async fn what_was_signed_cannot_be_altered_unseen() {
    on_both(async |app| {
        let head = app.registered_organisation(4).await.head;
        let case = app.complete_application(&head).await;
        let ceremony = app.sign(&head, &case).await;
        let kept = format!("SELECT document, hash, sign_base64 FROM signature WHERE ceremony_id = '{ceremony}'");
        let original = app.database.rows(&kept).await.remove(0);
        let other_document = original[0].replace("Бишкек", "Каракол");
        let other_hash = asula::server::journal::hash::document_hash(&other_document);
        let set = |columns: String| format!("UPDATE signature SET {columns} WHERE ceremony_id = '{ceremony}'");
        let tamperings = [
            set(format!("document = '{other_document}'")),
            set(format!("document = '{other_document}', hash = '{other_hash}'")),
            set("sign_base64 = 'AAAA' || substr(sign_base64, 5)".to_owned()),
        ];
        for sql in tamperings {
            app.database.run(&sql).await;
            let finding = app
                .finding(&case)
                .await
                .unwrap_or_else(|| panic!("not found: {sql:.60}"));
            assert!(finding.what.contains("sign"), "{finding}");
            app.database
                .run(&set(format!(
                    "document = '{}', hash = '{}', sign_base64 = '{}'",
                    original[0], original[1], original[2]
                )))
                .await;
            assert_eq!(app.finding(&case).await, None);
        }
    })
    .await;
}

#[tokio::test]
async fn a_case_without_its_journal_is_named() {
    on_both(async |app| {
        let head = app.registered_organisation(4).await.head;
        let (case, _) = busy_draft(app, &head).await;
        app.database
            .run(&format!("DELETE FROM event WHERE case_id = '{case}'"))
            .await;
        app.database
            .run(&format!("DELETE FROM chain WHERE case_id = '{case}'"))
            .await;
        assert_eq!(app.finding(&case).await.unwrap().seq, Some(1));
    })
    .await;
}
