//! What ESI says of itself (OpenID Connect Discovery 1.0).

use std::sync::Arc;

use axum::Json;
use axum::extract::State;
use serde_json::{Value, json};

use crate::Sandbox;

/// `GET /.well-known/openid-configuration`.
pub async fn configuration(State(sandbox): State<Arc<Sandbox>>) -> Json<Value> {
    let issuer = sandbox.issuer();
    Json(json!({
        "issuer": issuer,
        "jwks_uri": format!("{issuer}/.well-known/openid-configuration/jwks"),
        "authorization_endpoint": format!("{issuer}/connect/authorize"),
        "token_endpoint": format!("{issuer}/connect/token"),
        "userinfo_endpoint": format!("{issuer}/connect/userinfo"),
        "end_session_endpoint": format!("{issuer}/connect/endsession"),
        "scopes_supported": ["openid", "profile", "organizations", "email", "phone"],
        "claims_supported": ["sub", "citizenship", "pin", "name", "family_name", "given_name", "middle_name", "gender", "birthdate",
            "email", "email_verified", "phone_number", "phone_number_verified", "organization_tin", "organization_name", "position_name"],
        "grant_types_supported": ["authorization_code"],
        "response_types_supported": ["code"],
        "response_modes_supported": ["query"],
        "token_endpoint_auth_methods_supported": ["client_secret_basic", "client_secret_post"],
        "id_token_signing_alg_values_supported": ["RS256"],
        "subject_types_supported": ["public"],
        "code_challenge_methods_supported": ["S256"],
        "ui_locales_supported": ["ky", "ru", "en"],
        "request_parameter_supported": false,
    }))
}

/// `GET /.well-known/openid-configuration/jwks`.
pub async fn jwks(State(sandbox): State<Arc<Sandbox>>) -> Json<Value> {
    Json(sandbox.esi.keys.published())
}
