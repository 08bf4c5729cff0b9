//! What tests hold in hand over HTTP: the inbox, the faults, the clock, the keys, the counts.

use std::sync::Arc;

use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::IntoResponse;
use axum::routing::{get, post};
use axum::{Json, Router};
use serde::Deserialize;
use serde_json::json;

use super::Sandbox;
use super::clock::SECOND;
use super::esi::clients::Client;
use super::faults::Switch;
use super::inbox::Message;
use super::oep::tally::Signed;
use super::tool_pages::{self, Recipient};

/// `/inbox*`, `/faults`, `/control/*` and the first page.
pub fn routes() -> Router<Arc<Sandbox>> {
    Router::new()
        .route("/", get(tool_pages::cast))
        .route("/inbox", get(tool_pages::inbox).delete(clear_inbox))
        .route("/inbox.json", get(inbox))
        .route("/faults", get(tool_pages::faults).post(tool_pages::turn))
        .route("/control/faults", get(faults).post(turn).delete(no_faults))
        .route("/control/clock", get(now).post(forward).delete(present))
        .route("/control/codes/expire", post(expire_codes))
        .route("/control/esi/clients", post(client))
        .route("/control/esi/rotate-keys", post(rotate))
        .route("/control/esi/expire-tokens", post(expire_esi))
        .route("/control/oep/expire-tokens", post(expire_oep))
        .route("/control/oep/signatures", get(signatures))
}

async fn inbox(State(sandbox): State<Arc<Sandbox>>, Query(who): Query<Recipient>) -> Json<Vec<Message>> {
    Json(sandbox.inbox.messages(who.to.as_deref()))
}

async fn clear_inbox(State(sandbox): State<Arc<Sandbox>>, Query(who): Query<Recipient>) -> StatusCode {
    sandbox.inbox.clear(who.to.as_deref());
    StatusCode::NO_CONTENT
}

async fn faults(State(sandbox): State<Arc<Sandbox>>) -> Json<Vec<Switch>> {
    Json(sandbox.faults.list())
}

async fn turn(State(sandbox): State<Arc<Sandbox>>, Json(switch): Json<Switch>) -> Json<Vec<Switch>> {
    sandbox.faults.set(switch);
    Json(sandbox.faults.list())
}

async fn no_faults(State(sandbox): State<Arc<Sandbox>>) -> StatusCode {
    sandbox.faults.clear();
    StatusCode::NO_CONTENT
}

#[derive(Debug, Deserialize)]
struct Forward {
    forward_seconds: u32,
}

async fn now(State(sandbox): State<Arc<Sandbox>>) -> impl IntoResponse {
    Json(json!({ "now": sandbox.clock.now() }))
}

async fn forward(State(sandbox): State<Arc<Sandbox>>, Json(step): Json<Forward>) -> impl IntoResponse {
    sandbox.clock.forward(i64::from(step.forward_seconds) * SECOND);
    Json(json!({ "now": sandbox.clock.now() }))
}

async fn present(State(sandbox): State<Arc<Sandbox>>) -> StatusCode {
    sandbox.clock.back_to_present();
    StatusCode::NO_CONTENT
}

async fn expire_codes(State(sandbox): State<Arc<Sandbox>>) -> StatusCode {
    sandbox.codes.expire_all();
    StatusCode::NO_CONTENT
}

async fn client(State(sandbox): State<Arc<Sandbox>>, Json(client): Json<Client>) -> StatusCode {
    sandbox.esi.clients.register(client);
    StatusCode::NO_CONTENT
}

async fn rotate(State(sandbox): State<Arc<Sandbox>>) -> impl IntoResponse {
    Json(json!({ "kid": sandbox.esi.keys.rotate() }))
}

async fn expire_esi(State(sandbox): State<Arc<Sandbox>>) -> StatusCode {
    sandbox.esi.grants.expire_all();
    StatusCode::NO_CONTENT
}

async fn expire_oep(State(sandbox): State<Arc<Sandbox>>) -> StatusCode {
    sandbox.oep.tokens.expire_all();
    StatusCode::NO_CONTENT
}

#[derive(Debug, Deserialize)]
struct OfHash {
    hash: Option<String>,
}

async fn signatures(State(sandbox): State<Arc<Sandbox>>, Query(of): Query<OfHash>) -> Json<Vec<Signed>> {
    Json(sandbox.oep.tally.list(of.hash.as_deref()))
}
