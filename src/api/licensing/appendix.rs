//! Appendices and their rows.

use std::collections::BTreeMap;

use leptos::prelude::*;

use crate::api::error::Answered;
use crate::api::page_client::PageClient;
use crate::api::page_data::ForPage;
use crate::domain::Failure;
use crate::domain::ids::{ApplicationId, RowId};
use crate::domain::page_data::PageData;
use crate::domain::views::appendix::Saved;

/// The table of an appendix.
#[server(client = PageClient, name = LoadAppendix, endpoint = "appendix_page", protocol = ForPage)]
pub async fn appendix_page(application: ApplicationId, template: String) -> Result<PageData, Failure> {
    crate::server::handler::view(move |context| {
        crate::server::queries::licensing::appendix::appendix_page(context, application.clone(), template.clone())
    })
    .await
}

/// The form of a row.
#[server(client = PageClient, name = LoadRow, endpoint = "row_page", protocol = ForPage)]
pub async fn row_page(application: ApplicationId, row: RowId) -> Result<PageData, Failure> {
    crate::server::handler::view(move |context| {
        crate::server::queries::licensing::appendix::row_page(context, application.clone(), row.clone())
    })
    .await
}

/// «Кошуу»: adds an empty row and leads to its form.
#[server(client = PageClient, endpoint = "add_row")]
pub async fn add_row(application: ApplicationId, template: String) -> Result<(), Failure> {
    crate::server::handler::action(crate::domain::FormName::AddRow, vec![], move |context| {
        crate::server::commands::licensing::rows::add_row(context, application.clone(), template.clone())
    })
    .await
}

/// The bin at a row.
#[server(client = PageClient, endpoint = "remove_row")]
pub async fn remove_row(application: ApplicationId, row: RowId) -> Result<(), Failure> {
    crate::server::handler::action(crate::domain::FormName::RemoveRow, vec![], move |context| {
        crate::server::commands::licensing::rows::remove_row(context, application.clone(), row.clone())
    })
    .await
}

/// Brings a row back out of the bin.
#[server(client = PageClient, endpoint = "restore_row")]
pub async fn restore_row(application: ApplicationId, row: RowId) -> Result<(), Failure> {
    crate::server::handler::action(crate::domain::FormName::RestoreRow, vec![], move |context| {
        crate::server::commands::licensing::rows::restore_row(context, application.clone(), row.clone())
    })
    .await
}

/// Saves one cell as typed; `based_on` is the text that was there when typing began. Sent twice, it is saved once.
#[server(client = PageClient, endpoint = "save_cell", output = Answered)]
pub async fn save_cell(
    application: ApplicationId,
    row: RowId,
    column: String,
    #[server(default)] based_on: String,
    #[server(default)] text: String,
) -> Result<Saved, Failure> {
    crate::server::handler::action(crate::domain::FormName::SaveCell, vec![], move |context| {
        crate::server::commands::licensing::save_cell::save_cell(
            context,
            application.clone(),
            row.clone(),
            column.clone(),
            based_on.clone(),
            text.clone(),
        )
    })
    .await
}

/// «Сактоо»: saves the cells of a row that its form holds, and leads back to the table. A cell that somebody else changed
/// meanwhile is not overwritten: the form is shown again with both texts.
#[server(client = PageClient, endpoint = "save_row")]
pub async fn save_row(
    application: ApplicationId,
    row: RowId,
    #[server(default)] based_on: BTreeMap<String, String>,
    #[server(default)] cells: BTreeMap<String, String>,
) -> Result<(), Failure> {
    let form = crate::domain::FormName::SaveRow(&row).to_string();
    let typed = cells
        .iter()
        .map(|(column, text)| (column.clone(), text.clone()))
        .collect::<Vec<_>>();
    crate::server::handler::action_of(form, typed, move |context| {
        crate::server::commands::licensing::save_row::save_row(
            context,
            application.clone(),
            row.clone(),
            based_on.clone(),
            cells.clone(),
        )
    })
    .await
}
