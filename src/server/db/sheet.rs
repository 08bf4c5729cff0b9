//! Tables `sheet` and `mark`: the experts' scores.

use sqlx::FromRow;

use crate::domain::accreditation::completeness::{LONGEST_TEXT, SHORTEST_TEXT};
use crate::domain::calendar::Moment;

use super::Connection;

/// A sheet of a case, without its content.
#[derive(FromRow, Clone)]
pub struct SheetRow {
    /// Id.
    pub id: String,
    /// Whose.
    pub expert_id: String,
    /// Name of the expert.
    pub full_name: String,
    /// 1 for the chair's own.
    pub is_chair: i32,
    /// When published.
    pub published_at: Option<i64>,
    /// Criteria with a score and a comment.
    pub marked: i64,
}

/// A sheet with all that saving or drawing it asks of its case.
#[derive(FromRow, Clone)]
pub struct OwnSheetRow {
    /// Id.
    pub id: String,
    /// Case.
    pub accreditation_id: String,
    /// Stage of the case.
    pub stage: String,
    /// Criteria set.
    pub criteria_set: String,
    /// Reference data pinned.
    pub reference_version: String,
    /// Number of the case.
    pub registration_number: Option<String>,
    /// Kyrgyz name of the organisation.
    pub name_ky: String,
    /// Its Russian name.
    pub name_ru: String,
    /// Its INN.
    pub inn: String,
    /// 1 for the chair's own.
    pub is_chair: i32,
    /// When published.
    pub published_at: Option<i64>,
    /// Last event of the sheet's journal.
    pub seq: i64,
    /// Its hash.
    pub hash: String,
}

/// A score with its comment.
#[derive(FromRow, Clone)]
pub struct MarkRow {
    /// Criterion.
    pub criterion: String,
    /// Score.
    pub score: String,
    /// Comment.
    pub comment: String,
}

/// Opens the sheet of a member.
pub async fn insert(
    db: &mut Connection,
    id: &str,
    accreditation_id: &str,
    membership_id: &str,
    now: Moment,
) -> sqlx::Result<()> {
    sqlx::query("INSERT INTO sheet (id, accreditation_id, membership_id, opened_at) VALUES ($1, $2, $3, $4)")
        .bind(id)
        .bind(accreditation_id)
        .bind(membership_id)
        .bind(now.0)
        .execute(db.sql())
        .await?;
    Ok(())
}

/// The expert's own sheet; another's does not exist.
pub async fn find_own(db: &mut Connection, id: &str, expert_id: &str) -> sqlx::Result<Option<OwnSheetRow>> {
    sqlx::query_as(
        "SELECT s.id, s.accreditation_id, a.stage, a.criteria_set, a.reference_version, a.registration_number, o.name_ky,
                o.name_ru, o.inn, m.is_chair, s.published_at, c.seq, c.hash
         FROM sheet s
         JOIN membership m ON m.id = s.membership_id
         JOIN accreditation a ON a.id = s.accreditation_id
         JOIN organisation o ON o.id = a.organisation_id
         JOIN chain c ON c.case_id = s.id
         WHERE s.id = $1 AND m.expert_id = $2 AND m.removed_at IS NULL AND m.answer = 'agreed'",
    )
    .bind(id)
    .bind(expert_id)
    .fetch_optional(db.sql())
    .await
}

/// The sheets of a case, the chair's own last; that of a member who was taken out counts no more.
pub async fn list(db: &mut Connection, accreditation_id: &str) -> sqlx::Result<Vec<SheetRow>> {
    sqlx::query_as(
        "SELECT s.id, m.expert_id, e.full_name, m.is_chair, s.published_at,
                (SELECT COUNT(*) FROM mark k WHERE k.sheet_id = s.id AND k.score <> '' AND k.comment <> '') AS marked
         FROM sheet s
         JOIN membership m ON m.id = s.membership_id
         JOIN expert e ON e.id = m.expert_id
         WHERE s.accreditation_id = $1 AND m.removed_at IS NULL
         ORDER BY m.is_chair, e.full_name, s.id",
    )
    .bind(accreditation_id)
    .fetch_all(db.sql())
    .await
}

/// Publishes a sheet; false where it is published already.
pub async fn publish(db: &mut Connection, id: &str, now: Moment) -> sqlx::Result<bool> {
    let done = sqlx::query("UPDATE sheet SET published_at = $2 WHERE id = $1 AND published_at IS NULL")
        .bind(id)
        .bind(now.0)
        .execute(db.sql())
        .await?;
    Ok(done.rows_affected() == 1)
}

/// A piece of what a scoring desk shows: a mark (score, comment), an answer (text, links), or a file (id, name, media type, size).
#[derive(FromRow)]
pub struct DeskPiece {
    /// `mark`, `answer` or `file`.
    pub kind: String,
    /// Criterion.
    pub criterion: String,
    /// Score, text or file.
    pub first: String,
    /// Comment, links or name.
    pub second: String,
    /// Media type of a file.
    pub third: String,
    /// Size of a file in bytes.
    pub size: i64,
    /// When a file was uploaded.
    pub uploaded_at: i64,
}

