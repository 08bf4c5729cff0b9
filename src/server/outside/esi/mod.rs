//! ЕСИ, the national sign-in: OpenID Connect, authorization code flow with PKCE. The person signs in there with PIN and
//! password and chooses whether to act for themselves or for a legal entity; here only the outcome is read.

mod client;
mod failure;
mod identity;
mod issuer;

#[cfg(test)]
mod tests;

use std::fmt;

use async_trait::async_trait;

pub use client::OidcEsi;
pub use failure::EsiFailure;
pub use identity::{ChosenOrganisation, Identity};

use super::secret::Secret;

/// What begins a sign-in. `state`, `nonce` and `pkce_verifier` are kept with the browser's session until it comes back, used
/// once, and compared: the returned `state` by the caller, the other two by [`Esi::finish`].
#[derive(Clone)]
pub struct AuthorizationStart {
    /// Where to send the browser.
    pub url: String,
    /// Ties the answer to this browser (RFC 6749, 10.12).
    pub state: Secret,
    /// Ties the ID token to this sign-in (OpenID Connect Core, 3.1.2.1).
    pub nonce: Secret,
    /// Ties the code to whoever began (RFC 7636).
    pub pkce_verifier: Secret,
}

impl fmt::Debug for AuthorizationStart {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("AuthorizationStart")
    }
}

/// The national sign-in.
#[async_trait]
pub trait Esi: Send + Sync {
    /// Begins a sign-in; `ui_locale` (`ky`, `ru`, `en`) is the language in which the issuer should greet.
    ///
    /// # Errors
    /// [`EsiFailure::Unreachable`] and [`EsiFailure::BadAnswer`], when the issuer's description cannot be had.
    async fn begin(&self, ui_locale: &str) -> Result<AuthorizationStart, EsiFailure>;

    /// Exchanges the code for the identity. The ID token's signature, issuer, audience, time and nonce are verified, userinfo
    /// is fetched and must be about the same subject. The code is used up, whatever the outcome.
    ///
    /// # Errors
    /// See [`EsiFailure`].
    async fn finish(&self, code: &Secret, nonce: &Secret, pkce_verifier: &Secret) -> Result<Identity, EsiFailure>;

    /// Where to send the browser to end the session at the issuer as well, and from there back to `return_to` (registered at
    /// the issuer); `None` where the issuer offers no such page.
    ///
    /// # Errors
    /// As [`Esi::begin`].
    async fn end_session_url(&self, id_token: &Secret, return_to: &str) -> Result<Option<String>, EsiFailure>;
}
