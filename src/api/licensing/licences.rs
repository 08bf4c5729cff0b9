//! «Менин лицензияларым».

use leptos::prelude::*;
use leptos::server_fn::codec::{GetUrl, Json};

use crate::api::page_client::PageClient;
use crate::domain::Failure;
use crate::domain::views::licences::{LicenceTab, LicencesPage};

/// A page of a tab of the list; `page` counts from 1.
#[server(client = PageClient, name = LoadLicences, endpoint = "licences_page", input = GetUrl, output = Json)]
pub async fn licences_page(tab: LicenceTab, page: u32) -> Result<LicencesPage, Failure> {
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