/// All that a scoring desk shows, in one statement; files oldest first.
pub async fn desk_pieces(db: &mut Connection, sheet_id: &str, accreditation_id: &str) -> sqlx::Result<Vec<DeskPiece>> {
    sqlx::query_as(
        "SELECT 'mark' AS kind, k.criterion, k.score AS first, k.comment AS second, '' AS third, k.changed_at AS size,
                k.changed_at AS uploaded_at, '' AS place
         FROM mark k WHERE k.sheet_id = $1
         UNION ALL
         SELECT 'answer', n.criterion, n.text, n.links, '', n.changed_at, n.changed_at, ''
         FROM answer n WHERE n.accreditation_id = $2
         UNION ALL
         SELECT 'file', e.criterion, f.id, f.name, f.media_type, f.size, f.uploaded_at, e.id
         FROM evidence e JOIN file f ON f.id = e.file_id
         WHERE e.accreditation_id = $2 AND e.removed_at IS NULL
         ORDER BY 8",
    )
    .bind(sheet_id)
    .bind(accreditation_id)
    .fetch_all(db.sql())
    .await
}

/// The scores of a sheet.
pub async fn marks(db: &mut Connection, sheet_id: &str) -> sqlx::Result<Vec<MarkRow>> {
    sqlx::query_as("SELECT criterion, score, comment FROM mark WHERE sheet_id = $1")
        .bind(sheet_id)
        .fetch_all(db.sql())
        .await
}

/// The score of one criterion.
pub async fn mark(db: &mut Connection, sheet_id: &str, criterion: &str) -> sqlx::Result<Option<MarkRow>> {
    sqlx::query_as("SELECT criterion, score, comment FROM mark WHERE sheet_id = $1 AND criterion = $2")
        .bind(sheet_id)
        .bind(criterion)
        .fetch_optional(db.sql())
        .await
}

/// What an expert wrote on a criterion of a criteria set on their own sheets that were opened before this one, each text once, the
/// newest first. A sheet of a commission from which the expert was taken out is still their own.
pub async fn earlier_comments(
    db: &mut Connection,
    own: &OwnSheetRow,
    expert_id: &str,
    criterion: &str,
    limit: i64,
) -> sqlx::Result<Vec<String>> {
    sqlx::query_scalar(
        "SELECT TRIM(k.comment)
         FROM mark k
         JOIN sheet s ON s.id = k.sheet_id
         JOIN membership m ON m.id = s.membership_id
         JOIN accreditation a ON a.id = s.accreditation_id
         JOIN sheet own ON own.id = $1
         WHERE m.expert_id = $2 AND k.criterion = $3 AND a.criteria_set = $4
           AND s.id <> own.id AND s.opened_at <= own.opened_at
           AND LENGTH(TRIM(k.comment)) BETWEEN $5 AND $6
         GROUP BY TRIM(k.comment)
         ORDER BY MAX(k.changed_at) DESC, TRIM(k.comment)
         LIMIT $7",
    )
    .bind(&own.id)
    .bind(expert_id)
    .bind(criterion)
    .bind(&own.criteria_set)
    .bind(i64::try_from(SHORTEST_TEXT).unwrap_or(i64::MAX))
    .bind(i64::from(LONGEST_TEXT))
    .bind(limit)
    .fetch_all(db.sql())
    .await
}

/// Writes a score with its comment.
pub async fn put_mark(db: &mut Connection, sheet_id: &str, mark: &MarkRow, now: Moment) -> sqlx::Result<()> {
    sqlx::query(
        "INSERT INTO mark (sheet_id, criterion, score, comment, changed_at) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (sheet_id, criterion) DO UPDATE SET score = $3, comment = $4, changed_at = $5",
    )
    .bind(sheet_id)
    .bind(&mark.criterion)
    .bind(&mark.score)
    .bind(&mark.comment)
    .bind(now.0)
    .execute(db.sql())
    .await?;
    Ok(())
}

/// A published score, with its sheet and the chair's comment.
#[derive(FromRow, Clone)]
pub struct PublishedMarkRow {
    /// Sheet.
    pub sheet_id: String,
    /// Criterion.
    pub criterion: String,
    /// Score.
    pub score: String,
    /// Comment.
    pub comment: String,
    /// The chair's comment.
    pub chair_comment: Option<String>,
}

/// All scores of a case that are on published sheets (row A13: of the others nothing is read).
pub async fn published_marks(db: &mut Connection, accreditation_id: &str) -> sqlx::Result<Vec<PublishedMarkRow>> {
    sqlx::query_as(
        "SELECT s.id AS sheet_id, k.criterion, k.score, k.comment, h.text AS chair_comment
         FROM sheet s
         JOIN membership m ON m.id = s.membership_id AND m.removed_at IS NULL
         JOIN mark k ON k.sheet_id = s.id
         LEFT JOIN chair_comment h ON h.sheet_id = s.id AND h.criterion = k.criterion
         WHERE s.accreditation_id = $1 AND s.published_at IS NOT NULL",
    )
    .bind(accreditation_id)
    .fetch_all(db.sql())
    .await
}

/// When a sheet was published, for `asula verify`.
pub async fn published_at(db: &mut Connection, id: &str) -> sqlx::Result<Option<i64>> {
    let found: Option<Option<i64>> = sqlx::query_scalar("SELECT published_at FROM sheet WHERE id = $1")
        .bind(id)
        .fetch_optional(db.sql())
        .await?;
    Ok(found.flatten())
}
