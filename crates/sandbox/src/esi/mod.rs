//! ESI, the national identification: an OpenID Connect provider in the manner of IdentityServer.
//!
//! Authorization code with PKCE (RFC 6749, RFC 7636, OpenID Connect Core 1.0); paths, claims and formats after what is
//! publicly known of `esia.tunduk.kg`. It keeps no session of its own: each sign-in asks everything again.

mod account;
mod attempts;
mod authorize;
pub mod clients;
mod discovery;
mod end_session;
mod fields;
pub mod grants;
pub mod keys;
mod pages;
mod phone;
mod sheet;
mod steps;
#[cfg(test)]
mod tests;
mod token;
mod userinfo;
mod words;

use std::sync::Arc;

use axum::Router;
use axum::routing::{get, post};

use super::Sandbox;
use super::clock::Clock;

/// What ESI remembers.
#[derive(Debug)]
pub struct Esi {
    /// The systems that may ask it.
    pub clients: clients::Clients,
    pub keys: keys::Keys,
    /// Codes and access tokens it gave out.
    pub grants: grants::Grants,
    attempts: attempts::Attempts,
}

impl Esi {
    /// A fresh one.
    ///
    /// # Errors
    /// When a test key of the source tree cannot be read.
    pub fn new(clock: &Clock) -> Result<Self, keys::BadKey> {
        Ok(Self {
            clients: clients::Clients::default(),
            keys: keys::Keys::load()?,
            grants: grants::Grants::new(clock.clone()),
            attempts: attempts::Attempts::new(clock.clone()),
        })
    }
}

/// Everything under `/esi`.
pub fn routes() -> Router<Arc<Sandbox>> {
    Router::new()
        .route("/.well-known/openid-configuration", get(discovery::configuration))
        .route("/.well-known/openid-configuration/jwks", get(discovery::jwks))
        .route(
            "/connect/authorize",
            get(authorize::authorize).post(authorize::authorize),
        )
        .route("/connect/token", post(token::token))
        .route("/connect/userinfo", get(userinfo::userinfo).post(userinfo::userinfo))
        .route("/connect/endsession", get(end_session::end).post(end_session::end))
        .route("/account/{attempt}", get(account::page))
        .route("/account/{attempt}/pin", post(account::pin))
        .route("/account/{attempt}/password", post(account::password))
        .route("/account/{attempt}/qr", get(phone::waiting))
        .route("/account/{attempt}/signature", post(account::signature))
        .route("/account/{attempt}/method", post(account::method))
        .route("/account/{attempt}/code", post(account::code))
        .route("/account/{attempt}/resend", post(account::resend))
        .route("/account/{attempt}/back", post(account::back))
        .route("/account/{attempt}/cancel", get(account::cancel))
        .route("/account/{attempt}/language/{language}", get(account::language))
        .route("/phone/{ticket}", get(phone::page).post(phone::confirm))
}

/// 128 random bits in hex: names of attempts, codes, tokens, tickets.
fn secret() -> String {
    hex::encode(rand::random::<[u8; 16]>())
}
