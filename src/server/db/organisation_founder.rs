//! Table `organisation_founder`: who founded an organisation, as the register names them.

use std::collections::BTreeSet;

use crate::domain::calendar::Moment;

use super::Connection;

/// Writes the founders of an organisation in the place of those that are known.
pub async fn replace(
    db: &mut Connection,
    organisation_id: &str,
    tins: &BTreeSet<String>,
    now: Moment,
) -> sqlx::Result<()> {
    sqlx::query("DELETE FROM organisation_founder WHERE organisation_id = $1")
        .bind(organisation_id)
        .execute(db.sql())
        .await?;
    for tin in tins {
        sqlx::query("INSERT INTO organisation_founder (organisation_id, tin) VALUES ($1, $2)")
            .bind(organisation_id)
            .bind(tin)
            .execute(db.sql())
            .await?;
    }
    sqlx::query("UPDATE organisation SET founders_at = $2 WHERE id = $1")
        .bind(organisation_id)
        .bind(now.0)
        .execute(db.sql())
        .await?;
    Ok(())
}

/// Organisations whose founders were not written yet: ids, and what the register answered.
pub async fn not_written(db: &mut Connection, limit: i64) -> sqlx::Result<Vec<(String, String, Moment)>> {
    sqlx::query_as(
        "SELECT id, register_record, register_seen_at FROM organisation WHERE founders_at IS NULL ORDER BY id LIMIT $1",
    )
    .bind(limit)
    .fetch_all(db.sql())
    .await
}
