//! The end of a session (OpenID Connect RP-Initiated Logout 1.0).

use std::sync::Arc;

use axum::extract::{Form, State};
use axum::response::{IntoResponse, Redirect, Response};
use reqwest::Url;
use serde::Deserialize;

use super::clients::{CLIENT_ID, Client};
use super::pages;
use super::words::Language;
use crate::Sandbox;

/// The parameters, as far as ESI respects them; it has no session to end, so the token in the hint is not read.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct EndRequest {
    client_id: Option<String>,
    post_logout_redirect_uri: Option<String>,
    state: Option<String>,
    ui_locales: Option<String>,
}

/// `GET` or `POST /connect/endsession`: back to the client when its address is allowed, else a page that says it is over.
pub async fn end(State(sandbox): State<Arc<Sandbox>>, Form(request): Form<EndRequest>) -> Response {
    let client = sandbox
        .esi
        .clients
        .find(request.client_id.as_deref().unwrap_or(CLIENT_ID));
    match address(client.as_ref(), &request) {
        Some(url) => Redirect::to(url.as_str()).into_response(),
        None => pages::signed_out(Language::wanted(request.ui_locales.as_deref())).into_response(),
    }
}

fn address(client: Option<&Client>, request: &EndRequest) -> Option<Url> {
    let uri = request
        .post_logout_redirect_uri
        .as_deref()
        .filter(|uri| client.is_some_and(|c| c.may_leave_to(uri)))?;
    let mut url = Url::parse(uri).ok()?;
    if let Some(state) = &request.state {
        url.query_pairs_mut().append_pair("state", state);
    }
    Some(url)
}
