//! Table `organisation_document`: charter, certificate, bank details.

use sqlx::FromRow;

use crate::domain::calendar::Moment;
use crate::domain::ids::FileId;

use super::Connection;

/// A document that counts now, with its file.
#[derive(FromRow)]
pub struct CurrentDocument {
    pub kind: String,
    pub file_id: FileId,
    /// SHA-256 of the content.
    pub sha256: String,
    /// Size in bytes.
    #[sqlx(try_from = "i64")]
    pub size: u64,
    pub media_type: String,
    /// Name, as uploaded.
    pub name: String,
    /// When uploaded.
    pub uploaded_at: Moment,
}

/// The documents of an organisation that count now.
pub async fn current(db: &mut Connection, organisation_id: &str) -> sqlx::Result<Vec<CurrentDocument>> {
    sqlx::query_as(
        "SELECT d.kind, d.file_id, f.sha256, f.size, f.media_type, f.name, f.uploaded_at
         FROM organisation_document d
         JOIN file f ON f.id = d.file_id
         WHERE d.organisation_id = $1 AND d.replaced_at IS NULL",
    )
    .bind(organisation_id)
    .fetch_all(db.sql())
    .await
}

/// Puts a file in the place of a kind; the one before stays, with the moment of its replacement.
pub async fn put(
    db: &mut Connection,
    organisation_id: &str,
    kind: &str,
    file_id: &str,
    now: Moment,
) -> sqlx::Result<()> {
    sqlx::query(
        "UPDATE organisation_document SET replaced_at = $3
         WHERE organisation_id = $1 AND kind = $2 AND replaced_at IS NULL",
    )
    .bind(organisation_id)
    .bind(kind)
    .bind(now.0)
    .execute(db.sql())
    .await?;
    sqlx::query("INSERT INTO organisation_document (organisation_id, kind, file_id, added_at) VALUES ($1, $2, $3, $4)")
        .bind(organisation_id)
        .bind(kind)
        .bind(file_id)
        .bind(now.0)
        .execute(db.sql())
        .await?;
    Ok(())
}
