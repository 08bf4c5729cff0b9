//! Table `accreditation`: lists of cases.

use sqlx::FromRow;

use super::Connection;

/// A case in a list.
#[derive(FromRow)]
pub struct ListedRow {
    /// Id.
    pub id: String,
    /// Registration number.
    pub registration_number: Option<String>,
    /// Kyrgyz name of the organisation.
    pub name_ky: String,
    /// Its Russian name.
    pub name_ru: String,
    /// Criteria set.
    pub criteria_set: String,
    /// Reference data pinned.
    pub reference_version: String,
    /// Stage.
    pub stage: String,
    /// Since when.
    pub stage_since: i64,
    /// Last change.
    pub changed_at: i64,
    /// How many cases there are in all, the same in every row.
    pub total: i64,
}

/// The cases of an organisation, latest change first.
pub async fn list_for_organisation(
    db: &mut Connection,
    organisation_id: &str,
    limit: i64,
    offset: i64,
) -> sqlx::Result<Vec<ListedRow>> {
    sqlx::query_as(
        "SELECT a.id, a.registration_number, o.name_ky, o.name_ru, a.criteria_set, a.reference_version, a.stage,
                a.stage_since, c.changed_at,
                (SELECT COUNT(*) FROM accreditation n WHERE n.organisation_id = $1) AS total
         FROM accreditation a
         JOIN organisation o ON o.id = a.organisation_id
         JOIN chain c ON c.case_id = a.id
         WHERE a.organisation_id = $1
         ORDER BY c.changed_at DESC, a.id DESC
         LIMIT $2 OFFSET $3",
    )
    .bind(organisation_id)
    .bind(limit)
    .bind(offset)
    .fetch_all(db.sql())
    .await
}

/// The cases that were sent to an authority, longest at their stage first, of a stage or of all (an empty text), by words in
/// lower case that stand in the number or a name of the organisation.
pub async fn list_for_authority(
    db: &mut Connection,
    authority: &str,
    stage: &str,
    words: &str,
    limit: i64,
    offset: i64,
) -> sqlx::Result<Vec<ListedRow>> {
    sqlx::query_as(
        "SELECT a.id, a.registration_number, o.name_ky, o.name_ru, a.criteria_set, a.reference_version, a.stage,
                a.stage_since, c.changed_at, COUNT(*) OVER () AS total
         FROM accreditation a
         JOIN organisation o ON o.id = a.organisation_id
         JOIN chain c ON c.case_id = a.id
         WHERE a.authority = $1 AND a.submitted_at IS NOT NULL AND ($2 = '' OR a.stage = $2)
           AND ($3 = '' OR a.search_text LIKE '%' || $3 || '%')
         ORDER BY a.stage_since, a.id
         LIMIT $4 OFFSET $5",
    )
    .bind(authority)
    .bind(stage)
    .bind(words)
    .bind(limit)
    .bind(offset)
    .fetch_all(db.sql())
    .await
}
