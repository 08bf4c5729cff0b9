//! Table `appointment`: responsible employees.

use sqlx::FromRow;

use crate::domain::calendar::Moment;
use crate::domain::ids::AppointmentId;

use super::Connection;

/// An appointment, with the person's name once known.
#[derive(FromRow)]
pub struct Appointment {
    pub id: AppointmentId,
    pub pin: String,
    /// Name, once the person has signed in.
    pub full_name: Option<String>,
    pub position: String,
    /// When appointed.
    pub appointed_at: Moment,
    /// When ended.
    pub ended_at: Option<Moment>,
}

/// The appointments of an organisation: those in force first, then the ended, latest first.
pub async fn list(db: &mut Connection, organisation_id: &str) -> sqlx::Result<Vec<Appointment>> {
    sqlx::query_as(
        "SELECT a.id, a.pin, p.full_name, a.position, a.appointed_at, a.ended_at
         FROM appointment a
         LEFT JOIN person p ON p.pin = a.pin
         WHERE a.organisation_id = $1
         ORDER BY CASE WHEN a.ended_at IS NULL THEN 0 ELSE 1 END, a.appointed_at DESC",
    )
    .bind(organisation_id)
    .fetch_all(db.sql())
    .await
}

/// Appoints; false when the person is appointed there already.
pub async fn insert(
    db: &mut Connection,
    id: &str,
    organisation_id: &str,
    pin: &str,
    position: &str,
    by: &str,
    now: Moment,
) -> sqlx::Result<bool> {
    let done = sqlx::query(
        "INSERT INTO appointment (id, organisation_id, pin, position, appointed_at, appointed_by)
         SELECT $1, $2, $3, $4, $5, $6
         WHERE (SELECT COUNT(*) FROM appointment WHERE organisation_id = $2 AND pin = $3 AND ended_at IS NULL) = 0",
    )
    .bind(id)
    .bind(organisation_id)
    .bind(pin)
    .bind(position)
    .bind(now.0)
    .bind(by)
    .execute(db.sql())
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Ends one of this organisation; false when it is not there or has ended.
pub async fn end(db: &mut Connection, id: &str, organisation_id: &str, by: &str, now: Moment) -> sqlx::Result<bool> {
    let done = sqlx::query(
        "UPDATE appointment SET ended_at = $3, ended_by = $4
         WHERE id = $1 AND organisation_id = $2 AND ended_at IS NULL",
    )
    .bind(id)
    .bind(organisation_id)
    .bind(now.0)
    .bind(by)
    .execute(db.sql())
    .await?;
    Ok(done.rows_affected() == 1)
}

/// INNs of the registered organisations at which a person is appointed now, oldest appointment first.
pub async fn organisations_of(db: &mut Connection, pin: &str) -> sqlx::Result<Vec<(String, String, String)>> {
    sqlx::query_as(
        "SELECT o.inn, o.name_ky, o.name_ru
         FROM appointment a
         JOIN organisation o ON o.id = a.organisation_id
         WHERE a.pin = $1 AND a.ended_at IS NULL AND o.registered_at IS NOT NULL
         ORDER BY a.appointed_at",
    )
    .bind(pin)
    .fetch_all(db.sql())
    .await
}
