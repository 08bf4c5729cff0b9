//! An appendix: its table, and the form of a row.

use std::collections::{BTreeMap, HashSet};

use crate::domain::Failure;
use crate::domain::ids::{ApplicationId, RowId};
use crate::domain::reference::{ColumnKind, Template};
use crate::domain::views::appendix::{AppendixPage, Row, RowPage};
use crate::domain::views::organisation::FileLine;
use crate::server::licensing::case::CaseFile;
use crate::server::licensing::case_with_files::Files;
use crate::server::request_context::RequestContext;
use crate::server::trouble::Answer;

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
    let asked = Files::OfAppendix(&template);
    let (case, files) = CaseFile::of_viewer_with_files(&context, &mut reader, application.as_str(), asked).await?;
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
    let files = named_in(files, &known, rows.iter());
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
    let asked = Files::OfRow(&row);
    let (case, files) = CaseFile::of_viewer_with_files(&context, &mut reader, application.as_str(), asked).await?;
    let (template, found) = case.rows.iter().find(|(_, it)| it.id == row).ok_or(Failure::NotFound)?;
    let known = case.reference.template(template).ok_or(Failure::NotFound)?.clone();
    let siblings: Vec<&Row> = case.rows_of(template).collect();
    let place = siblings.iter().position(|it| it.id == row).unwrap_or_default() + 1;
    let number = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    let files = named_in(files, &known, std::iter::once(found));
    Ok(RowPage {
        head: head_of(&case, None),
        row: found.clone(),
        place: (number(place), number(siblings.len())),
        template: known,
        files,
        on: context.now.date_in_bishkek(),
    })
}

/// Those of the files that cells of these rows point to.
fn named_in<'a>(
    files: Vec<FileLine>,
    template: &Template,
    rows: impl Iterator<Item = &'a Row>,
) -> BTreeMap<String, FileLine> {
    let columns = template.columns.iter().filter(|it| it.kind == ColumnKind::File);
    let columns: Vec<&str> = columns.map(|it| it.id.as_str()).collect();
    let pointed: HashSet<&str> = rows
        .flat_map(|row| columns.iter().filter_map(|it| row.cells.get(*it)))
        .map(String::as_str)
        .collect();
    let named = files.into_iter().filter(|file| pointed.contains(file.id.as_str()));
    named.map(|file| (file.id.to_string(), file)).collect()
}
