//! Table `file`: what was uploaded, by whom, for which organisation.

use sqlx::FromRow;

use crate::domain::accreditation::Stage;
use crate::domain::calendar::Moment;
use crate::domain::ids::FileId;

use super::Connection;

#[derive(FromRow)]
pub struct FileRecord {
    pub id: FileId,
    /// SHA-256 of the content, lower-case hex.
    pub sha256: String,
    /// Size in bytes.
    #[sqlx(try_from = "i64")]
    pub size: u64,
    /// Media type recognised by the content.
    pub media_type: String,
    /// Name, as uploaded, made safe.
    pub name: String,
    /// When uploaded.
    pub uploaded_at: Moment,
}

pub struct NewFile<'a> {
    pub id: &'a str,
    /// Whose.
    pub organisation_id: &'a str,
    /// SHA-256 of the content.
    pub sha256: &'a str,
    /// Size in bytes.
    pub size: u64,
    pub media_type: &'a str,
    pub name: &'a str,
    /// Person who uploaded it.
    pub uploaded_by: &'a str,
}

/// Writes one down.
pub async fn insert(db: &mut Connection, file: &NewFile<'_>, now: Moment) -> sqlx::Result<()> {
    sqlx::query(
        "INSERT INTO file (id, organisation_id, sha256, size, media_type, name, uploaded_at, uploaded_by)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
    )
    .bind(file.id)
    .bind(file.organisation_id)
    .bind(file.sha256)
    .bind(i64::try_from(file.size).unwrap_or(i64::MAX))
    .bind(file.media_type)
    .bind(file.name)
    .bind(now.0)
    .bind(file.uploaded_by)
    .execute(db.sql())
    .await?;
    Ok(())
}

/// A file of this organisation; another's does not exist.
pub async fn find_for_organisation(
    db: &mut Connection,
    id: &str,
    organisation_id: &str,
) -> sqlx::Result<Option<FileRecord>> {
    sqlx::query_as(
        "SELECT id, sha256, size, media_type, name, uploaded_at FROM file WHERE id = $1 AND organisation_id = $2",
    )
    .bind(id)
    .bind(organisation_id)
    .fetch_optional(db.sql())
    .await
}

/// A file that an officer of the authority may see: one of an application that was signed and sent to it, which names its files by
/// id, and the documents of the organisation by their content.
pub async fn find_for_authority(db: &mut Connection, id: &str, authority: &str) -> sqlx::Result<Option<FileRecord>> {
    sqlx::query_as(
        "SELECT f.id, f.sha256, f.size, f.media_type, f.name, f.uploaded_at
         FROM file f
         JOIN signature s ON s.document LIKE '%' || f.id || '%'
             OR s.document LIKE '%' || f.sha256 || '%'
                 AND EXISTS (SELECT 1 FROM organisation_document d
                             WHERE d.organisation_id = f.organisation_id AND d.file_id = f.id)
         JOIN application a ON a.id = s.case_id
         WHERE f.id = $1 AND a.authority = $2 AND a.organisation_id = f.organisation_id
         LIMIT 1",
    )
    .bind(id)
    .bind(authority)
    .fetch_optional(db.sql())
    .await
}

/// A file behind an answer of a self-evaluation that was signed and sent to the officer's authority.
pub async fn find_evidence_for_authority(
    db: &mut Connection,
    id: &str,
    authority: &str,
) -> sqlx::Result<Option<FileRecord>> {
    sqlx::query_as(
        "SELECT f.id, f.sha256, f.size, f.media_type, f.name, f.uploaded_at
         FROM file f
         JOIN evidence e ON e.file_id = f.id
         JOIN accreditation a ON a.id = e.accreditation_id
         JOIN signature s ON s.case_id = a.id AND s.subject = 'self_evaluation' AND s.document LIKE '%' || f.id || '%'
         WHERE f.id = $1 AND a.authority = $2
         LIMIT 1",
    )
    .bind(id)
    .bind(authority)
    .fetch_optional(db.sql())
    .await
}

/// A file behind an answer of a case into whose commission the expert was asked and which they did not decline.
pub async fn find_evidence_for_expert(
    db: &mut Connection,
    id: &str,
    expert_id: &str,
) -> sqlx::Result<Option<FileRecord>> {
    sqlx::query_as(
        "SELECT f.id, f.sha256, f.size, f.media_type, f.name, f.uploaded_at
         FROM file f
         JOIN evidence e ON e.file_id = f.id AND e.removed_at IS NULL
         JOIN membership m ON m.accreditation_id = e.accreditation_id
         JOIN accreditation a ON a.id = e.accreditation_id
         WHERE f.id = $1 AND m.expert_id = $2 AND m.removed_at IS NULL
           AND (m.answer = 'agreed' OR (m.answer IS NULL AND a.stage <> $3))
         LIMIT 1",
    )
    .bind(id)
    .bind(expert_id)
    .bind(Stage::Withdrawn.name())
    .fetch_optional(db.sql())
    .await
}

/// All files of an organisation.
pub async fn list_for_organisation(db: &mut Connection, organisation_id: &str) -> sqlx::Result<Vec<FileRecord>> {
    sqlx::query_as(
        "SELECT id, sha256, size, media_type, name, uploaded_at FROM file WHERE organisation_id = $1 ORDER BY id",
    )
    .bind(organisation_id)
    .fetch_all(db.sql())
    .await
}
