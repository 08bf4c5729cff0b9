//! The access that the product has at OEP and at the SMS gateway.

use axum::http::{HeaderMap, header};

/// The token of the client system, which it shows as `Authorization: Bearer`.
pub const TOKEN: &str = "asula-sandbox-token";

/// Whether the request shows [`TOKEN`].
#[must_use]
pub fn is_ours(headers: &HeaderMap) -> bool {
    token(headers).is_some_and(|token| token == TOKEN)
}

/// The Bearer token of a request, whatever it is (RFC 6750, 2.1).
#[must_use]
pub fn token(headers: &HeaderMap) -> Option<&str> {
    let (scheme, token) = headers.get(header::AUTHORIZATION)?.to_str().ok()?.split_once(' ')?;
    scheme.eq_ignore_ascii_case("bearer").then(|| token.trim())
}
