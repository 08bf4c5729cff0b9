//! Home and readiness.

use leptos::prelude::*;

use super::page_client::PageClient;
use super::page_data::ForPage;
use crate::domain::Failure;
use crate::domain::page_data::PageData;

/// The home page of the person signed in (docs/requirements.md, L6).
#[server(client = PageClient, name = LoadHome, endpoint = "home", protocol = ForPage)]
pub async fn home() -> Result<PageData, Failure> {
    crate::server::handler::view(crate::server::queries::home::home).await
}

/// Every precondition of an application, with its state (docs/requirements.md, L1, L2).
#[server(client = PageClient, name = LoadReadiness, endpoint = "readiness", protocol = ForPage)]
pub async fn readiness() -> Result<PageData, Failure> {
    crate::server::handler::view(crate::server::queries::organisation::readiness::readiness).await
}
