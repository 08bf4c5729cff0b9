//! Table `accreditation`: the accreditation cases.

use sqlx::{Any, AssertSqlSafe, FromRow};

use crate::domain::accreditation::Stage;
use crate::domain::calendar::Moment;
use crate::server::collation::SEARCH_VERSION;

use super::stage_set::places;
use super::{Connection, accreditation_search};

/// A case with the head of its journal, and what of its organisation every page names.
#[derive(FromRow, Clone)]
pub struct Accreditation {
    pub id: String,
    pub organisation_id: String,
    /// Its Kyrgyz name.
    pub name_ky: String,
    /// Its Russian name.
    pub name_ru: String,
    pub inn: String,
    /// Its address by the register.
    pub address: String,
    /// Its head by the register.
    pub head_name: String,
    pub stage: Stage,
    /// Since when.
    pub stage_since: Moment,
    pub authority: String,
    pub criteria_set: String,
    /// Reference data pinned.
    pub reference_version: String,
    /// When begun.
    pub created_at: Moment,
    pub registration_number: Option<String>,
    /// When sent first.
    pub submitted_at: Option<Moment>,
    /// Reasons of the return or the withdrawal.
    pub note: Option<String>,
    pub order_number: Option<String>,
    /// When it was signed.
    pub order_signed_at: Option<Moment>,
    /// The conclusion, as typed.
    pub conclusion: String,
    pub certificate_number: Option<String>,
    /// Until when the accreditation is valid.
    pub valid_until: Option<Moment>,
    /// Last change.
    pub changed_at: Moment,
    /// Last event of the journal.
    pub seq: i64,
    pub hash: String,
}

/// A new case.
pub struct NewAccreditation<'a> {
    pub id: &'a str,
    pub organisation_id: &'a str,
    pub authority: &'a str,
    pub criteria_set: &'a str,
    /// Reference data pinned.
    pub reference_version: &'a str,
    /// Person.
    pub created_by: &'a str,
}

/// The columns of a case, and what comes after them.
macro_rules! select_case {
    ($rest:literal) => {
        concat!(
            "SELECT a.id, a.organisation_id, o.name_ky, o.name_ru, o.inn, o.address, o.head_name, a.stage, a.stage_since,
                    a.authority, a.criteria_set, a.reference_version, a.created_at, a.registration_number, a.submitted_at,
                    a.note, a.order_number, a.order_signed_at, a.conclusion, a.certificate_number, a.valid_until,
                    c.changed_at, c.seq, c.hash
             FROM accreditation a
             JOIN organisation o ON o.id = a.organisation_id
             JOIN chain c ON c.case_id = a.id ",
            $rest
        )
    };
}

/// Begins one, as a draft.
pub async fn insert(db: &mut Connection, new: &NewAccreditation<'_>, now: Moment) -> sqlx::Result<()> {
    sqlx::query(
        "INSERT INTO accreditation (id, organisation_id, stage, stage_since, authority, criteria_set, reference_version,
             created_at, created_by)
         VALUES ($1, $2, $8, $3, $4, $5, $6, $3, $7)",
    )
    .bind(new.id)
    .bind(new.organisation_id)
    .bind(now.0)
    .bind(new.authority)
    .bind(new.criteria_set)
    .bind(new.reference_version)
    .bind(new.created_by)
    .bind(Stage::Draft.name())
    .execute(db.sql())
    .await?;
    Ok(())
}

/// A case of this organisation; another's does not exist.
pub async fn find_for_organisation(
    db: &mut Connection,
    id: &str,
    organisation_id: &str,
) -> sqlx::Result<Option<Accreditation>> {
    sqlx::query_as(select_case!("WHERE a.id = $1 AND a.organisation_id = $2"))
        .bind(id)
        .bind(organisation_id)
        .fetch_optional(db.sql())
        .await
}

/// A case that was sent to this authority; another's, and one not yet sent, does not exist.
pub async fn find_for_authority(db: &mut Connection, id: &str, authority: &str) -> sqlx::Result<Option<Accreditation>> {
    sqlx::query_as(select_case!(
        "WHERE a.id = $1 AND a.authority = $2 AND a.submitted_at IS NOT NULL"
    ))
    .bind(id)
    .bind(authority)
    .fetch_optional(db.sql())
    .await
}

/// A case into whose commission the expert was asked and which they did not decline; any other does not exist. When it is withdrawn, an
/// invitation that was not answered is void, and the applicant's documents no longer concern that expert. Whoever agreed has a declaration
/// in its journal, and may see what became of it.
pub async fn find_for_expert(db: &mut Connection, id: &str, expert_id: &str) -> sqlx::Result<Option<Accreditation>> {
    sqlx::query_as(select_case!(
        "JOIN membership m ON m.accreditation_id = a.id
         WHERE a.id = $1 AND m.expert_id = $2 AND m.removed_at IS NULL
           AND (m.answer = 'agreed' OR (m.answer IS NULL AND a.stage <> $3))"
    ))
    .bind(id)
    .bind(expert_id)
    .bind(Stage::Withdrawn.name())
    .fetch_optional(db.sql())
    .await
}

