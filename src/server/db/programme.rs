//! Table `programme`: the levels and specialties of an application.

use sqlx::FromRow;

use crate::domain::calendar::Moment;
use crate::domain::ids::ProgrammeId;

use super::Connection;

/// A level, with its specialty; the specialty is empty where the level needs none.
#[derive(FromRow, Clone)]
pub struct ProgrammeEntry {
    pub id: ProgrammeId,
    pub level: String,
    pub specialty: String,
}

/// Those of an application, in the order in which they were added.
pub async fn list(db: &mut Connection, application_id: &str) -> sqlx::Result<Vec<ProgrammeEntry>> {
    sqlx::query_as("SELECT id, level, specialty FROM programme WHERE application_id = $1 ORDER BY added_at, id")
        .bind(application_id)
        .fetch_all(db.sql())
        .await
}

/// Those that a case brought along in one text: one per line; id, level and specialty separated by tabs, which no specialty
/// holds.
pub(super) fn read(lines: &str) -> Vec<ProgrammeEntry> {
    let parted = lines.lines().filter_map(|line| {
        let (id, rest) = line.split_once('\t')?;
        let (level, specialty) = rest.split_once('\t')?;
        Some(ProgrammeEntry {
            id: ProgrammeId::from_text(id),
            level: level.to_owned(),
            specialty: specialty.to_owned(),
        })
    });
    parted.collect()
}

/// Adds one; false when it is there already.
pub async fn insert(
    db: &mut Connection,
    id: &str,
    application_id: &str,
    level: &str,
    specialty: &str,
    now: Moment,
) -> sqlx::Result<bool> {
    let done = sqlx::query(
        "INSERT INTO programme (id, application_id, level, specialty, added_at)
         VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (application_id, level, specialty) DO NOTHING",
    )
    .bind(id)
    .bind(application_id)
    .bind(level)
    .bind(specialty)
    .bind(now.0)
    .execute(db.sql())
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Takes one out; answers its level and specialty, or nothing when it is not there.
pub async fn delete(db: &mut Connection, id: &str, application_id: &str) -> sqlx::Result<Option<(String, String)>> {
    sqlx::query_as("DELETE FROM programme WHERE id = $1 AND application_id = $2 RETURNING level, specialty")
        .bind(id)
        .bind(application_id)
        .fetch_optional(db.sql())
        .await
}
