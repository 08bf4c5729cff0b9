//! An expert's ties to organisations.

use leptos::prelude::*;

use super::page_client::PageClient;
use super::page_data::ForPage;
use crate::domain::Failure;
use crate::domain::ids::TieId;
use crate::domain::page_data::PageData;

/// The ties of the expert who looks (docs/requirements.md, A5).
#[server(client = PageClient, name = LoadTies, endpoint = "ties_page", protocol = ForPage)]
pub async fn ties_page() -> Result<PageData, Failure> {
    crate::server::handler::view(crate::server::queries::expert::ties::ties_page).await
}

/// Declares a tie: `kind` is `employment`, `kinship` or `founder`.
#[server(client = PageClient, endpoint = "declare_tie")]
pub async fn declare_tie(#[server(default)] inn: String, #[server(default)] kind: String) -> Result<(), Failure> {
    let typed = vec![("inn", inn.clone()), ("kind", kind.clone())];
    crate::server::handler::action(crate::domain::FormName::DeclareTie, typed, move |context| {
        crate::server::commands::expert::ties::declare_tie(context, inn.clone(), kind.clone())
    })
    .await
}

/// Ends a tie; the record of it stays.
#[server(client = PageClient, endpoint = "end_tie")]
pub async fn end_tie(tie: TieId) -> Result<(), Failure> {
    crate::server::handler::action(crate::domain::FormName::EndTie, vec![], move |context| {
        crate::server::commands::expert::ties::end_tie(context, tie.clone())
    })
    .await
}
