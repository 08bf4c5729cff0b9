//! An appendix: its table, and the form of a row.

use std::collections::{BTreeMap, HashSet};

use crate::domain::Failure;
use crate::domain::ids::{ApplicationId, RowId};
use crate::domain::reference::{ColumnKind, Template};
use crate::domain::views::appendix::{AppendixPage, Row, RowPage};
use crate::domain::views::organisation::FileLine;
use crate::server::db::{self, Connection};
use crate::server::licensing::case::CaseFile;
use crate::server::request_context::RequestContext;
use crate::server::trouble::Answer;

use crate::server::file_lines::file_line;
use crate::server::queries::licensing::head::head_of;

/// The table of an appendix that the application has.
///
/// # Errors
/// `NotFound` for another's, or an appendix that it does not have; a database error.
pub async fn appendix_page(
    context: RequestContext,
    application: ApplicationId,
    template: String,
) -> Answer<AppendixPage> {
    let mut reader = context.read().await?;
    let case = CaseFile::of_viewer(&context, &mut reader, application.as_str()).await?;
    let templates = case.templates();
    let place = templates
        .iter()
        .position(|it| it.id == template)
        .ok_or(Failure::NotFound)?;
    let known = templates[place].clone();
    let neighbour = |at: Option<usize>| at.and_then(|at| templates.get(at)).map(|it| it.id.clone());
    let neighbours = (neighbour(place.checked_sub(1)), neighbour(place.checked_add(1)));
    let rows: Vec<Row> = case.rows_of(&template).cloned().collect();
    let removed = if case.is_open() {
        let gone = case.removed.iter().filter(|(of, _)| *of == template);
        gone.map(|(_, row)| row.clone()).collect()
    } else {
        Vec::new()
    };
    let files = files_of(&mut reader, &case, &known, rows.iter()).await?;
    let on = context.now.date_in_bishkek();
    Ok(AppendixPage {
        head: head_of(&case, None),
        template: known,
        rows,
        removed,
        files,
        on,
        neighbours,
    })
}

/// The form of a row that is not in the bin.
///
/// # Errors
/// `NotFound`; a database error.
pub async fn row_page(context: RequestContext, application: ApplicationId, row: RowId) -> Answer<RowPage> {
    let mut reader = context.read().await?;
    let case = CaseFile::of_viewer(&context, &mut reader, application.as_str()).await?;
    let (template, found) = case.rows.iter().find(|(_, it)| it.id == row).ok_or(Failure::NotFound)?;
    let known = case.reference.template(template).ok_or(Failure::NotFound)?.clone();
    let siblings: Vec<&Row> = case.rows_of(template).collect();
    let place = siblings.iter().position(|it| it.id == row).unwrap_or_default() + 1;
    let number = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    let files = files_of(&mut reader, &case, &known, std::iter::once(found)).await?;
    Ok(RowPage {
        head: head_of(&case, None),
        row: found.clone(),
        place: (number(place), number(siblings.len())),
        template: known,
        files,
        on: context.now.date_in_bishkek(),
    })
}

/// The files that cells of these rows point to; asked for only where the template has columns of files.
async fn files_of<'a>(
    db: &mut Connection,
    case: &CaseFile,
    template: &Template,
    rows: impl Iterator<Item = &'a Row>,
) -> Answer<BTreeMap<String, FileLine>> {
    let columns = template.columns.iter().filter(|it| it.kind == ColumnKind::File);
    let columns: Vec<&str> = columns.map(|it| it.id.as_str()).collect();
    if columns.is_empty() {
        return Ok(BTreeMap::new());
    }
    let pointed: HashSet<&str> = rows
        .flat_map(|row| columns.iter().filter_map(|it| row.cells.get(*it)))
        .map(String::as_str)
        .collect();
    let files = db::file::list_for_organisation(db, &case.application.organisation_id).await?;
    Ok(files
        .iter()
        .filter(|file| pointed.contains(file.id.as_str()))
        .map(|file| (file.id.to_string(), file_line(file)))
        .collect())
}
