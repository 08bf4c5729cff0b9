//! Sign-in by QR code: the page that waits, and the page that stands for the Tunduk app on a phone.

use std::sync::Arc;

use axum::extract::{Form, Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;

use super::{account, pages};
use crate::Sandbox;
use crate::cast;

/// `GET /account/{attempt}/qr`: shows the code and waits until a phone has confirmed.
pub async fn waiting(State(sandbox): State<Arc<Sandbox>>, Path(id): Path<String>) -> Response {
    match sandbox.esi.attempts.find(&id) {
        None => account::gone(),
        Some(attempt) if attempt.waits_for_person() => {
            let address = format!("{}/phone/{}", sandbox.issuer(), attempt.ticket);
            pages::qr(&attempt, &address).into_response()
        }
        Some(_) => Redirect::to(&format!("/esi/account/{id}")).into_response(),
    }
}

/// `GET /phone/{ticket}`: the phone asks its owner.
pub async fn page(State(sandbox): State<Arc<Sandbox>>, Path(ticket): Path<String>) -> Response {
    sandbox
        .esi
        .attempts
        .of_ticket(&ticket)
        .map_or_else(account::gone, |attempt| pages::phone(&attempt, false).into_response())
}

/// Whose phone it is.
#[derive(Debug, Deserialize)]
pub struct Owner {
    #[serde(default)]
    pin: String,
}

/// `POST /phone/{ticket}`: the owner confirmed.
pub async fn confirm(
    State(sandbox): State<Arc<Sandbox>>,
    Path(ticket): Path<String>,
    Form(owner): Form<Owner>,
) -> Response {
    let Some(attempt) = sandbox.esi.attempts.of_ticket(&ticket) else {
        return account::gone();
    };
    let Some(person) = cast::person(owner.pin.trim()) else {
        return pages::phone(&attempt, true).into_response();
    };
    sandbox
        .esi
        .attempts
        .step(&attempt.id, |attempt| attempt.person_known(person));
    pages::phone_done(attempt.language).into_response()
}
