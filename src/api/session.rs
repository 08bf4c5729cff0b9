//! The session. Signing in goes by plain routes, since it leaves for ESI and comes back (`server::web::sign_in`).

use leptos::prelude::*;

use super::page_client::PageClient;
use crate::domain::Failure;

/// Ends the session, here and at ESI.
#[server(client = PageClient, endpoint = "sign_out")]
pub async fn sign_out() -> Result<(), Failure> {
    crate::server::handler::sign_out(crate::server::commands::sign_out::sign_out).await
}

/// Acts for another of the organisations at which the person is an employee (docs/requirements.md, L8).
#[server(client = PageClient, endpoint = "choose_organisation")]
pub async fn choose_organisation(#[server(default)] inn: String) -> Result<(), Failure> {
    crate::server::handler::action(crate::domain::FormName::ChooseOrganisation, vec![], move |context| {
        crate::server::commands::organisation::choose_organisation::choose_organisation(context, inn.clone())
    })
    .await
}
