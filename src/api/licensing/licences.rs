//! «Менин лицензияларым».

use leptos::prelude::*;

use crate::api::page_client::PageClient;
use crate::api::page_data::ForPage;
use crate::domain::Failure;
use crate::domain::page_data::PageData;
use crate::domain::views::licences::LicenceTab;

/// A page of a tab of the list; `page` counts from 1.
#[server(client = PageClient, name = LoadLicences, endpoint = "licences_page", protocol = ForPage)]
pub async fn licences_page(tab: LicenceTab, page: u32) -> Result<PageData, Failure> {
    crate::server::handler::view(move |context| {
        crate::server::queries::licensing::licences::licences_page(context, tab, page)
    })
    .await
}

/// «Арыз тапшыруу»: begins a draft and leads to it.
#[server(client = PageClient, endpoint = "create_application")]
pub async fn create_application() -> Result<(), Failure> {
    crate::server::handler::action(
        crate::domain::FormName::CreateApplication,
        vec![],
        crate::server::commands::licensing::create_application::create_application,
    )
    .await
}
