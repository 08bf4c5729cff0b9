//! The session. Signing in goes by plain routes, since it leaves for ESI and comes back (`server::web::sign_in`).

use leptos::prelude::*;

use crate::domain::Failure;

/// Ends the session, here and at ESI.
#[server(endpoint = "sign_out")]
pub async fn sign_out() -> Result<(), Failure> {
    crate::server::door::deed("sign_out", vec![], crate::server::commands::sign_out::sign_out).await
}
