//! Home and readiness.

use leptos::prelude::*;
use leptos::server_fn::codec::{GetUrl, Json};

use super::page_client::PageClient;
use crate::domain::Failure;
use crate::domain::views::home::{Home, Readiness};

/// The home page of the person signed in (docs/requirements.md, L6).
#[server(client = PageClient, name = LoadHome, endpoint = "home", input = GetUrl, output = Json)]
pub async fn home() -> Result<Home, Failure> {
    crate::server::handler::view(crate::server::queries::home::home).await
}

/// Every precondition of an application, with its state (docs/requirements.md, L1, L2).
#[server(client = PageClient, name = LoadReadiness, endpoint = "readiness", input = GetUrl, output = Json)]
pub async fn readiness() -> Result<Readiness, Failure> {
    crate::server::handler::view(crate::server::queries::organisation::readiness::readiness).await
}
