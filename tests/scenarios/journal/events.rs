//! What is done to the events themselves.

use asula::server::journal::hash::{Hashed, event_hash};

use super::busy_draft;
use crate::support::on_both;

#[tokio::test]
async fn every_tampering_names_its_first_bad_event() {
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
async fn a_cut_tail_is_missed_at_its_first_event() {
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
async fn an_event_appended_past_the_head_is_named() {
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
