//! «Сактоо» at the form of a row: saves its cells as typed.

use std::collections::BTreeMap;

use crate::domain::Failure;
use crate::domain::address::Address;
use crate::domain::ids::{ApplicationId, RowId};
use crate::server::handler::lead_to;
use crate::server::journal::event::CellChange;
use crate::server::request_context::RequestContext;
use crate::server::trouble::Answer;

use crate::server::commands::licensing::rows::editable;
use crate::server::commands::licensing::save_cell::{kept_text, put, typed_cells_of, write};

/// Saves the cells that the form holds, and leads back to the table.
///
/// All that can be saved is saved. Where somebody changed a cell meanwhile, theirs stays, and the refusal carries both texts
/// of the first such cell; the form is shown again with everything that was typed.
///
/// # Errors
/// `Changed`; `NotFound`, `TextTooLong`; the law of the stage; a database error.
pub async fn save_row(
    context: RequestContext,
    application: ApplicationId,
    row: RowId,
    based_on: BTreeMap<String, String>,
    typed: BTreeMap<String, String>,
) -> Answer<()> {
    let applicant = context.session()?.applicant()?;
    let typed: BTreeMap<String, String> = typed
        .into_iter()
        .map(|(column, text)| Ok((column, kept_text(text)?)))
        .collect::<Result<_, Failure>>()?;
    let mut transaction = context.write().await?;
    let (target, mut chain) = editable(&mut transaction, &application, &row, &applicant).await?;
    let mut cells = typed_cells_of(&context, &target, &row, typed.keys().map(String::as_str))?;
    let mut changes = BTreeMap::new();
    let mut overtaken = None;
    for (column, text) in typed {
        let stored = cells.get(&column).cloned().unwrap_or_default();
        let base = kept_text(based_on.get(&column).cloned().unwrap_or_default())?;
        if stored == text || text == base {
            continue;
        }
        if stored != base {
            overtaken.get_or_insert(Failure::Changed {
                theirs: stored,
                yours: text,
            });
            continue;
        }
        changes.insert(
            column.clone(),
            CellChange {
                was: stored,
                now: text.clone(),
            },
        );
        put(&mut cells, column, text);
    }
    if !changes.is_empty() {
        write(
            &mut transaction,
            &context,
            &mut chain,
            applicant.person_id(),
            &row,
            &target,
            &cells,
            changes,
        )
        .await?;
        transaction.commit().await?;
    }
    match overtaken {
        Some(failure) => Err(failure.into()),
        None => {
            lead_to(Address::Appendix(&application, &target.template));
            Ok(())
        }
    }
}
