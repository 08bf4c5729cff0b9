//! The journal is tamper-evident: whatever is done to it by SQL, `asula verify` names the first bad event of the case.

use std::sync::Arc;

use asula::server::journal::hash::{Hashed, event_hash};
use asula::server::journal::verify::{Finding, Report, verify};

use crate::support::road::CHEAP_LEVEL;
use crate::support::{Browser, TestApp, on_both};

impl TestApp {
    /// What `asula verify` reports.
    pub async fn verified(&self) -> Report {
        let state = self.state();
        let mut reader = state.database.read(&Arc::default()).await.unwrap();
        verify(&mut reader).await.unwrap()
    }

    /// What `asula verify` finds wrong with a case.
    pub async fn finding(&self, case: &str) -> Option<Finding> {
        let findings = self.verified().await.findings;
        findings.into_iter().find(|it| it.case_id == case)
    }

    /// The last event of a case.
    async fn last_event(&self, case: &str) -> i64 {
        let sql = format!("SELECT seq FROM chain WHERE case_id = '{case}'");
        self.database.number(&sql).await
    }
}

/// A draft with a level, two rows and saved cells: eight events or so; its id and that of a row.
async fn busy_draft(app: &TestApp, head: &Browser) -> (String, String) {
    let case = app.draft(head, CHEAP_LEVEL, "").await;
    let at = [("application", case.as_str()), ("template", "equipment")];
    let row = head.deed("add_row", &at).await.done().led_to_id();
    let thrown_away = head.deed("add_row", &at).await.done().led_to_id();
    for (column, text) in [("room", "Химия"), ("item", "Тараза"), ("quantity", "3")] {
        let cell = [
            ("application", case.as_str()),
            ("row", &row),
            ("column", column),
            ("based_on", ""),
            ("text", text),
        ];
        head.deed("save_cell", &cell).await.done();
    }
    let bin = [("application", case.as_str()), ("row", &thrown_away)];
    head.deed("remove_row", &bin).await.done();
    (case, row)
}

#[tokio::test]
async fn a_road_from_registration_to_signature_leaves_no_finding() {
    on_both(async |app| {
        let school = app.registered_organisation(4).await;
        let application = app.complete_application(&school.head).await;
        busy_draft(app, &school.head).await;
        app.sign(&school.head, &application).await;
        let report = app.verified().await;
        assert_eq!(report.findings, []);
        assert_eq!(report.cases, 3);
        assert!(report.events > 30, "{}", report.events);
    })
    .await;
}

#[tokio::test]
async fn every_kind_of_tampering_with_events_is_named_by_its_first_bad_event() {
    on_both(async |app| {
        let head = app.registered_organisation(4).await.head;
        let tamperings: [(&str, &[&str]); 9] = [
            (
                "body",
                &["UPDATE event SET body = replace(body, 'Химия', 'Физика') WHERE case_id = '$case' AND seq = 5"],
            ),
            (
                "actor",
                &["UPDATE event SET actor = 'somebody else' WHERE case_id = '$case' AND seq = 5"],
            ),
            (
                "time",
                &["UPDATE event SET at = at - 86400000 WHERE case_id = '$case' AND seq = 5"],
            ),
            (
                "kind",
                &["UPDATE event SET kind = 'row_removed' WHERE case_id = '$case' AND seq = 5"],
            ),
            (
                "hash",
                &["UPDATE event SET hash = prev_hash WHERE case_id = '$case' AND seq = 5"],
            ),
            ("deleted", &["DELETE FROM event WHERE case_id = '$case' AND seq = 5"]),
            (
                "deleted, the rest moved up",
                &[
                    "DELETE FROM event WHERE case_id = '$case' AND seq = 5",
                    "UPDATE event SET seq = seq + 1000 WHERE case_id = '$case' AND seq > 5",
                    "UPDATE event SET seq = seq - 1001 WHERE case_id = '$case' AND seq > 1000",
                    "UPDATE chain SET seq = seq - 1 WHERE case_id = '$case'",
                ],
            ),
            (
                "swapped",
                &[
                    "UPDATE event SET seq = 1000 WHERE case_id = '$case' AND seq = 5",
                    "UPDATE event SET seq = 5 WHERE case_id = '$case' AND seq = 6",
                    "UPDATE event SET seq = 6 WHERE case_id = '$case' AND seq = 1000",
                ],
            ),
            (
                "inserted, the rest moved down",
                &[
                    "UPDATE event SET seq = seq + 1000 WHERE case_id = '$case' AND seq >= 5",
                    "UPDATE event SET seq = seq - 999 WHERE case_id = '$case' AND seq >= 1000",
                    "INSERT INTO event (case_id, seq, at, actor, kind, body, prev_hash, hash)
                     SELECT case_id, 5, at, actor, kind, body, prev_hash, hash
                     FROM event WHERE case_id = '$case' AND seq = 6",
                    "UPDATE event SET actor = 'somebody else' WHERE case_id = '$case' AND seq = 5",
                    "UPDATE chain SET seq = seq + 1 WHERE case_id = '$case'",
                ],
            ),
        ];
        for (how, statements) in tamperings {
            let (case, _) = busy_draft(app, &head).await;
            assert_eq!(app.finding(&case).await, None, "{how}");
            for sql in statements {
                let touched = app.database.run(&sql.replace("$case", &case)).await;
                assert!(touched > 0, "{how}: {sql}");
            }
            let finding = app.finding(&case).await.unwrap_or_else(|| panic!("{how}: not found"));
            assert_eq!(finding.seq, Some(5), "{how}: {finding}");
        }
        assert_eq!(app.verified().await.findings.len(), tamperings.len());
    })
    .await;
}

