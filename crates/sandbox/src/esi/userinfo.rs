//! Who signed in (OpenID Connect Core 1.0, 5.3), with the claims of ESI.

use std::sync::Arc;

use axum::Json;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde_json::{Map, Value, json};
use sha2::{Digest, Sha256};

use super::grants::Grant;
use crate::cast::{self, Person};
use crate::faults::{Fault, Service};
use crate::{Sandbox, bearer};

/// Whose PIN a changed answer gives, and when it is that person who signs in, the other one's.
const ANOTHER: [&str; 2] = [cast::people::CHYNARA, cast::people::BAKYT];

/// `GET` or `POST /connect/userinfo`.
pub async fn userinfo(State(sandbox): State<Arc<Sandbox>>, headers: HeaderMap) -> Response {
    let grant = bearer::token(&headers).and_then(|token| sandbox.esi.grants.of_token(token));
    let Some((grant, person)) = grant.and_then(|grant| cast::person(&grant.pin).map(|person| (grant, person))) else {
        return (
            StatusCode::UNAUTHORIZED,
            [(header::WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"")],
        )
            .into_response();
    };
    let mut claims = claims(&grant, &person);
    if sandbox
        .faults
        .strikes(Service::Esi, Fault::ChangedAnswer, "/connect/userinfo")
    {
        let other = if grant.pin == ANOTHER[0] {
            ANOTHER[1]
        } else {
            ANOTHER[0]
        };
        claims.insert("pin".into(), json!(other));
    }
    ([(header::CACHE_CONTROL, "no-store")], Json(claims)).into_response()
}

/// The stable name of a person towards clients: digits that do not show the PIN.
pub fn subject(pin: &str) -> String {
    let digest = Sha256::digest(format!("asula sandbox subject {pin}"));
    digest
        .iter()
        .take(6)
        .fold(0_u64, |n, byte| n << 8 | u64::from(*byte))
        .to_string()
}

fn claims(grant: &Grant, person: &Person) -> Map<String, Value> {
    let mut claims = Map::new();
    let mut put = |name: &str, value: Value| claims.insert(name.to_owned(), value);
    put("sub", json!(subject(&person.pin)));
    if grant.has("profile") {
        put("pin", json!(person.pin));
        put("name", json!(person.full_name()));
        put("family_name", json!(person.family));
        put("given_name", json!(person.given));
        put("middle_name", json!(person.middle));
        put("gender", json!(person.gender()));
        put("birthdate", json!(person.birthdate()));
        put("citizenship", json!("KGZ"));
    }
    if grant.has("email") {
        put("email", json!(person.email));
        put("email_verified", json!(true));
    }
    if grant.has("phone") {
        put("phone_number", json!(person.phone));
        put("phone_number_verified", json!(true));
    }
    let chosen = grant
        .organisation
        .as_deref()
        .and_then(|inn| Some((person.seat(inn)?, cast::organisation(inn)?)));
    if let Some((seat, organisation)) = chosen {
        put("organization_tin", json!(organisation.inn));
        put("organization_name", json!(organisation.name_ky));
        put("position_name", json!(seat.position));
    }
    claims
}
