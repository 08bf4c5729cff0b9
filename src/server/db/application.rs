//! Table `application`: the licence cases.

use sqlx::FromRow;

use crate::domain::calendar::Moment;

use super::Connection;

/// A case with the head of its journal and what of its organisation every page names.
#[derive(FromRow, Clone)]
pub struct ApplicationRow {
    /// Id.
    pub id: String,
    /// Organisation.
    pub organisation_id: String,
    /// Its Kyrgyz name.
    pub name_ky: String,
    /// Its Russian name.
    pub name_ru: String,
    /// Its INN.
    pub inn: String,
    /// Its form of ownership, as the register writes it.
    pub ownership: String,
    /// Stage.
    pub stage: String,
    /// Since when.
    pub stage_since: i64,
    /// By when the law wants the stage done.
    pub stage_due_at: Option<i64>,
    /// Authority.
    pub authority: String,
    /// Procedure pinned.
    pub procedure_id: String,
    /// Reference data pinned.
    pub reference_version: String,
    /// When begun.
    pub created_at: i64,
    /// Last change.
    pub changed_at: i64,
    /// Registration number.
    pub registration_number: Option<String>,
    /// When sent first.
    pub submitted_at: Option<i64>,
    /// Note of the hand-over, or reasons of the return.
    pub note: Option<String>,
    /// Last event of the journal.
    pub seq: i64,
    /// Its hash.
    pub hash: String,
    /// Levels and specialties, for [`super::programme::read`].
    pub programmes: Option<String>,
}

/// A new case.
pub struct NewApplication<'a> {
    /// Id.
    pub id: &'a str,
    /// Organisation.
    pub organisation_id: &'a str,
    /// Authority.
    pub authority: &'a str,
    /// Procedure pinned.
    pub procedure_id: &'a str,
    /// Reference data pinned.
    pub reference_version: &'a str,
    /// Person.
    pub created_by: &'a str,
}

/// Begins one, as a draft.
pub async fn insert(db: &mut Connection, application: &NewApplication<'_>, now: Moment) -> sqlx::Result<()> {
    sqlx::query(
        "INSERT INTO application (id, organisation_id, stage, stage_since, authority, procedure_id, reference_version,
             created_at, created_by)
         VALUES ($1, $2, 'draft', $3, $4, $5, $6, $3, $7)",
    )
    .bind(application.id)
    .bind(application.organisation_id)
    .bind(now.0)
    .bind(application.authority)
    .bind(application.procedure_id)
    .bind(application.reference_version)
    .bind(application.created_by)
    .execute(db.sql())
    .await?;
    Ok(())
}

/// A case of this organisation; another's does not exist.
pub async fn find_for_organisation(
    db: &mut Connection,
    id: &str,
    organisation_id: &str,
) -> sqlx::Result<Option<ApplicationRow>> {
    sqlx::query_as(
        "SELECT a.id, a.organisation_id, o.name_ky, o.name_ru, o.inn, o.ownership, a.stage, a.stage_since, a.stage_due_at,
                a.authority, a.procedure_id, a.reference_version, a.created_at, c.changed_at, a.registration_number, a.submitted_at,
                a.note, c.seq, c.hash,
                (SELECT string_agg(p.id || '\t' || p.level || '\t' || p.specialty, '\n' ORDER BY p.added_at, p.id)
                 FROM programme p WHERE p.application_id = a.id) AS programmes
         FROM application a
         JOIN organisation o ON o.id = a.organisation_id
         JOIN chain c ON c.case_id = a.id
         WHERE a.id = $1 AND a.organisation_id = $2",
    )
    .bind(id)
    .bind(organisation_id)
    .fetch_optional(db.sql())
    .await
}

/// A case that was sent to this authority; another's, and one not yet sent, does not exist.
pub async fn find_for_authority(
    db: &mut Connection,
    id: &str,
    authority: &str,
) -> sqlx::Result<Option<ApplicationRow>> {
    sqlx::query_as(
        "SELECT a.id, a.organisation_id, o.name_ky, o.name_ru, o.inn, o.ownership, a.stage, a.stage_since, a.stage_due_at,
                a.authority, a.procedure_id, a.reference_version, a.created_at, c.changed_at, a.registration_number, a.submitted_at,
                a.note, c.seq, c.hash,
                (SELECT string_agg(p.id || '\t' || p.level || '\t' || p.specialty, '\n' ORDER BY p.added_at, p.id)
                 FROM programme p WHERE p.application_id = a.id) AS programmes
         FROM application a
         JOIN organisation o ON o.id = a.organisation_id
         JOIN chain c ON c.case_id = a.id
         WHERE a.id = $1 AND a.authority = $2 AND a.submitted_at IS NOT NULL",
    )
    .bind(id)
    .bind(authority)
    .fetch_optional(db.sql())
    .await
}

/// A case in a list, with its levels and specialties in one text: a line each, level and specialty parted by a tab.
#[derive(FromRow)]
pub struct ListedRow {
    /// Id.
    pub id: String,
    /// Registration number.
    pub registration_number: Option<String>,
    /// Stage.
    pub stage: String,
    /// Since when.
    pub stage_since: i64,
    /// Due.
    pub stage_due_at: Option<i64>,
    /// Procedure.
    pub procedure_id: String,
    /// Reference data it began under.
    pub reference_version: String,
    /// Last change.
    pub changed_at: i64,
    /// Levels and specialties.
    pub programmes: Option<String>,
    /// How many cases the organisation has in each stage, the same in every row; for [`read_counts`].
    pub by_stage: Option<String>,
}