/// Whether the organisation has a case that is not closed.
pub async fn is_under_way(db: &mut Connection, organisation_id: &str) -> sqlx::Result<bool> {
    let text = format!(
        "SELECT COUNT(*) FROM accreditation WHERE organisation_id = $1 AND stage NOT IN ({})",
        places(2, Stage::CLOSED.len())
    );
    let mut query = sqlx::query_scalar::<Any, i64>(AssertSqlSafe(text)).bind(organisation_id);
    for stage in Stage::CLOSED {
        query = query.bind(stage.name());
    }
    Ok(query.fetch_one(db.sql()).await? > 0)
}

/// Moves a case on; false when its stage has changed meanwhile. A note of nothing leaves the one that is there.
pub async fn advance(
    db: &mut Connection,
    id: &str,
    from: Stage,
    to: Stage,
    note: Option<&str>,
    now: Moment,
) -> sqlx::Result<bool> {
    let done = sqlx::query(
        "UPDATE accreditation SET stage = $3, stage_since = $4, note = COALESCE($5, note) WHERE id = $1 AND stage = $2",
    )
    .bind(id)
    .bind(from.name())
    .bind(to.name())
    .bind(now.0)
    .bind(note)
    .execute(db.sql())
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Gives a case its registration number at its first submission, and the text by which it is found, with its index.
pub async fn set_submitted(
    db: &mut Connection,
    id: &str,
    number: &str,
    search_text: &str,
    now: Moment,
) -> sqlx::Result<()> {
    sqlx::query(
        "UPDATE accreditation
         SET registration_number = COALESCE(registration_number, $2), submitted_at = COALESCE(submitted_at, $3),
             search_text = $4, search_version = $5
         WHERE id = $1",
    )
    .bind(id)
    .bind(number)
    .bind(now.0)
    .bind(search_text)
    .bind(SEARCH_VERSION.as_str())
    .execute(db.sql())
    .await?;
    accreditation_search::write_index(db, id).await
}

/// Gives the order a number; it is not signed yet.
pub async fn set_order_number(db: &mut Connection, id: &str, number: &str) -> sqlx::Result<()> {
    sqlx::query("UPDATE accreditation SET order_number = $2, order_signed_at = NULL WHERE id = $1")
        .bind(id)
        .bind(number)
        .execute(db.sql())
        .await?;
    Ok(())
}

/// Writes down that the order was signed.
pub async fn set_order_signed(db: &mut Connection, id: &str, now: Moment) -> sqlx::Result<()> {
    sqlx::query("UPDATE accreditation SET order_signed_at = $2 WHERE id = $1")
        .bind(id)
        .bind(now.0)
        .execute(db.sql())
        .await?;
    Ok(())
}

/// Writes the conclusion; false when it is no longer what it was.
pub async fn save_conclusion(db: &mut Connection, id: &str, was: &str, text: &str) -> sqlx::Result<bool> {
    let done = sqlx::query("UPDATE accreditation SET conclusion = $3 WHERE id = $1 AND conclusion = $2")
        .bind(id)
        .bind(was)
        .bind(text)
        .execute(db.sql())
        .await?;
    Ok(done.rows_affected() == 1)
}

/// Writes down the certificate.
pub async fn set_certificate(db: &mut Connection, id: &str, number: &str, valid_until: Moment) -> sqlx::Result<()> {
    sqlx::query("UPDATE accreditation SET certificate_number = $2, valid_until = $3 WHERE id = $1")
        .bind(id)
        .bind(number)
        .bind(valid_until.0)
        .execute(db.sql())
        .await?;
    Ok(())
}

/// The conclusion of a case, for `asula verify`.
pub async fn conclusion_of(db: &mut Connection, id: &str) -> sqlx::Result<String> {
    let found: Option<String> = sqlx::query_scalar("SELECT conclusion FROM accreditation WHERE id = $1")
        .bind(id)
        .fetch_optional(db.sql())
        .await?;
    Ok(found.unwrap_or_default())
}

/// The stage of a case, for `asula verify`.
pub async fn stage_of(db: &mut Connection, id: &str) -> sqlx::Result<Option<String>> {
    sqlx::query_scalar("SELECT stage FROM accreditation WHERE id = $1")
        .bind(id)
        .fetch_optional(db.sql())
        .await
}
