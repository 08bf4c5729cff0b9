//! Table `reference_set`: every version of the reference data that was ever used.

use crate::domain::calendar::Moment;

use super::Connection;

/// Keeps a version, once.
pub async fn keep(
    db: &mut Connection,
    id: &str,
    version: &str,
    sha256: &str,
    body: &str,
    now: Moment,
) -> sqlx::Result<()> {
    sqlx::query(
        "INSERT INTO reference_set (id, version, sha256, body, loaded_at) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (id, version) DO NOTHING",
    )
    .bind(id)
    .bind(version)
    .bind(sha256)
    .bind(body)
    .bind(now.0)
    .execute(db.sql())
    .await?;
    Ok(())
}

/// All versions that are kept: version and body.
pub async fn all(db: &mut Connection, id: &str) -> sqlx::Result<Vec<(String, String)>> {
    sqlx::query_as("SELECT version, body FROM reference_set WHERE id = $1 ORDER BY loaded_at")
        .bind(id)
        .fetch_all(db.sql())
        .await
}
