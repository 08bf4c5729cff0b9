//! Tables `accreditation` and `search_part`: by which texts a case is found.

use std::collections::BTreeSet;

use sqlx::FromRow;

use super::{Connection, registration_counter, search_part};
use crate::domain::ids::AccreditationId;
use crate::domain::search::parts;
use crate::server::collation::SEARCH_VERSION;

/// A case with what its text for search is made of.
#[derive(FromRow)]
pub struct SearchedAccreditation {
    /// Id.
    pub id: AccreditationId,
    /// Registration number.
    pub registration_number: String,
    /// Kyrgyz name of the organisation.
    pub name_ky: String,
    /// Its Russian name.
    pub name_ru: String,
    /// The current text.
    pub search_text: String,
}

/// Cases with a number whose text for search is of another version than this one.
pub async fn with_another_search_version(
    db: &mut Connection,
    version: &str,
    limit: i64,
) -> sqlx::Result<Vec<SearchedAccreditation>> {
    sqlx::query_as(
        "SELECT a.id, a.registration_number, o.name_ky, o.name_ru, a.search_text
         FROM accreditation a
         JOIN organisation o ON o.id = a.organisation_id
         WHERE a.registration_number IS NOT NULL AND a.search_version <> $1
         ORDER BY a.id
         LIMIT $2",
    )
    .bind(version)
    .bind(limit)
    .fetch_all(db.sql())
    .await
}

/// Writes the text by which a case is found, unless it has one of this version. [`write_index`] follows.
pub async fn set_search_text(db: &mut Connection, id: &str, text: &str, version: &str) -> sqlx::Result<()> {
    sqlx::query(
        "UPDATE accreditation SET search_text = $2, search_version = $3 WHERE id = $1 AND search_version <> $3",
    )
    .bind(id)
    .bind(text)
    .bind(version)
    .execute(db.sql())
    .await?;
    Ok(())
}

/// Locks the organisation of a case until commit. Whoever writes the index of a case holds it: the text of an organisation, which changes
/// under the same lock, and those of its cases are then what the index is made of.
pub async fn lock_organisation(db: &mut Connection, id: &str) -> sqlx::Result<()> {
    sqlx::query(
        "UPDATE organisation SET search_version = search_version
         WHERE id = (SELECT organisation_id FROM accreditation WHERE id = $1)",
    )
    .bind(id)
    .execute(db.sql())
    .await?;
    Ok(())
}

/// A case with the texts by which it is found: its own, with the names when it was sent, and that of its organisation, with those of now.
#[derive(FromRow)]
struct Texts {
    search_subject: Option<i64>,
    own: String,
    of_organisation: String,
}

/// Writes the index of a case anew. It follows each change of its text or its organisation's, in the same transaction.
pub async fn write_index(db: &mut Connection, id: &str) -> sqlx::Result<()> {
    lock_organisation(db, id).await?;
    let texts: Texts = sqlx::query_as(
        "SELECT a.search_subject, a.search_text AS own, o.search_text AS of_organisation
         FROM accreditation a
         JOIN organisation o ON o.id = a.organisation_id
         WHERE a.id = $1",
    )
    .bind(id)
    .fetch_one(db.sql())
    .await?;
    let subject = match texts.search_subject {
        Some(subject) => subject,
        None => new_subject(db, id).await?,
    };
    let mut found_by: BTreeSet<String> = parts(&texts.own);
    found_by.extend(parts(&texts.of_organisation));
    search_part::replace(db, search_part::ACCREDITATION, subject, &found_by).await
}

/// Writes the index of all cases of an organisation that were sent anew. A case whose text is of another version gets its index with its text
/// (`rebuild.rs`).
pub async fn write_index_of_organisation(db: &mut Connection, organisation_id: &str) -> sqlx::Result<()> {
    let cases: Vec<String> = sqlx::query_scalar(
        "SELECT id FROM accreditation
         WHERE organisation_id = $1 AND registration_number IS NOT NULL AND search_version = $2
         ORDER BY id",
    )
    .bind(organisation_id)
    .bind(SEARCH_VERSION.as_str())
    .fetch_all(db.sql())
    .await?;
    for case in &cases {
        write_index(db, case).await?;
    }
    Ok(())
}

/// Gives a case its number in the index, unless somebody did so in the meantime; answers the number that it has.
async fn new_subject(db: &mut Connection, id: &str) -> sqlx::Result<i64> {
    let subject = registration_counter::next(db, "search_subject", 0).await?;
    sqlx::query_scalar(
        "UPDATE accreditation SET search_subject = COALESCE(search_subject, $2) WHERE id = $1 RETURNING search_subject",
    )
    .bind(id)
    .bind(subject)
    .fetch_one(db.sql())
    .await
}
