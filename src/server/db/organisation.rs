//! Table `organisation`: as the register of the Ministry of Justice has it.

use sqlx::FromRow;

use crate::domain::calendar::Moment;
use crate::domain::ids::OrganisationId;
use crate::domain::search::searchable;
use crate::server::collation::SEARCH_VERSION;

use super::{Connection, accreditation_search};

#[derive(FromRow, Clone)]
pub struct OrganisationRecord {
    pub id: OrganisationId,
    pub inn: String,
    /// Kyrgyz name.
    pub name_ky: String,
    /// Russian name.
    pub name_ru: String,
    /// Legal address.
    pub address: String,
    /// Ownership form, as the register writes it.
    pub ownership: String,
    pub head_pin: String,
    pub head_name: String,
    /// When the register was asked last.
    pub register_seen_at: Moment,
    /// When registered here.
    pub registered_at: Option<Moment>,
}

/// What the register answered.
pub struct RegisterRecord<'a> {
    pub inn: &'a str,
    /// Kyrgyz name.
    pub name_ky: &'a str,
    /// Russian name.
    pub name_ru: &'a str,
    /// Legal address.
    pub address: &'a str,
    /// Ownership form.
    pub ownership: &'a str,
    pub head_pin: &'a str,
    pub head_name: &'a str,
    /// The whole answer, canonical JSON.
    pub record: &'a str,
}

/// The text by which an organisation is found.
pub fn search_text(name_ky: &str, name_ru: &str) -> String {
    searchable(&format!("{name_ky} {name_ru}"))
}

/// Writes down what the register answered, new or again, and by which names the organisation and its cases are found from now on; answers
/// the id.
pub async fn seen_in_register(
    db: &mut Connection,
    new_id: &str,
    record: &RegisterRecord<'_>,
    now: Moment,
) -> sqlx::Result<String> {
    let found_by = search_text(record.name_ky, record.name_ru);
    // Under the lock of the row: no index is made of an earlier name after this.
    let earlier: Option<String> = sqlx::query_scalar(
        "UPDATE organisation SET search_version = search_version WHERE inn = $1 RETURNING search_text",
    )
    .bind(record.inn)
    .fetch_optional(db.sql())
    .await?;
    let id: String = sqlx::query_scalar(
        "INSERT INTO organisation (id, inn, name_ky, name_ru, address, ownership, head_pin, head_name, register_record,
             register_seen_at, created_at, search_text, search_version)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $10, $11, $12)
         ON CONFLICT (inn) DO UPDATE SET name_ky = excluded.name_ky, name_ru = excluded.name_ru,
             address = excluded.address, ownership = excluded.ownership, head_pin = excluded.head_pin,
             head_name = excluded.head_name, register_record = excluded.register_record,
             register_seen_at = excluded.register_seen_at, search_text = excluded.search_text,
             search_version = excluded.search_version
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
    .bind(&found_by)
    .bind(SEARCH_VERSION.as_str())
    .fetch_one(db.sql())
    .await?;
    if earlier.is_some_and(|earlier| earlier != found_by) {
        accreditation_search::write_index_of_organisation(db, &id).await?;
    }
    Ok(id)
}

/// The organisation of an INN.
pub async fn find_by_inn(db: &mut Connection, inn: &str) -> sqlx::Result<Option<OrganisationRecord>> {
    sqlx::query_as(
        "SELECT id, inn, name_ky, name_ru, address, ownership, head_pin, head_name, register_seen_at, registered_at
         FROM organisation
         WHERE inn = $1",
    )
    .bind(inn)
    .fetch_optional(db.sql())
    .await
}

/// The organisation of an id.
pub async fn find(db: &mut Connection, id: &str) -> sqlx::Result<Option<OrganisationRecord>> {
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

/// Organisations whose text for search is of another version than this one: ids, Kyrgyz and Russian names.
pub async fn with_another_search_version(
    db: &mut Connection,
    version: &str,
    limit: i64,
) -> sqlx::Result<Vec<(String, String, String)>> {
    sqlx::query_as("SELECT id, name_ky, name_ru FROM organisation WHERE search_version <> $1 ORDER BY id LIMIT $2")
        .bind(version)
        .bind(limit)
        .fetch_all(db.sql())
        .await
}

/// Writes the text by which an organisation is found, unless it has one of this version.
pub async fn set_search_text(db: &mut Connection, id: &str, text: &str, version: &str) -> sqlx::Result<()> {
    sqlx::query("UPDATE organisation SET search_text = $2, search_version = $3 WHERE id = $1 AND search_version <> $3")
        .bind(id)
        .bind(text)
        .bind(version)
        .execute(db.sql())
        .await?;
    Ok(())
}