/// The cases of an organisation in up to seven stages, latest change first. Unused places of `stages` hold empty texts.
pub async fn list_for_organisation(
    db: &mut Connection,
    organisation_id: &str,
    stages: &[&str; 7],
    limit: i64,
    offset: i64,
) -> sqlx::Result<Vec<ListedRow>> {
    sqlx::query_as(
        "SELECT a.id, a.registration_number, a.stage, a.stage_since, a.stage_due_at, a.procedure_id, a.reference_version, c.changed_at,
                (SELECT string_agg(p.level || '\t' || p.specialty, '\n') FROM programme p WHERE p.application_id = a.id)
                    AS programmes,
                (SELECT string_agg(n.stage || '\t' || n.cases, '\n')
                 FROM (SELECT stage, COUNT(*) AS cases FROM application WHERE organisation_id = $1 GROUP BY stage) n)
                    AS by_stage
         FROM application a
         JOIN chain c ON c.case_id = a.id
         WHERE a.organisation_id = $1 AND a.stage IN ($2, $3, $4, $5, $6, $7, $8)
         ORDER BY c.changed_at DESC, a.id DESC
         LIMIT $9 OFFSET $10",
    )
    .bind(organisation_id)
    .bind(stages[0])
    .bind(stages[1])
    .bind(stages[2])
    .bind(stages[3])
    .bind(stages[4])
    .bind(stages[5])
    .bind(stages[6])
    .bind(limit)
    .bind(offset)
    .fetch_all(db.sql())
    .await
}

/// How many cases of an organisation stand in each stage.
///
/// Asked where a list is empty; else the list tells it.
pub async fn count_by_stage(db: &mut Connection, organisation_id: &str) -> sqlx::Result<Vec<(String, i64)>> {
    sqlx::query_as("SELECT stage, COUNT(*) FROM application WHERE organisation_id = $1 GROUP BY stage")
        .bind(organisation_id)
        .fetch_all(db.sql())
        .await
}

/// The counts that came with a list.
pub fn read_counts(by_stage: &str) -> Vec<(String, i64)> {
    let counts = by_stage.lines().filter_map(|line| line.split_once('\t'));
    counts
        .filter_map(|(stage, cases)| Some((stage.to_owned(), cases.parse().ok()?)))
        .collect()
}

/// Where a case goes, guarded by where it stood.
pub struct Move<'a> {
    /// The case.
    pub id: &'a str,
    /// The stage it must still stand at.
    pub from: &'a str,
    /// The stage it goes to.
    pub to: &'a str,
    /// Due at the new stage.
    pub due_at: Option<Moment>,
    /// Note or reasons; nothing clears them.
    pub note: Option<&'a str>,
}

/// Moves a case on; false when it no longer stands where it stood.
pub async fn advance(db: &mut Connection, step: &Move<'_>, now: Moment) -> sqlx::Result<bool> {
    let done = sqlx::query(
        "UPDATE application SET stage = $3, stage_since = $4, stage_due_at = $5, note = $6
         WHERE id = $1 AND stage = $2",
    )
    .bind(step.id)
    .bind(step.from)
    .bind(step.to)
    .bind(now.0)
    .bind(step.due_at.map(|at| at.0))
    .bind(step.note)
    .execute(db.sql())
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Puts a note in the place of the one that stands there.
pub async fn set_note(db: &mut Connection, id: &str, note: &str) -> sqlx::Result<()> {
    sqlx::query("UPDATE application SET note = $2 WHERE id = $1")
        .bind(id)
        .bind(note)
        .execute(db.sql())
        .await?;
    Ok(())
}

/// Gives a case its registration number at its first submission, or leaves the one it has.
pub async fn set_submitted(db: &mut Connection, id: &str, number: &str, now: Moment) -> sqlx::Result<()> {
    sqlx::query(
        "UPDATE application
         SET registration_number = COALESCE(registration_number, $2), submitted_at = COALESCE(submitted_at, $3)
         WHERE id = $1",
    )
    .bind(id)
    .bind(number)
    .bind(now.0)
    .execute(db.sql())
    .await?;
    Ok(())
}

/// Pins authority and procedure, which follow from the levels chosen.
pub async fn set_procedure(db: &mut Connection, id: &str, authority: &str, procedure_id: &str) -> sqlx::Result<()> {
    sqlx::query("UPDATE application SET authority = $2, procedure_id = $3 WHERE id = $1")
        .bind(id)
        .bind(authority)
        .bind(procedure_id)
        .execute(db.sql())
        .await?;
    Ok(())
}

/// The stage of a case, for `asula verify`.
pub async fn stage_of(db: &mut Connection, id: &str) -> sqlx::Result<Option<String>> {
    sqlx::query_scalar("SELECT stage FROM application WHERE id = $1")
        .bind(id)
        .fetch_optional(db.sql())
        .await
}
