//! Table `sheet`: the experts' sheets.

use std::sync::LazyLock;

use sqlx::FromRow;

use crate::domain::accreditation::Stage;
use crate::domain::accreditation::said::{SAID_VERSION, Said};
use crate::domain::calendar::Moment;
use crate::domain::ids::{AccreditationId, ExpertId, FileId, SheetId};
use crate::domain::views::organisation::FileLine;

use super::Connection;
use super::columns::Flag;
use super::membership::counts_for_sheets;
use super::session_rights::{Asked, rights_column};

/// A sheet of a case, without its content.
#[derive(FromRow, Clone)]
pub struct Sheet {
    pub id: SheetId,
    /// Whose.
    pub expert_id: ExpertId,
    /// Name of the expert.
    pub full_name: String,
    /// Whether it is the chair's own.
    #[sqlx(try_from = "Flag")]
    pub is_chair: bool,
    /// When published.
    pub published_at: Option<Moment>,
    /// Criteria with a score and a comment on it that may be signed.
    #[sqlx(try_from = "i64")]
    pub marked: u32,
}

/// A sheet with all that saving or drawing it asks of its case.
#[derive(FromRow, Clone)]
pub struct OwnSheet {
    pub id: SheetId,
    /// Case.
    pub accreditation_id: AccreditationId,
    /// Stage of the case.
    pub stage: Stage,
    pub criteria_set: String,
    /// Reference data pinned.
    pub reference_version: String,
    /// Number of the case.
    pub registration_number: Option<String>,
    /// Kyrgyz name of the organisation.
    pub name_ky: String,
    /// Its Russian name.
    pub name_ru: String,
    pub inn: String,
    /// Whether it is the chair's own.
    #[sqlx(try_from = "Flag")]
    pub is_chair: bool,
    /// When published.
    pub published_at: Option<Moment>,
    /// Last event of the sheet's journal.
    pub seq: i64,
    pub hash: String,
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

macro_rules! own_columns {
    () => {
        "SELECT s.id, s.accreditation_id, a.stage, a.criteria_set, a.reference_version, a.registration_number, o.name_ky,
                o.name_ru, o.inn, m.is_chair, s.published_at, c.seq, c.hash"
    };
}

macro_rules! own_tables {
    () => {
        " FROM sheet s
         JOIN membership m ON m.id = s.membership_id
         JOIN accreditation a ON a.id = s.accreditation_id
         JOIN organisation o ON o.id = a.organisation_id
         JOIN chain c ON c.case_id = s.id"
    };
}

macro_rules! own_where {
    () => {
        concat!(" WHERE s.id = $1 AND m.expert_id = $2 AND ", counts_for_sheets!("m"))
    };
}

/// The expert's own sheet; another's does not exist.
pub async fn find_own(db: &mut Connection, id: &str, expert_id: &str) -> sqlx::Result<Option<OwnSheet>> {
    sqlx::query_as(concat!(own_columns!(), own_tables!(), own_where!()))
        .bind(id)
        .bind(expert_id)
        .fetch_optional(db.sql())
        .await
}

/// The sheets of a case by the experts' names, the chair's own last; that of a member who was taken out or declined counts no more.
pub async fn list(db: &mut Connection, accreditation_id: &str) -> sqlx::Result<Vec<Sheet>> {
    sqlx::query_as(concat!(
        "SELECT s.id, m.expert_id, e.full_name, m.is_chair, s.published_at,
                (SELECT COUNT(*) FROM mark k
                 WHERE k.sheet_id = s.id AND k.score <> '' AND k.said = $2 AND k.said_version = $3) AS marked
         FROM sheet s
         JOIN membership m ON m.id = s.membership_id
         JOIN expert e ON e.id = m.expert_id
         WHERE s.accreditation_id = $1 AND ",
        counts_for_sheets!("m"),
        " ORDER BY m.is_chair, e.sort_key, s.id"
    ))
    .bind(accreditation_id)
    .bind(Said::Enough.name())
    .bind(SAID_VERSION.as_str())
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

/// A piece of what a scoring desk shows at a criterion.
pub struct DeskPiece {
    pub criterion: String,
    /// What it is.
    pub shown: Shown,
}

/// What a scoring desk shows.
pub enum Shown {
    /// The expert's mark.
    Mark { score: String, comment: String, said: Said },
    /// The applicant's answer.
    Answer {
        /// What was answered.
        text: String,
        /// Addresses, one per line.
        links: String,
    },
    /// A file behind the answer.
    File(FileLine),
}

/// A mark (score, comment, what it says where today's rules judged it), an answer (text, links), or a file (id, name, media type, size).
#[derive(FromRow)]
struct PieceRow {
    kind: String,
    criterion: String,
    first: String,
    second: String,
    third: String,
    size: i64,
    uploaded_at: Moment,
}

impl From<PieceRow> for DeskPiece {
    fn from(row: PieceRow) -> Self {
        let shown = match row.kind.as_str() {
            "mark" => Shown::Mark {
                said: Said::from_name(&row.third).unwrap_or_else(|| Said::of(&row.second)),
                score: row.first,
                comment: row.second,
            },
            "answer" => Shown::Answer {
                text: row.first,
                links: row.second,
            },
            // The statement makes no other kind.
            _ => Shown::File(FileLine {
                id: FileId::from_text(row.first),
                name: row.second,
                size: u64::try_from(row.size).unwrap_or_default(),
                media_type: row.third,
                uploaded_at: row.uploaded_at,
            }),
        };
        Self {
            criterion: row.criterion,
            shown,
        }
    }
}

/// All that a scoring desk shows, in one statement; files oldest first.
pub async fn desk_pieces(db: &mut Connection, sheet_id: &str, accreditation_id: &str) -> sqlx::Result<Vec<DeskPiece>> {
    let query = sqlx::query_as(
        "SELECT 'mark' AS kind, k.criterion, k.score AS first, k.comment AS second,
                CASE WHEN k.said_version = $3 THEN k.said ELSE '' END AS third, k.changed_at AS size,
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
    );
    let query = query.bind(sheet_id).bind(accreditation_id).bind(SAID_VERSION.as_str());
    let rows: Vec<PieceRow> = query.fetch_all(db.sql()).await?;
    Ok(rows.into_iter().map(DeskPiece::from).collect())
}

/// The expert's own sheet with the content of one criterion, and the rights of the session that asks; another's sheet does not exist.
#[derive(FromRow)]
pub struct OwnSheetAtCriterion {
    /// The sheet.
    #[sqlx(flatten)]
    pub own: OwnSheet,
    /// Score, where the criterion has a mark.
    pub score: Option<String>,
    /// Comment, where the criterion has a mark.
    pub comment: Option<String>,
    /// The rights; nothing where the session has ended.
    pub rights: Option<String>,
}

/// The expert's own sheet with the content of one criterion, for a session. No criterion has an empty name: with it there is no mark.
pub async fn find_own_with_mark(
    db: &mut Connection,
    id: &str,
    expert_id: &str,
    criterion: &str,
    session: &Asked<'_>,
) -> sqlx::Result<Option<OwnSheetAtCriterion>> {
    static TEXT: LazyLock<String> = LazyLock::new(|| {
        let mark = "LEFT JOIN mark k ON k.sheet_id = s.id AND k.criterion = $3";
        let (columns, tables, own) = (own_columns!(), own_tables!(), own_where!());
        format!(
            "{columns}, k.score, k.comment, {} {tables} {mark} {own}",
            rights_column(4)
        )
    });
    sqlx::query_as(TEXT.as_str())
        .bind(id)
        .bind(expert_id)
        .bind(criterion)
        .bind(session.token_hash)
        .bind(session.now.0)
        .bind(session.idle_since.0)
        .fetch_optional(db.sql())
        .await
}

/// When a sheet was published, for `asula verify`.
pub async fn published_at(db: &mut Connection, id: &str) -> sqlx::Result<Option<Moment>> {
    let found: Option<Option<Moment>> = sqlx::query_scalar("SELECT published_at FROM sheet WHERE id = $1")
        .bind(id)
        .fetch_optional(db.sql())
        .await?;
    Ok(found.flatten())
}
