//! The steps of a sign-in: one address shows the page of the step it is at, each form has its own.
//!
//! Every form answers with a redirect to that page, so that reloading never sends a form twice, and a refusal is a
//! whole page rather than an error status.

use std::sync::Arc;

use axum::extract::{Form, Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;

use super::attempts::{Attempt, SignInStep};
use super::pages;
use super::words::Language;
use crate::Sandbox;

/// What is typed or chosen in any of the forms.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    pin: String,
    password: String,
    signature: String,
    method: String,
    code: String,
}

/// `GET /account/{attempt}`: the page of the step.
pub async fn page(State(sandbox): State<Arc<Sandbox>>, Path(id): Path<String>) -> Response {
    match sandbox.esi.attempts.find(&id) {
        None => gone(),
        Some(Attempt {
            step: SignInStep::Over { address },
            ..
        }) => Redirect::to(&address).into_response(),
        Some(attempt) => pages::step(&attempt, sandbox.code_lifetime_ms).into_response(),
    }
}

/// `POST …/pin`.
pub async fn pin(State(sandbox): State<Arc<Sandbox>>, Path(id): Path<String>, Form(typed): Form<Typed>) -> Response {
    take(&sandbox, &id, |attempt| attempt.number_typed(&typed.pin))
}

/// `POST …/password`.
pub async fn password(
    State(sandbox): State<Arc<Sandbox>>,
    Path(id): Path<String>,
    Form(typed): Form<Typed>,
) -> Response {
    take(&sandbox, &id, |attempt| attempt.password_typed(&typed.password))
}

/// `POST …/signature`.
pub async fn signature(
    State(sandbox): State<Arc<Sandbox>>,
    Path(id): Path<String>,
    Form(typed): Form<Typed>,
) -> Response {
    take(&sandbox, &id, |attempt| attempt.signature_chosen(&typed.signature))
}

/// `POST …/method`.
pub async fn method(State(sandbox): State<Arc<Sandbox>>, Path(id): Path<String>, Form(typed): Form<Typed>) -> Response {
    take(&sandbox, &id, |attempt| attempt.method_chosen(&typed.method, &sandbox))
}

/// `POST …/code`.
pub async fn code(State(sandbox): State<Arc<Sandbox>>, Path(id): Path<String>, Form(typed): Form<Typed>) -> Response {
    take(&sandbox, &id, |attempt| attempt.code_typed(&typed.code, &sandbox))
}

/// `POST …/resend`.
pub async fn resend(State(sandbox): State<Arc<Sandbox>>, Path(id): Path<String>) -> Response {
    take(&sandbox, &id, |attempt| attempt.resend_wanted(&sandbox))
}

/// `POST …/back`.
pub async fn back(State(sandbox): State<Arc<Sandbox>>, Path(id): Path<String>) -> Response {
    take(&sandbox, &id, Attempt::stepped_back)
}

/// `GET …/cancel`: back to the client with `access_denied`.
pub async fn cancel(State(sandbox): State<Arc<Sandbox>>, Path(id): Path<String>) -> Response {
    take(&sandbox, &id, Attempt::cancelled)
}

/// `GET …/language/{language}`: the same step in another language.
pub async fn language(State(sandbox): State<Arc<Sandbox>>, Path((id, language)): Path<(String, String)>) -> Response {
    take(&sandbox, &id, |attempt| {
        attempt.language = Language::wanted(Some(&language))
    })
}

/// Takes a step and goes to the page of where it led: to the client itself when that was the last one.
fn take(sandbox: &Sandbox, id: &str, step: impl FnOnce(&mut Attempt)) -> Response {
    let led = sandbox.esi.attempts.step(id, |attempt| {
        step(attempt);
        match &attempt.step {
            SignInStep::Over { address } => address.clone(),
            _ => format!("/esi/account/{}", attempt.id),
        }
    });
    led.map_or_else(gone, |address| Redirect::to(&address).into_response())
}

/// There is no such sign-in, or not any more.
pub(super) fn gone() -> Response {
    (StatusCode::NOT_FOUND, pages::gone(Language::Ky)).into_response()
}
