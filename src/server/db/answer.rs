//! Tables `answer` and `evidence`: the self-evaluation, as typed.

use sqlx::FromRow;

use crate::domain::accreditation::said::{SAID_VERSION, Said};
use crate::domain::calendar::Moment;
use crate::domain::ids::{EvidenceId, FileId};

use super::Connection;

#[derive(FromRow, Clone)]
pub struct WrittenAnswer {
    pub criterion: String,
    /// What was answered.
    pub text: String,
    /// Addresses, one per line.
    pub links: String,
}

/// A file behind an answer.
#[derive(FromRow, Clone)]
pub struct Evidence {
    pub id: EvidenceId,
    pub criterion: String,
    pub file_id: FileId,
    pub name: String,
    /// SHA-256 of the content.
    pub sha256: String,
    /// Size in bytes.
    #[sqlx(try_from = "i64")]
    pub size: u64,
    /// Media type recognised by the content.
    pub media_type: String,
    /// When it was uploaded.
    pub uploaded_at: Moment,
}

/// The answers of a case.
pub async fn list(db: &mut Connection, accreditation_id: &str) -> sqlx::Result<Vec<WrittenAnswer>> {
    sqlx::query_as("SELECT criterion, text, links FROM answer WHERE accreditation_id = $1")
        .bind(accreditation_id)
        .fetch_all(db.sql())
        .await
}

/// The answer to one criterion.
pub async fn find(db: &mut Connection, accreditation_id: &str, criterion: &str) -> sqlx::Result<Option<WrittenAnswer>> {
    sqlx::query_as("SELECT criterion, text, links FROM answer WHERE accreditation_id = $1 AND criterion = $2")
        .bind(accreditation_id)
        .bind(criterion)
        .fetch_optional(db.sql())
        .await
}

/// Writes an answer, and what its text says.
pub async fn put(db: &mut Connection, accreditation_id: &str, answer: &WrittenAnswer, now: Moment) -> sqlx::Result<()> {
    sqlx::query(
        "INSERT INTO answer (accreditation_id, criterion, text, links, changed_at, said, said_version)
         VALUES ($1, $2, $3, $4, $5, $6, $7)
         ON CONFLICT (accreditation_id, criterion)
         DO UPDATE SET text = $3, links = $4, changed_at = $5, said = $6, said_version = $7",
    )
    .bind(accreditation_id)
    .bind(&answer.criterion)
    .bind(&answer.text)
    .bind(&answer.links)
    .bind(now.0)
    .bind(Said::of(&answer.text).name())
    .bind(SAID_VERSION.as_str())
    .execute(db.sql())
    .await?;
    Ok(())
}

/// The files behind the answers of a case that were not taken away, oldest first.
pub async fn evidence(db: &mut Connection, accreditation_id: &str) -> sqlx::Result<Vec<Evidence>> {
    sqlx::query_as(
        "SELECT e.id, e.criterion, e.file_id, f.name, f.sha256, f.size, f.media_type, f.uploaded_at
         FROM evidence e
         JOIN file f ON f.id = e.file_id
         WHERE e.accreditation_id = $1 AND e.removed_at IS NULL
         ORDER BY e.criterion, e.id",
    )
    .bind(accreditation_id)
    .fetch_all(db.sql())
    .await
}

/// Puts a file behind an answer.
pub async fn add_evidence(
    db: &mut Connection,
    id: &str,
    accreditation_id: &str,
    criterion: &str,
    file_id: &str,
    now: Moment,
) -> sqlx::Result<()> {
    sqlx::query(
        "INSERT INTO evidence (id, accreditation_id, criterion, file_id, added_at) VALUES ($1, $2, $3, $4, $5)",
    )
    .bind(id)
    .bind(accreditation_id)
    .bind(criterion)
    .bind(file_id)
    .bind(now.0)
    .execute(db.sql())
    .await?;
    Ok(())
}

/// Takes a file away, or brings it back with nothing; its criterion, where the case has such a file.
pub async fn set_evidence_removed(
    db: &mut Connection,
    accreditation_id: &str,
    id: &str,
    removed_at: Option<Moment>,
) -> sqlx::Result<Option<String>> {
    sqlx::query_scalar(
        "UPDATE evidence SET removed_at = $3 WHERE accreditation_id = $1 AND id = $2 RETURNING criterion",
    )
    .bind(accreditation_id)
    .bind(id)
    .bind(removed_at.map(|at| at.0))
    .fetch_optional(db.sql())
    .await
}

/// A reason of the ministry at a criterion, with what the applicant says to it.
#[derive(FromRow, Clone)]
pub struct ReturnReason {
    pub criterion: String,
    pub reason: String,
    /// Why the criterion is unchanged; may be empty.
    pub explanation: String,
}

/// The ministry's reasons at single criteria, of the last return.
pub async fn remarks(db: &mut Connection, accreditation_id: &str) -> sqlx::Result<Vec<ReturnReason>> {
    sqlx::query_as(
        "SELECT criterion, reason, explanation FROM return_reason WHERE accreditation_id = $1 ORDER BY criterion",
    )
    .bind(accreditation_id)
    .fetch_all(db.sql())
    .await
}

/// Writes what the applicant says of a criterion that stays as it was.
pub async fn explain(
    db: &mut Connection,
    accreditation_id: &str,
    criterion: &str,
    explanation: &str,
) -> sqlx::Result<()> {
    sqlx::query("UPDATE return_reason SET explanation = $3 WHERE accreditation_id = $1 AND criterion = $2")
        .bind(accreditation_id)
        .bind(criterion)
        .bind(explanation)
        .execute(db.sql())
        .await?;
    Ok(())
}

/// Forgets the reasons of the return before.
pub async fn clear_return_reasons(db: &mut Connection, accreditation_id: &str) -> sqlx::Result<()> {
    sqlx::query("DELETE FROM return_reason WHERE accreditation_id = $1")
        .bind(accreditation_id)
        .execute(db.sql())
        .await?;
    Ok(())
}

/// Writes a reason at a criterion.
pub async fn add_return_reason(
    db: &mut Connection,
    accreditation_id: &str,
    criterion: &str,
    reason: &str,
) -> sqlx::Result<()> {
    sqlx::query("INSERT INTO return_reason (accreditation_id, criterion, reason) VALUES ($1, $2, $3)")
        .bind(accreditation_id)
        .bind(criterion)
        .bind(reason)
        .execute(db.sql())
        .await?;
    Ok(())
}
