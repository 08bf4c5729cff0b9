//! Table `mark`: the scores of a sheet, with their comments.

use sqlx::{AssertSqlSafe, FromRow};

use super::Connection;
use super::membership::counts_for_sheets;
use super::said::{KeptSaid, said_columns};
use super::sheet::OwnSheet;
use crate::domain::accreditation::said::{SAID_VERSION, Said};
use crate::domain::calendar::Moment;
use crate::domain::ids::SheetId;

/// A score with its comment.
#[derive(FromRow, Clone)]
pub struct Mark {
    pub criterion: String,
    pub score: String,
    pub comment: String,
}

/// A mark with the time of its last change.
#[derive(FromRow)]
pub struct ChangedMark {
    pub criterion: String,
    pub score: String,
    pub comment: String,
    /// When.
    pub changed_at: Moment,
}

/// The marks of a sheet that were changed since.
pub async fn marks_changed_since(db: &mut Connection, sheet_id: &str, since: Moment) -> sqlx::Result<Vec<ChangedMark>> {
    sqlx::query_as("SELECT criterion, score, comment, changed_at FROM mark WHERE sheet_id = $1 AND changed_at >= $2")
        .bind(sheet_id)
        .bind(since.0)
        .fetch_all(db.sql())
        .await
}

/// The scores of a sheet.
pub async fn marks(db: &mut Connection, sheet_id: &str) -> sqlx::Result<Vec<Mark>> {
    sqlx::query_as("SELECT criterion, score, comment FROM mark WHERE sheet_id = $1")
        .bind(sheet_id)
        .fetch_all(db.sql())
        .await
}

/// What an expert wrote on a criterion of a criteria set on their own sheets that were opened before this one, the newest first; whether a text
/// says something is judged by the caller. A sheet of a commission from which the expert was taken out is still their own.
pub async fn earlier_comments(
    db: &mut Connection,
    own: &OwnSheet,
    expert_id: &str,
    criterion: &str,
    limit: i64,
) -> sqlx::Result<Vec<String>> {
    sqlx::query_scalar(
        "SELECT k.comment
         FROM mark k
         JOIN sheet s ON s.id = k.sheet_id
         JOIN membership m ON m.id = s.membership_id
         JOIN accreditation a ON a.id = s.accreditation_id
         JOIN sheet own ON own.id = $1
         WHERE m.expert_id = $2 AND k.criterion = $3 AND a.criteria_set = $4
           AND s.id <> own.id AND s.opened_at <= own.opened_at AND k.comment <> ''
         ORDER BY k.changed_at DESC, k.comment
         LIMIT $5",
    )
    .bind(own.id.as_str())
    .bind(expert_id)
    .bind(criterion)
    .bind(&own.criteria_set)
    .bind(limit)
    .fetch_all(db.sql())
    .await
}

/// Writes scores with their comments, and what these say, in one statement.
pub async fn put_marks(db: &mut Connection, sheet_id: &str, marks: &[Mark], now: Moment) -> sqlx::Result<()> {
    let places = (0..marks.len()).map(|row| {
        let first = row * 4 + 4;
        let [score, comment, said] = [first + 1, first + 2, first + 3];
        format!("($1, ${first}, ${score}, ${comment}, $2, ${said}, $3)")
    });
    let text = format!(
        "INSERT INTO mark (sheet_id, criterion, score, comment, changed_at, said, said_version) VALUES {}
         ON CONFLICT (sheet_id, criterion)
         DO UPDATE SET score = excluded.score, comment = excluded.comment, changed_at = excluded.changed_at,
                       said = excluded.said, said_version = excluded.said_version",
        places.collect::<Vec<_>>().join(", ")
    );
    // The text is made of places alone. That of one mark is prepared once; others differ in length and are not kept.
    let query = sqlx::query(AssertSqlSafe(text)).persistent(marks.len() == 1);
    let mut query = query.bind(sheet_id).bind(now.0).bind(SAID_VERSION.as_str());
    for mark in marks {
        let said = Said::of(&mark.comment).name();
        query = query
            .bind(&mark.criterion)
            .bind(&mark.score)
            .bind(&mark.comment)
            .bind(said);
    }
    query.execute(db.sql()).await?;
    Ok(())
}

/// A published score, with its sheet and the chair's comment.
#[derive(FromRow, Clone)]
pub struct PublishedMark {
    pub sheet_id: SheetId,
    pub criterion: String,
    pub score: String,
    pub comment: String,
    pub chair_comment: Option<String>,
    #[sqlx(flatten)]
    chair_said: KeptSaid,
}

impl PublishedMark {
    /// What the chair's comment says.
    pub fn chair_said(&self) -> Said {
        self.chair_said.said()
    }
}

/// All scores of a case that are on published sheets (requirement A13: of the others nothing is read).
pub async fn published_marks(db: &mut Connection, accreditation_id: &str) -> sqlx::Result<Vec<PublishedMark>> {
    sqlx::query_as(concat!(
        "SELECT s.id AS sheet_id, k.criterion, k.score, k.comment, h.text AS chair_comment, ",
        said_columns!("h", "text", "$2"),
        " FROM sheet s
         JOIN membership m ON m.id = s.membership_id AND ",
        counts_for_sheets!("m"),
        " JOIN mark k ON k.sheet_id = s.id
         LEFT JOIN chair_comment h ON h.sheet_id = s.id AND h.criterion = k.criterion
         WHERE s.accreditation_id = $1 AND s.published_at IS NOT NULL"
    ))
    .bind(accreditation_id)
    .bind(SAID_VERSION.as_str())
    .fetch_all(db.sql())
    .await
}
