//! Table `chain`: the head of each case's journal.

use crate::domain::calendar::Moment;

use super::Connection;

/// Begins the journal of a case.
pub async fn insert(db: &mut Connection, case_id: &str, kind: &str, now: Moment) -> sqlx::Result<()> {
    sqlx::query(
        "INSERT INTO chain (case_id, kind, seq, hash, changed_at) VALUES ($1, $2, 0, '', $3)
         ON CONFLICT (case_id) DO NOTHING",
    )
    .bind(case_id)
    .bind(kind)
    .bind(now.0)
    .execute(db.sql())
    .await?;
    Ok(())
}

/// The head: last event and its hash.
pub async fn head(db: &mut Connection, case_id: &str) -> sqlx::Result<Option<(i64, String)>> {
    sqlx::query_as("SELECT seq, hash FROM chain WHERE case_id = $1")
        .bind(case_id)
        .fetch_optional(db.sql())
        .await
}

/// Advances the head; false when another command came first.
pub async fn advance(
    db: &mut Connection,
    case_id: &str,
    was: i64,
    seq: i64,
    hash: &str,
    now: Moment,
) -> sqlx::Result<bool> {
    let done = sqlx::query("UPDATE chain SET seq = $3, hash = $4, changed_at = $5 WHERE case_id = $1 AND seq = $2")
        .bind(case_id)
        .bind(was)
        .bind(seq)
        .bind(hash)
        .bind(now.0)
        .execute(db.sql())
        .await?;
    Ok(done.rows_affected() == 1)
}

/// A page of all journals: those after an id, in the order of ids.
pub async fn list_after(
    db: &mut Connection,
    after: &str,
    limit: i64,
) -> sqlx::Result<Vec<(String, String, i64, String)>> {
    sqlx::query_as("SELECT case_id, kind, seq, hash FROM chain WHERE case_id > $1 ORDER BY case_id LIMIT $2")
        .bind(after)
        .bind(limit)
        .fetch_all(db.sql())
        .await
}

/// The applications and organisations that have no journal, which no command leaves behind.
pub async fn cases_without(db: &mut Connection) -> sqlx::Result<Vec<String>> {
    sqlx::query_scalar(
        "SELECT a.id FROM application a LEFT JOIN chain c ON c.case_id = a.id WHERE c.case_id IS NULL
         UNION ALL
         SELECT o.id FROM organisation o LEFT JOIN chain c ON c.case_id = o.id WHERE c.case_id IS NULL
         UNION ALL
         SELECT n.id FROM accreditation n LEFT JOIN chain c ON c.case_id = n.id WHERE c.case_id IS NULL
         UNION ALL
         SELECT s.id FROM sheet s LEFT JOIN chain c ON c.case_id = s.id WHERE c.case_id IS NULL
         ORDER BY 1",
    )
    .fetch_all(db.sql())
    .await
}
