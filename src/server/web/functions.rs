//! The server functions, as HTTP has them: what the framework cannot read, or does not know, has its status and leads nowhere.

use std::sync::Arc;

use axum::Json;
use axum::body::{Body, to_bytes};
use axum::extract::Request;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use leptos_axum::handle_server_fns_with_context;

use super::incoming::IncomingBody;
use super::outage;
use crate::domain::{Failure, Refusal};
use crate::server::browser::facts::RequestFacts;
use crate::server::commands::licensing::save_cell::LONGEST_TEXT;
use crate::server::handler::IN_DOUBT;
use crate::server::state::AppState;

/// The largest body of an action: two texts of 100,000 characters (as typed, and what they are based on) of the longest encoding
/// in a form, 12 bytes a character, and room to spare.
pub const LARGEST_DEED_BYTES: usize = 4 * 1024 * 1024;
/// The largest answer of a failure that is looked into.
const LARGEST_FAILURE: usize = 64 * 1024;
/// Set by the framework where a server function failed.
const FAILED: &str = "serverfnerror";

/// Answers a server function.
pub async fn answer(state: Arc<AppState>, provide: impl Fn() + Clone + Send + 'static, request: Request) -> Response {
    if declared_length(request.headers()).is_some_and(|bytes| bytes > LARGEST_DEED_BYTES) {
        return too_large(request).await;
    }
    let (parts, body) = request.into_parts();
    // Held until it is known what came of it: in an outage what was typed can be kept nowhere but in the answer.
    let (form, body) = match outage::is_plain_form(&parts) {
        true => match to_bytes(body, LARGEST_DEED_BYTES).await {
            Ok(form) => (Some((parts.clone(), form.clone())), Body::from(form)),
            Err(_) => return too_large(Request::from_parts(parts, Body::empty())).await,
        },
        false => (None, body),
    };
    let request = Request::from_parts(parts, body);
    let response = handle_server_fns_with_context(provide, request).await.into_response();
    if let Some((parts, form)) = form
        && response.status() == StatusCode::SERVICE_UNAVAILABLE
    {
        let facts = parts.extensions.get::<RequestFacts>();
        let lang = facts.map(|facts| facts.lang).unwrap_or_default();
        let form = outage::SentForm {
            bytes: &form,
            in_doubt: response.headers().contains_key(IN_DOUBT),
        };
        return outage::page(&state, lang, &parts, Some(form));
    }
    match response.status() {
        // The handler led the form back to its page: the failure waits there.
        StatusCode::SEE_OTHER => response,
        // No function of this name, or not by this method.
        StatusCode::BAD_REQUEST if !response.headers().contains_key(FAILED) => failed(&Failure::NotFound),
        _ if response.headers().contains_key(FAILED) => with_status_of_its_own(response).await,
        _ => response,
    }
}

/// A failure that the handler did not lead back: of a script, of another site, or of arguments that never reached the handler.
/// The framework answers 500 for the last, or leads to the referer with the error in the address, where histories and logs keep
/// it.
async fn with_status_of_its_own(response: Response) -> Response {
    let (mut parts, body) = response.into_parts();
    parts.headers.remove(header::LOCATION);
    let bytes = to_bytes(body, LARGEST_FAILURE).await.unwrap_or_default();
    parts.status = match serde_json::from_slice::<Failure>(&bytes) {
        // The body broke off, or is no text.
        Ok(Failure::Unreachable) => StatusCode::BAD_REQUEST,
        Ok(failure) => status_of(&failure),
        Err(_) => StatusCode::INTERNAL_SERVER_ERROR,
    };
    Response::from_parts(parts, Body::from(bytes))
}

/// Reported as a text that is too long, which it must be; without JavaScript in words, for the form's own name is in what was not
/// read.
pub(super) async fn too_large(request: Request) -> Response {
    let (parts, body) = request.into_parts();
    IncomingBody::new(body).read_on(&parts.headers).await;
    let failure = Failure::from(Refusal::TextTooLong(LONGEST_TEXT));
    if outage::wants_page(&parts) {
        let lang = parts
            .extensions
            .get::<RequestFacts>()
            .map(|facts| facts.lang)
            .unwrap_or_default();
        let media_type = [(header::CONTENT_TYPE, "text/plain; charset=utf-8")];
        return (StatusCode::PAYLOAD_TOO_LARGE, media_type, lang.failure(&failure)).into_response();
    }
    (StatusCode::PAYLOAD_TOO_LARGE, Json(failure)).into_response()
}

fn failed(failure: &Failure) -> Response {
    (status_of(failure), Json(failure)).into_response()
}

fn status_of(failure: &Failure) -> StatusCode {
    StatusCode::from_u16(failure.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
}

fn declared_length(headers: &HeaderMap) -> Option<usize> {
    headers.get(header::CONTENT_LENGTH)?.to_str().ok()?.parse().ok()
}