#[tokio::test]
async fn a_tail_that_was_cut_off_is_missed_at_its_first_event() {
    on_both(async |app| {
        let head = app.registered_organisation(4).await.head;
        let (case, _) = busy_draft(app, &head).await;
        let last = app.last_event(&case).await;
        let cut = format!("DELETE FROM event WHERE case_id = '{case}' AND seq >= {}", last - 1);
        assert_eq!(app.database.run(&cut).await, 2);
        assert_eq!(app.finding(&case).await.unwrap().seq, Some(last - 1));
    })
    .await;
}

#[tokio::test]
async fn a_tail_that_was_cut_off_together_with_the_head_of_the_chain_is_missed_in_the_tables() {
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
async fn an_event_appended_with_a_right_hash_but_past_the_head_is_named() {
    on_both(async |app| {
        let head = app.registered_organisation(4).await.head;
        let (case, row) = busy_draft(app, &head).await;
        let seq = app.last_event(&case).await + 1;
        let prev_hash = app
            .database
            .text(&format!("SELECT hash FROM chain WHERE case_id = '{case}'"))
            .await;
        let body = format!("{{\"row\":\"{row}\",\"template\":\"equipment\"}}");
        let forged = Hashed {
            actor: "nobody",
            at: app.now().0,
            body: &body,
            case_id: &case,
            kind: "row_removed",
            prev_hash: &prev_hash,
            seq,
        };
        let hash = event_hash(&forged).unwrap();
        let at = app.now().0;
        app.database
            .run(&format!(
                "INSERT INTO event (case_id, seq, at, actor, kind, body, prev_hash, hash)
                 VALUES ('{case}', {seq}, {at}, 'nobody', 'row_removed', '{body}', '{prev_hash}', '{hash}')"
            ))
            .await;
        assert_eq!(app.finding(&case).await.unwrap().seq, Some(seq));
    })
    .await;
}

#[tokio::test]
async fn what_was_changed_in_the_tables_without_an_event_is_found() {
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
async fn a_case_whose_whole_journal_was_taken_away_is_named() {
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

#[tokio::test]
async fn a_case_on_which_somebody_works_meanwhile_is_no_finding() {
    on_both(async |app| {
        let head = app.registered_organisation(4).await.head;
        let (case, row) = busy_draft(app, &head).await;
        let typing = async {
            let mut stands = "3".to_owned();
            for number in 4..60 {
                let text = number.to_string();
                let cell = [
                    ("application", case.as_str()),
                    ("row", &row),
                    ("column", "quantity"),
                    ("based_on", &stands),
                    ("text", &text),
                ];
                head.deed("save_cell", &cell).await.done();
                stands = text;
            }
        };
        let verifying = async {
            for _ in 0..30 {
                assert_eq!(app.verified().await.findings, []);
            }
        };
        tokio::join!(typing, verifying);
    })
    .await;
}
