//! The code for tokens (RFC 6749, 4.1.3; OpenID Connect Core 1.0, 3.1.3).

use std::sync::Arc;

use axum::Json;
use axum::extract::{Form, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use base64::Engine;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use percent_encoding::percent_decode_str;
use serde::Deserialize;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use super::grants::{Grant, TOKEN_LIFETIME};
use super::secret;
use super::userinfo::subject;
use crate::Sandbox;
use crate::clock::SECOND;
use crate::faults::{Fault, Service};

/// How long an ID token is good, seconds.
const ID_TOKEN_LIFETIME: i64 = 300;

/// The form of the request.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct TokenRequest {
    grant_type: String,
    code: String,
    redirect_uri: String,
    code_verifier: String,
    client_id: String,
    client_secret: String,
}

/// `POST /connect/token`.
pub async fn token(
    State(sandbox): State<Arc<Sandbox>>,
    headers: HeaderMap,
    Form(request): Form<TokenRequest>,
) -> Response {
    let (id, secret_shown) =
        basic(&headers).unwrap_or_else(|| (request.client_id.clone(), request.client_secret.clone()));
    if sandbox
        .esi
        .clients
        .find(&id)
        .is_none_or(|client| client.client_secret != secret_shown)
    {
        let challenge = [(header::WWW_AUTHENTICATE, "Basic realm=\"esi\"")];
        return (
            StatusCode::UNAUTHORIZED,
            challenge,
            Json(json!({ "error": "invalid_client" })),
        )
            .into_response();
    }
    if request.grant_type != "authorization_code" {
        return refused("unsupported_grant_type");
    }
    let challenge = URL_SAFE_NO_PAD.encode(Sha256::digest(request.code_verifier.as_bytes()));
    let fits = |grant: &Grant| {
        grant.client_id == id && grant.redirect_uri == request.redirect_uri && grant.challenge == challenge
    };
    let Some((grant, access_token)) = sandbox.esi.grants.redeem(&request.code, fits) else {
        return refused("invalid_grant");
    };
    match sandbox.esi.keys.sign(&id_claims(&sandbox, &grant, &access_token)) {
        Err(error) => {
            tracing::error!(%error, "the sandbox could not sign an ID token");
            StatusCode::INTERNAL_SERVER_ERROR.into_response()
        }
        Ok(id_token) => {
            let body = json!({ "access_token": access_token, "id_token": id_token, "token_type": "Bearer",
                "expires_in": TOKEN_LIFETIME / SECOND, "scope": grant.scope });
            ([(header::CACHE_CONTROL, "no-store")], Json(body)).into_response()
        }
    }
}

fn refused(error: &str) -> Response {
    (StatusCode::BAD_REQUEST, Json(json!({ "error": error }))).into_response()
}

/// `client_secret_basic`: both parts are form-encoded before they are joined (RFC 6749, 2.3.1).
fn basic(headers: &HeaderMap) -> Option<(String, String)> {
    let value = headers
        .get(header::AUTHORIZATION)?
        .to_str()
        .ok()?
        .strip_prefix("Basic ")?;
    let joined = String::from_utf8(STANDARD.decode(value.trim()).ok()?).ok()?;
    let (id, secret) = joined.split_once(':')?;
    let plain = |part: &str| {
        percent_decode_str(&part.replace('+', " "))
            .decode_utf8()
            .ok()
            .map(String::from)
    };
    Some((plain(id)?, plain(secret)?))
}

/// The claims of the ID token, with what the fault switches change in them.
fn id_claims(sandbox: &Sandbox, grant: &Grant, access_token: &str) -> Value {
    let strikes = |fault| sandbox.faults.strikes(Service::Esi, fault, "/connect/token");
    let mut now = sandbox.clock.now().div_euclid(SECOND);
    if strikes(Fault::ExpiredToken) {
        now -= 24 * 60 * 60;
    }
    let half_hash = URL_SAFE_NO_PAD.encode(&Sha256::digest(access_token.as_bytes())[..16]);
    let mut claims = json!({
        "iss": sandbox.issuer(), "sub": subject(&grant.pin), "aud": grant.client_id, "iat": now, "nbf": now,
        "exp": now + ID_TOKEN_LIFETIME, "auth_time": grant.signed_in.div_euclid(SECOND), "at_hash": half_hash,
        "sid": secret(), "idp": "local", "amr": ["pwd", "otp"],
    });
    if let Some(nonce) = &grant.nonce {
        claims["nonce"] = json!(nonce);
    }
    if strikes(Fault::WrongNonce) {
        claims["nonce"] = json!(secret());
    }
    if strikes(Fault::WrongAudience) {
        claims["aud"] = json!("another-client");
    }
    claims
}
