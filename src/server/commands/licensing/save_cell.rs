//! Saves one cell as typed. Four statements: the row with its case and the rights of the session, the row, and the journal's two.

use std::collections::BTreeMap;

use crate::domain::ids::{ApplicationId, RowId};
use crate::domain::licensing::checks::Cells;
use crate::domain::reference::ColumnKind;
use crate::domain::views::appendix::Saved;
use crate::domain::{Failure, Refusal};
use crate::server::db::appendix_row::EditTarget;
use crate::server::db::{self, Connection};
use crate::server::journal::event::CellChange;
use crate::server::journal::{CaseEvent, Chain};
use crate::server::licensing::case::read_cells;
use crate::server::request_context::RequestContext;
use crate::server::trouble::{Answer, Trouble};

use crate::server::commands::licensing::rows::edited;

/// The longest text that a cell keeps, valid or not, in characters. What is longer stays in the browser, with the reason.
pub const LONGEST_TEXT: u32 = 100_000;

/// Saves a cell. Sent twice it is saved once: what is there already is saved.
///
/// # Errors
/// `NotFound` for a row in the bin, a column that the template lacks or another's row; `TextTooLong`; the law of the stage; a
/// database error. A text that somebody changed meanwhile is no error but an answer.
pub async fn save_cell(
    context: RequestContext,
    application: ApplicationId,
    row: RowId,
    column: String,
    based_on: String,
    text: String,
) -> Answer<Saved> {
    let applicant = context.session()?.applicant()?;
    let (text, based_on) = (kept_text(text)?, kept_text(based_on)?);
    let mut unproved = context.write_unproved().await?;
    let found = db::appendix_row::find_for_edit_by(
        unproved.first(),
        row.as_str(),
        application.as_str(),
        applicant.organisation_id(),
        &context.asked()?,
    )
    .await?;
    let found = found.ok_or(Failure::NotFound)?;
    let mut transaction = unproved.proved(&context, found.rights.as_deref())?;
    let (target, mut chain) = edited(found.target, &application, &applicant)?;
    let mut cells = typed_cells_of(&context, &target, &row, [column.as_str()])?;
    let stored = cells.get(&column).cloned().unwrap_or_default();
    if stored == text {
        return Ok(Saved::Saved { at: context.now });
    }
    if stored != based_on {
        return Ok(Saved::Changed {
            theirs: stored,
            at: context.now,
        });
    }
    let change = BTreeMap::from([(
        column.clone(),
        CellChange {
            was: stored,
            now: text.clone(),
        },
    )]);
    put(&mut cells, column, text);
    write(
        &mut transaction,
        &context,
        &mut chain,
        applicant.person_id(),
        &row,
        &target,
        &cells,
        change,
    )
    .await?;
    transaction.commit().await?;
    Ok(Saved::Saved { at: context.now })
}

/// The text as it is kept: what a browser's form makes of the end of a line is made one, so that the same text compares equal.
///
/// # Errors
/// `TextTooLong`.
pub fn kept_text(text: String) -> Result<String, Failure> {
    let text = if text.contains('\r') {
        text.replace("\r\n", "\n").replace('\r', "\n")
    } else {
        text
    };
    // PostgreSQL cannot keep the character 0 in a text; nothing is said by it.
    let text = if text.contains('\0') {
        text.replace('\0', "")
    } else {
        text
    };
    if text.chars().count() > LONGEST_TEXT as usize {
        Err(Refusal::TextTooLong(LONGEST_TEXT).into())
    } else {
        Ok(text)
    }
}

/// The cells of a row that may be edited, after a look whether the template has these columns.
///
/// # Errors
/// `NotFound` for a row in the bin or a column that is not there.
pub fn cells_of<'a>(
    context: &RequestContext,
    target: &EditTarget,
    row: &RowId,
    columns: impl IntoIterator<Item = &'a str>,
) -> Answer<Cells> {
    let reference = context.state.references.of(&target.reference_version);
    let template = reference
        .template(&target.template)
        .ok_or_else(|| Trouble::Inconsistent {
            table: "appendix_row",
            row: row.to_string(),
            what: "a template that the reference data lacks",
        })?;
    if target.removed_at.is_some() || columns.into_iter().any(|column| template.column(column).is_none()) {
        return Err(Failure::NotFound.into());
    }
    read_cells(row.as_str(), &target.cells)
}

/// As [`cells_of`], for columns into which one types: the id of a file comes by its upload alone, so that none can be made up.
///
/// # Errors
/// As there; `NotFound` also for a column of files.
pub fn typed_cells_of<'a>(
    context: &RequestContext,
    target: &EditTarget,
    row: &RowId,
    columns: impl IntoIterator<Item = &'a str> + Clone,
) -> Answer<Cells> {
    let cells = cells_of(context, target, row, columns.clone())?;
    let reference = context.state.references.of(&target.reference_version);
    let template = reference.template(&target.template);
    let is_file = |id: &str| template.and_then(|it| it.column(id)).map(|it| it.kind) == Some(ColumnKind::File);
    if columns.into_iter().any(is_file) {
        return Err(Failure::NotFound.into());
    }
    Ok(cells)
}

/// Puts a text in its cell; an empty one takes the cell out, so that there is one way to write an empty cell.
pub fn put(cells: &mut Cells, column: String, text: String) {
    if text.is_empty() {
        cells.remove(&column);
    } else {
        cells.insert(column, text);
    }
}

/// Writes the cells of a row and the event.
///
/// # Errors
/// `Overtaken`; a database error.
#[expect(
    clippy::too_many_arguments,
    reason = "one write, given whole; a struct of these would be used here alone"
)]
pub async fn write(
    db: &mut Connection,
    context: &RequestContext,
    chain: &mut Chain,
    person: &str,
    row: &RowId,
    target: &EditTarget,
    cells: &Cells,
    changes: BTreeMap<String, CellChange>,
) -> Answer<()> {
    let text = serde_json::to_string(cells)?;
    if !db::appendix_row::save(db, row.as_str(), &target.cells, &text, context.now).await? {
        return Err(Trouble::Overtaken);
    }
    let event = CaseEvent::RowSaved {
        row: row.to_string(),
        template: target.template.clone(),
        cells: changes,
    };
    chain.record(db, context.now, person, &event).await
}
