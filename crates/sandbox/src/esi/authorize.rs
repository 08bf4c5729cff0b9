//! The request for a sign-in (OpenID Connect Core 1.0, 3.1.2.1; PKCE: RFC 7636, 4.3).

use std::sync::Arc;

use axum::extract::{Form, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use reqwest::Url;
use serde::Deserialize;

use super::pages;
use super::words::Language;
use crate::Sandbox;

/// The parameters, as far as ESI respects them.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct AuthorizeRequest {
    pub(super) response_type: String,
    pub(super) response_mode: Option<String>,
    pub(super) client_id: String,
    pub(super) redirect_uri: String,
    pub(super) scope: String,
    pub(super) state: Option<String>,
    pub(super) nonce: Option<String>,
    pub(super) code_challenge: String,
    pub(super) code_challenge_method: String,
    pub(super) ui_locales: Option<String>,
    pub(super) prompt: Option<String>,
}

/// An error code of RFC 6749, 4.1.2.1, and what is wrong, for the developer of the client.
type Wrong = (&'static str, &'static str);

impl AuthorizeRequest {
    /// The address of the client with `pairs` and the `state` added.
    #[must_use]
    pub fn answer(&self, pairs: &[(&str, &str)]) -> String {
        let Ok(mut url) = Url::parse(&self.redirect_uri) else {
            return self.redirect_uri.clone();
        };
        url.query_pairs_mut()
            .extend_pairs(pairs)
            .extend_pairs(self.state.iter().map(|s| ("state", s.as_str())));
        url.into()
    }

    fn wrong(&self) -> Option<Wrong> {
        if self.response_type != "code" {
            return Some(("unsupported_response_type", "response_type must be code"));
        }
        if self.response_mode.as_deref().is_some_and(|mode| mode != "query") {
            return Some(("invalid_request", "response_mode must be query"));
        }
        if !self.scope.split(' ').any(|s| s == "openid") {
            return Some(("invalid_scope", "scope must have openid"));
        }
        if self.code_challenge_method != "S256" || self.code_challenge.len() != 43 {
            return Some(("invalid_request", "a code_challenge by S256 is required"));
        }
        if self.prompt.as_deref() == Some("none") {
            return Some(("login_required", "nobody is signed in"));
        }
        None
    }
}

/// `GET` or `POST /connect/authorize`: begins a sign-in and shows its first page.
pub async fn authorize(State(sandbox): State<Arc<Sandbox>>, Form(request): Form<AuthorizeRequest>) -> Response {
    let language = Language::wanted(request.ui_locales.as_deref());
    // Without a known client and address the answer may go nowhere but to the user (RFC 6749, 4.1.2.1).
    let Some(client) = sandbox.esi.clients.find(&request.client_id) else {
        return (StatusCode::BAD_REQUEST, pages::refused(language, "client_id")).into_response();
    };
    if !client.may_answer_at(&request.redirect_uri) {
        return (StatusCode::BAD_REQUEST, pages::refused(language, "redirect_uri")).into_response();
    }
    if let Some((error, description)) = request.wrong() {
        return Redirect::to(&request.answer(&[("error", error), ("error_description", description)])).into_response();
    }
    let attempt = sandbox.esi.attempts.begin(request, language);
    Redirect::to(&format!("/esi/account/{attempt}")).into_response()
}
