//! Table `application`: the licence cases.

use sqlx::FromRow;

use crate::domain::calendar::Moment;
use crate::domain::licensing::Stage;

use super::Connection;
use super::programme::{self, ProgrammeEntry};

/// A case with the head of its journal and what of its organisation every page names.
#[derive(FromRow, Clone)]
pub struct Application {
    pub id: String,
    pub organisation_id: String,
    /// Its Kyrgyz name.
    pub name_ky: String,
    /// Its Russian name.
    pub name_ru: String,
    pub inn: String,
    /// Its form of ownership, as the register writes it.
    pub ownership: String,
    pub stage: Stage,
    /// Since when.
    pub stage_since: Moment,
    /// By when the law requires the stage to be done.
    pub stage_due_at: Option<Moment>,
    pub authority: String,
    /// Procedure pinned.
    pub procedure_id: String,
    /// Reference data pinned.
    pub reference_version: String,
    /// When begun.
    pub created_at: Moment,
    /// Last change.
    pub changed_at: Moment,
    pub registration_number: Option<String>,
    /// When sent first.
    pub submitted_at: Option<Moment>,
    /// Note of the hand-over, or reasons of the return.
    pub note: Option<String>,
    /// Last event of the journal.
    pub seq: i64,
    pub hash: String,
    /// Levels and specialties, in the order in which they were added.
    #[sqlx(skip)]
    pub programmes: Vec<ProgrammeEntry>,
}

#[derive(FromRow)]
struct ApplicationRow {
    #[sqlx(flatten)]
    application: Application,
    programmes: Option<String>,
}

impl From<ApplicationRow> for Application {
    fn from(row: ApplicationRow) -> Self {
        Self {
            programmes: row.programmes.as_deref().map(programme::read).unwrap_or_default(),
            ..row.application
        }
    }
}

/// A new case.
pub struct NewApplication<'a> {
    pub id: &'a str,
    pub organisation_id: &'a str,
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
         VALUES ($1, $2, $8, $3, $4, $5, $6, $3, $7)",
    )
    .bind(application.id)
    .bind(application.organisation_id)
    .bind(now.0)
    .bind(application.authority)
    .bind(application.procedure_id)
    .bind(application.reference_version)
    .bind(application.created_by)
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
) -> sqlx::Result<Option<Application>> {
    let query = sqlx::query_as(
        "SELECT a.id, a.organisation_id, o.name_ky, o.name_ru, o.inn, o.ownership, a.stage, a.stage_since, a.stage_due_at,
                a.authority, a.procedure_id, a.reference_version, a.created_at, c.changed_at, a.registration_number, a.submitted_at,
                a.note, c.seq, c.hash,
                (SELECT string_agg(p.id || '\t' || p.level || '\t' || p.specialty, '\n' ORDER BY p.added_at, p.id)
                 FROM programme p WHERE p.application_id = a.id) AS programmes
         FROM application a
         JOIN organisation o ON o.id = a.organisation_id
         JOIN chain c ON c.case_id = a.id
         WHERE a.id = $1 AND a.organisation_id = $2",
    );
    let row: Option<ApplicationRow> = query.bind(id).bind(organisation_id).fetch_optional(db.sql()).await?;
    Ok(row.map(Application::from))
}

/// A case that was sent to this authority; another's, and one not yet sent, does not exist.
pub async fn find_for_authority(db: &mut Connection, id: &str, authority: &str) -> sqlx::Result<Option<Application>> {
    let query = sqlx::query_as(
        "SELECT a.id, a.organisation_id, o.name_ky, o.name_ru, o.inn, o.ownership, a.stage, a.stage_since, a.stage_due_at,
                a.authority, a.procedure_id, a.reference_version, a.created_at, c.changed_at, a.registration_number, a.submitted_at,
                a.note, c.seq, c.hash,
                (SELECT string_agg(p.id || '\t' || p.level || '\t' || p.specialty, '\n' ORDER BY p.added_at, p.id)
                 FROM programme p WHERE p.application_id = a.id) AS programmes
         FROM application a
         JOIN organisation o ON o.id = a.organisation_id
         JOIN chain c ON c.case_id = a.id
         WHERE a.id = $1 AND a.authority = $2 AND a.submitted_at IS NOT NULL",
    );
    let row: Option<ApplicationRow> = query.bind(id).bind(authority).fetch_optional(db.sql()).await?;
    Ok(row.map(Application::from))
}

/// Where a case goes, guarded by the stage it was at.
pub struct Move<'a> {
    /// The case.
    pub id: &'a str,
    /// The stage it must still be at.
    pub from: Stage,
    /// The stage it goes to.
    pub to: Stage,
    /// Due at the new stage.
    pub due_at: Option<Moment>,
    /// Note or reasons; nothing clears them.
    pub note: Option<&'a str>,
}

/// Moves a case on; false when its stage has changed meanwhile.
pub async fn advance(db: &mut Connection, step: &Move<'_>, now: Moment) -> sqlx::Result<bool> {
    let done = sqlx::query(
        "UPDATE application SET stage = $3, stage_since = $4, stage_due_at = $5, note = $6
         WHERE id = $1 AND stage = $2",
    )
    .bind(step.id)
    .bind(step.from.name())
    .bind(step.to.name())
    .bind(now.0)
    .bind(step.due_at.map(|at| at.0))
    .bind(step.note)
    .execute(db.sql())
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Replaces the note that is there.
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
