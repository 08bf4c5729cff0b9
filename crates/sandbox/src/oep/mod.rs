//! OEP, the cloud signature: the paths and field names that are publicly known of `cdsapi.srs.kg`, with real
//! X.509 certificates and CMS signatures under a test authority.

pub mod authority;
mod certificate;
mod methods;
pub mod refusal;
pub mod signature;
mod signing;
pub mod tally;
#[cfg(test)]
mod tests;
pub mod tokens;

use std::sync::Arc;

use axum::Router;
use axum::extract::State;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};

use self::authority::Authority;
use super::Sandbox;
use super::clock::Clock;

/// What OEP remembers.
#[derive(Debug)]
pub struct Oep {
    /// The test authority.
    pub authority: Authority,
    /// Tokens of people who typed the right code.
    pub tokens: tokens::Tokens,
    /// The signatures it made.
    pub tally: tally::Tally,
}

impl Oep {
    /// A fresh one; the authority and all keys are the same at every start.
    ///
    /// # Errors
    /// When the test key of the source tree cannot be read.
    pub fn new(clock: &Clock) -> Result<Self, authority::AuthorityError> {
        Ok(Self {
            authority: Authority::new()?,
            tokens: tokens::Tokens::new(clock.clone()),
            tally: tally::Tally::default(),
        })
    }
}

/// Everything under `/oep`.
pub fn routes() -> Router<Arc<Sandbox>> {
    Router::new()
        .route("/api/user-auth-methods", post(methods::methods))
        .route("/api/get-pin-code", post(methods::send_code))
        .route("/api/account/auth", post(signing::authenticate))
        .route("/api/get-cert-info", post(signing::certificate_facts))
        .route("/api/get-sign/for-hash", post(signing::sign))
        .route("/api/check-sign/for-hash", post(signing::check))
        .route("/ca.pem", get(authority_pem))
}

/// `GET /ca.pem`: the certificate of the test authority.
async fn authority_pem(State(sandbox): State<Arc<Sandbox>>) -> Response {
    (
        [(header::CONTENT_TYPE, "application/x-pem-file")],
        sandbox.oep.authority.pem().to_owned(),
    )
        .into_response()
}
