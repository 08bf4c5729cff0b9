//! Table `organisation`: as the register of the Ministry of Justice has it.

use sqlx::FromRow;

use crate::domain::calendar::Moment;

use super::Connection;

/// An organisation.
#[derive(FromRow, Clone)]
pub struct OrganisationRow {
    /// Id.
    pub id: String,
    /// INN.
    pub inn: String,
    /// Kyrgyz name.
    pub name_ky: String,
    /// Russian name.
    pub name_ru: String,
    /// Legal address.
    pub address: String,
    /// Ownership form, as the register writes it.
    pub ownership: String,
    /// PIN of the head.
    pub head_pin: String,
    /// Name of the head.
    pub head_name: String,
    /// When the register was asked last.
    pub register_seen_at: i64,
    /// When registered here.
    pub registered_at: Option<i64>,
}

/// What the register told.
pub struct RegisterRecord<'a> {
    /// INN.
    pub inn: &'a str,
    /// Kyrgyz name.
    pub name_ky: &'a str,
    /// Russian name.
    pub name_ru: &'a str,
    /// Legal address.
    pub address: &'a str,
    /// Ownership form.
    pub ownership: &'a str,
    /// PIN of the head.
    pub head_pin: &'a str,
    /// Name of the head.
    pub head_name: &'a str,
    /// The whole answer, canonical JSON.
    pub record: &'a str,
}

/// Writes down what the register told, new or again; answers the id.
pub async fn seen_in_register(
    db: &mut Connection,
    new_id: &str,
    record: &RegisterRecord<'_>,
    now: Moment,
) -> sqlx::Result<String> {
    sqlx::query_scalar(
        "INSERT INTO organisation (id, inn, name_ky, name_ru, address, ownership, head_pin, head_name, register_record,
             register_seen_at, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $10)
         ON CONFLICT (inn) DO UPDATE SET name_ky = excluded.name_ky, name_ru = excluded.name_ru,
             address = excluded.address, ownership = excluded.ownership, head_pin = excluded.head_pin,
             head_name = excluded.head_name, register_record = excluded.register_record,
             register_seen_at = excluded.register_seen_at
         RETURNING id",
    )
    .bind(new_id)
    .bind(record.inn)
    .bind(record.name_ky)
    .bind(record.name_ru)
    .bind(record.address)
    .bind(record.ownership)
    .bind(record.head_pin)
    .bind(record.head_name)
    .bind(record.record)
    .bind(now.0)
    .fetch_one(db.sql())
    .await
}

/// The organisation of an INN.
pub async fn find_by_inn(db: &mut Connection, inn: &str) -> sqlx::Result<Option<OrganisationRow>> {
    sqlx::query_as(
        "SELECT id, inn, name_ky, name_ru, address, ownership, head_pin, head_name, register_seen_at, registered_at
         FROM organisation
         WHERE inn = $1",
    )
    .bind(inn)
    .fetch_optional(db.sql())
    .await
}

/// Whether any organisation is known yet.
pub async fn is_any(db: &mut Connection) -> sqlx::Result<bool> {
    let one: Option<String> = sqlx::query_scalar("SELECT id FROM organisation LIMIT 1")
        .fetch_optional(db.sql())
        .await?;
    Ok(one.is_some())
}

/// The organisation of an id.
pub async fn find(db: &mut Connection, id: &str) -> sqlx::Result<Option<OrganisationRow>> {
    sqlx::query_as(
        "SELECT id, inn, name_ky, name_ru, address, ownership, head_pin, head_name, register_seen_at, registered_at
         FROM organisation
         WHERE id = $1",
    )
    .bind(id)
    .fetch_optional(db.sql())
    .await
}

/// Registers it here, once; false when it was registered already.
pub async fn register(db: &mut Connection, id: &str, by: &str, now: Moment) -> sqlx::Result<bool> {
    let done = sqlx::query(
        "UPDATE organisation SET registered_at = $2, registered_by = $3 WHERE id = $1 AND registered_at IS NULL",
    )
    .bind(id)
    .bind(now.0)
    .bind(by)
    .execute(db.sql())
    .await?;
    Ok(done.rows_affected() == 1)
}
