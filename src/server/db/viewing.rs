//! Table `viewing`: up to which event a person has looked at a case.

use crate::domain::calendar::Moment;

use super::Connection;

/// The last event that the person has seen; nothing before the first look.
pub async fn seen_seq(db: &mut Connection, application_id: &str, person_id: &str) -> sqlx::Result<Option<i64>> {
    sqlx::query_scalar("SELECT seen_seq FROM viewing WHERE application_id = $1 AND person_id = $2")
        .bind(application_id)
        .bind(person_id)
        .fetch_optional(db.sql())
        .await
}

/// Writes down that the person has seen all up to an event. Who has seen more already has seen more.
pub async fn mark(
    db: &mut Connection,
    application_id: &str,
    person_id: &str,
    seq: i64,
    now: Moment,
) -> sqlx::Result<()> {
    sqlx::query(
        "INSERT INTO viewing (application_id, person_id, seen_seq, seen_at)
         VALUES ($1, $2, $3, $4)
         ON CONFLICT (application_id, person_id) DO UPDATE SET seen_seq = excluded.seen_seq, seen_at = excluded.seen_at
         WHERE viewing.seen_seq < excluded.seen_seq",
    )
    .bind(application_id)
    .bind(person_id)
    .bind(seq)
    .bind(now.0)
    .execute(db.sql())
    .await?;
    Ok(())
}
