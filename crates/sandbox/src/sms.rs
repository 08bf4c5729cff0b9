//! The SMS gateway: `POST /sms/send`, JSON `{to, text}`, Bearer.

use std::sync::Arc;

use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::routing::post;
use axum::{Json, Router};
use serde::Deserialize;
use serde_json::json;

use super::inbox::Channel;
use super::{Sandbox, bearer};

/// The longest text that the gateway takes, in characters: ten messages joined into one.
const LONGEST: usize = 670;

/// `/send`.
pub fn routes() -> Router<Arc<Sandbox>> {
    Router::new().route("/send", post(send))
}

#[derive(Debug, Deserialize)]
struct Sms {
    to: String,
    text: String,
}

async fn send(State(sandbox): State<Arc<Sandbox>>, headers: HeaderMap, Json(sms): Json<Sms>) -> Response {
    if !bearer::is_ours(&headers) {
        return (StatusCode::UNAUTHORIZED, Json(json!({ "error": "unauthorized" }))).into_response();
    }
    if !is_number(&sms.to) {
        return (StatusCode::BAD_REQUEST, Json(json!({ "error": "bad_number" }))).into_response();
    }
    if sms.text.trim().is_empty() || sms.text.chars().count() > LONGEST {
        return (StatusCode::BAD_REQUEST, Json(json!({ "error": "bad_text" }))).into_response();
    }
    sandbox
        .inbox
        .deliver(Channel::Sms, &sms.to, "", &sms.text, sandbox.clock.now());
    (StatusCode::ACCEPTED, Json(json!({ "status": "accepted" }))).into_response()
}

/// `+996` and nine digits.
fn is_number(to: &str) -> bool {
    to.strip_prefix("+996")
        .is_some_and(|rest| rest.len() == 9 && rest.bytes().all(|b| b.is_ascii_digit()))
}
