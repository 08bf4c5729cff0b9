//! Table `appendix_row`: the rows of the appendices, as typed.

use std::sync::LazyLock;

use sqlx::FromRow;

use crate::domain::calendar::Moment;
use crate::domain::ids::{FileId, RowId};
use crate::domain::licensing::Stage;
use crate::domain::views::organisation::FileLine;

use super::Connection;
use super::columns::Flag;
use super::session_rights::{Asked, rights_column};

/// A row of an appendix; `cells` is JSON of column → text.
#[derive(FromRow, Clone)]
pub struct AppendixEntry {
    pub id: RowId,
    pub template: String,
    pub cells: String,
    /// When it went to the bin.
    pub removed_at: Option<Moment>,
}

/// A row with all that saving a cell of it asks for, in one statement.
#[derive(FromRow)]
pub struct EditTarget {
    /// Stage of the case.
    pub stage: Stage,
    pub template: String,
    pub cells: String,
    /// When it went to the bin.
    pub removed_at: Option<Moment>,
    /// Reference data pinned by the case.
    pub reference_version: String,
    /// Last event of the journal.
    pub seq: i64,
    pub hash: String,
}

/// The rows of an application, those in the bin too.
pub async fn list(db: &mut Connection, application_id: &str) -> sqlx::Result<Vec<AppendixEntry>> {
    sqlx::query_as(
        "SELECT id, template, cells, removed_at
         FROM appendix_row
         WHERE application_id = $1
         ORDER BY template, id",
    )
    .bind(application_id)
    .fetch_all(db.sql())
    .await
}

/// A row of an appendix (template, cells), or a file (media type, name).
#[derive(FromRow)]
struct RowOrFile {
    #[sqlx(try_from = "Flag")]
    is_row: bool,
    id: String,
    first: String,
    second: String,
    removed_at: Option<Moment>,
    size: i64,
    uploaded_at: Moment,
}

/// The rows of an application, those in the bin too, with files of its organisation, in one statement: all files, or those that one row
/// names.
pub async fn list_with_files(
    db: &mut Connection,
    application_id: &str,
    organisation_id: &str,
    named_in: Option<&RowId>,
) -> sqlx::Result<(Vec<AppendixEntry>, Vec<FileLine>)> {
    let found: Vec<RowOrFile> = sqlx::query_as(
        "SELECT 1 AS is_row, r.id, r.template AS first, r.cells AS second, r.removed_at, 0 AS size, r.added_at AS uploaded_at
         FROM appendix_row r
         WHERE r.application_id = $1
         UNION ALL
         SELECT 0, f.id, f.media_type, f.name, CAST(NULL AS BIGINT), f.size, f.uploaded_at
         FROM file f
         WHERE f.organisation_id = $2
           AND ($3 = '' OR (SELECT n.cells FROM appendix_row n WHERE n.id = $3) LIKE '%' || f.id || '%')
         ORDER BY 1, 3, 2",
    )
    .bind(application_id)
    .bind(organisation_id)
    .bind(named_in.map(RowId::as_str).unwrap_or_default())
    .fetch_all(db.sql())
    .await?;
    let (rows, files): (Vec<_>, Vec<_>) = found.into_iter().partition(|it| it.is_row);
    let rows = rows.into_iter().map(|it| AppendixEntry {
        id: RowId::from_text(it.id),
        template: it.first,
        cells: it.second,
        removed_at: it.removed_at,
    });
    let files = files.into_iter().map(|it| FileLine {
        id: FileId::from_text(it.id),
        name: it.second,
        size: u64::try_from(it.size).unwrap_or_default(),
        media_type: it.first,
        uploaded_at: it.uploaded_at,
    });
    Ok((rows.collect(), files.collect()))
}

/// What is read of a row that is to be edited.
const EDITED_COLUMNS: &str = "a.stage, r.template, r.cells, r.removed_at, a.reference_version, c.seq, c.hash";

/// The row, its application and the application's journal: the ids of row, application and organisation have the places 1, 2 and 3.
const EDITED_TABLES: &str = "FROM appendix_row r
         JOIN application a ON a.id = r.application_id
         JOIN chain c ON c.case_id = a.id
         WHERE r.id = $1 AND a.id = $2 AND a.organisation_id = $3";

/// A row of an application of this organisation, to be edited.
pub async fn find_for_edit(
    db: &mut Connection,
    id: &str,
    application_id: &str,
    organisation_id: &str,
) -> sqlx::Result<Option<EditTarget>> {
    static TEXT: LazyLock<String> = LazyLock::new(|| format!("SELECT {EDITED_COLUMNS} {EDITED_TABLES}"));
    sqlx::query_as(TEXT.as_str())
        .bind(id)
        .bind(application_id)
        .bind(organisation_id)
        .fetch_optional(db.sql())
        .await
}

/// A row that is to be edited, with the rights of the session that edits it.
#[derive(FromRow)]
pub struct EditedBySession {
    /// The row.
    #[sqlx(flatten)]
    pub target: EditTarget,
    /// The rights; nothing where the session has ended.
    pub rights: Option<String>,
}

/// As [`find_for_edit`], with the rights of a session.
pub async fn find_for_edit_by(
    db: &mut Connection,
    id: &str,
    application_id: &str,
    organisation_id: &str,
    session: &Asked<'_>,
) -> sqlx::Result<Option<EditedBySession>> {
    static TEXT: LazyLock<String> =
        LazyLock::new(|| format!("SELECT {EDITED_COLUMNS}, {} {EDITED_TABLES}", rights_column(4)));
    sqlx::query_as(TEXT.as_str())
        .bind(id)
        .bind(application_id)
        .bind(organisation_id)
        .bind(session.token_hash)
        .bind(session.now.0)
        .bind(session.idle_since.0)
        .fetch_optional(db.sql())
        .await
}

/// Adds an empty row.
pub async fn insert(
    db: &mut Connection,
    id: &str,
    application_id: &str,
    template: &str,
    now: Moment,
) -> sqlx::Result<()> {
    sqlx::query(
        "INSERT INTO appendix_row (id, application_id, template, cells, added_at, changed_at)
         VALUES ($1, $2, $3, '{}', $4, $4)",
    )
    .bind(id)
    .bind(application_id)
    .bind(template)
    .bind(now.0)
    .execute(db.sql())
    .await?;
    Ok(())
}

/// Writes the cells; false when they are no longer what they were.
pub async fn save(db: &mut Connection, id: &str, was: &str, cells: &str, now: Moment) -> sqlx::Result<bool> {
    let done = sqlx::query("UPDATE appendix_row SET cells = $3, changed_at = $4 WHERE id = $1 AND cells = $2")
        .bind(id)
        .bind(was)
        .bind(cells)
        .bind(now.0)
        .execute(db.sql())
        .await?;
    Ok(done.rows_affected() == 1)
}

/// Puts a row in the bin, or with nothing takes it out again.
pub async fn set_removed(db: &mut Connection, id: &str, removed_at: Option<Moment>) -> sqlx::Result<()> {
    sqlx::query("UPDATE appendix_row SET removed_at = $2 WHERE id = $1")
        .bind(id)
        .bind(removed_at.map(|at| at.0))
        .execute(db.sql())
        .await?;
    Ok(())
}
