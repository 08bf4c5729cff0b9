//! Table `chair_comment`: what the chair says of the experts' scores (docs/requirements.md, A12).

use crate::domain::accreditation::said::{SAID_VERSION, Said};
use crate::domain::calendar::Moment;
use crate::domain::ids::AccreditationId;

use super::Connection;
use super::membership::counts_for_sheets;

/// The sheet of a case that the chair comments on, published or not; the chair's own is not there, nor one that counts no more.
pub async fn find_sheet(
    db: &mut Connection,
    id: &str,
    chair_expert_id: &str,
) -> sqlx::Result<Option<(AccreditationId, Option<Moment>)>> {
    sqlx::query_as(concat!(
        "SELECT s.accreditation_id, s.published_at
         FROM sheet s
         JOIN membership m ON m.id = s.membership_id AND ",
        counts_for_sheets!("m"),
        " JOIN membership h ON h.accreditation_id = s.accreditation_id AND h.is_chair = 1 AND ",
        counts_for_sheets!("h"),
        " WHERE s.id = $1 AND h.expert_id = $2 AND m.is_chair = 0"
    ))
    .bind(id)
    .bind(chair_expert_id)
    .fetch_optional(db.sql())
    .await
}

/// The chair's comment on a score; empty where there is none.
pub async fn find(db: &mut Connection, sheet_id: &str, criterion: &str) -> sqlx::Result<String> {
    let found: Option<String> =
        sqlx::query_scalar("SELECT text FROM chair_comment WHERE sheet_id = $1 AND criterion = $2")
            .bind(sheet_id)
            .bind(criterion)
            .fetch_optional(db.sql())
            .await?;
    Ok(found.unwrap_or_default())
}

/// All comments of the chair on the sheets of a case: sheet and criterion, text.
pub async fn list(db: &mut Connection, accreditation_id: &str) -> sqlx::Result<Vec<((String, String), String)>> {
    let rows: Vec<(String, String, String)> = sqlx::query_as(
        "SELECT h.sheet_id, h.criterion, h.text
         FROM chair_comment h JOIN sheet s ON s.id = h.sheet_id
         WHERE s.accreditation_id = $1",
    )
    .bind(accreditation_id)
    .fetch_all(db.sql())
    .await?;
    Ok(rows
        .into_iter()
        .map(|(sheet, criterion, text)| ((sheet, criterion), text))
        .collect())
}

/// Writes the chair's comment, and what it says.
pub async fn put(db: &mut Connection, sheet_id: &str, criterion: &str, text: &str, now: Moment) -> sqlx::Result<()> {
    sqlx::query(
        "INSERT INTO chair_comment (sheet_id, criterion, text, changed_at, said, said_version)
         VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (sheet_id, criterion)
         DO UPDATE SET text = $3, changed_at = $4, said = $5, said_version = $6",
    )
    .bind(sheet_id)
    .bind(criterion)
    .bind(text)
    .bind(now.0)
    .bind(Said::of(text).name())
    .bind(SAID_VERSION.as_str())
    .execute(db.sql())
    .await?;
    Ok(())
}
