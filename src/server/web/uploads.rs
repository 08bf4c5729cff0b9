//! Uploads: streamed into the file store, then put in their place by a command. By script with progress, or as a plain form.

use std::sync::Arc;

use axum::body::Body;
use axum::extract::{FromRequest, Multipart, Path, Request, State};
use axum::http::StatusCode;
use axum::http::request::Parts;
use axum::response::{IntoResponse, Redirect, Response};
use axum::{Extension, Json};

use super::incoming::IncomingBody;
use super::origin::{is_same_origin, referer_path};
use super::outage;
use super::received::{take_one, take_several};
use super::request::RequestFacts;
use crate::domain::ids::{AccreditationId, ApplicationId, RowId};
use crate::domain::views::frame::Flash;
use crate::domain::views::organisation::FileLine;
use crate::domain::{Failure, Refusal};
use crate::server::commands::put_file::{Place, check_place};
use crate::server::desk::Desk;
use crate::server::door::tell;
use crate::server::state::AppState;
use crate::server::trouble::Answer;

/// `POST /upload/document/{kind}`.
pub async fn upload_document(
    State(state): State<Arc<AppState>>,
    Extension(facts): Extension<RequestFacts>,
    Path(kind): Path<String>,
    request: Request,
) -> Response {
    let form = format!("upload_document {kind}");
    answer(state, facts, form, Place::Document { kind }, request).await
}

/// `POST /upload/cell/{application}/{row}/{column}`.
pub async fn upload_cell(
    State(state): State<Arc<AppState>>,
    Extension(facts): Extension<RequestFacts>,
    Path((application, row, column)): Path<(String, String, String)>,
    request: Request,
) -> Response {
    let form = format!("upload_cell {row} {column}");
    let place = Place::Cell {
        application: ApplicationId::from_text(application),
        row: RowId::from_text(row),
        column,
    };
    answer(state, facts, form, place, request).await
}

/// `POST /upload/evidence/{accreditation}/{criterion}`.
pub async fn upload_evidence(
    State(state): State<Arc<AppState>>,
    Extension(facts): Extension<RequestFacts>,
    Path((accreditation, criterion)): Path<(String, String)>,
    request: Request,
) -> Response {
    let form = format!("upload_evidence {accreditation} {criterion}");
    let place = Place::Evidence {
        accreditation: AccreditationId::from_text(accreditation),
        criterion,
    };
    answer(state, facts, form, place, request).await
}

async fn answer(state: Arc<AppState>, facts: RequestFacts, form: String, place: Place, request: Request) -> Response {
    let (parts, body) = request.into_parts();
    let taken = if is_same_origin(&parts) {
        let body = IncomingBody::new(body);
        let taken = match facts.may_act() {
            Ok(()) => take(state.clone(), &facts, &place, &parts, &body).await,
            Err(failure) => Err(failure.into()),
        };
        if taken.is_err() {
            body.read_on(&parts.headers).await;
        }
        taken
    } else {
        Err(Failure::CrossSite.into())
    };
    let outcome = taken.map_err(|trouble| tell(trouble, &facts.incident));
    match outcome {
        // A file cannot be sent again from our page: that is told, and the page it came from is asked for.
        Err(Failure::Outage) => outage::refused(&state, facts.lang, &parts, &Failure::Outage),
        outcome if outage::wants_page(&parts) && !matches!(outcome, Err(Failure::CrossSite)) => {
            let flash = Flash {
                form,
                failure: outcome.err(),
                typed: Default::default(),
            };
            if !facts.keep_flash(&flash).await && flash.failure.is_some() {
                return outage::page(&state, facts.lang, &parts, None);
            }
            let back = referer_path(&parts).filter(|_| facts.may_act().is_ok());
            Redirect::to(&back.unwrap_or_else(|| "/".to_owned())).into_response()
        }
        Ok(file) => Json(file).into_response(),
        Err(failure) => {
            let status = StatusCode::from_u16(failure.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
            (status, Json(failure)).into_response()
        }
    }
}

async fn take(
    state: Arc<AppState>,
    facts: &RequestFacts,
    place: &Place,
    parts: &Parts,
    body: &IncomingBody,
) -> Answer<FileLine> {
    let desk = || Desk::new(state.clone(), facts.session.clone(), facts.lang, facts.counter.clone());
    // Who may not put a file there is told without anything being kept of it.
    check_place(desk(), place).await?;
    let request = Request::from_parts(parts.clone(), Body::from_stream(body.clone()));
    let mut form = Multipart::from_request(request, &())
        .await
        .map_err(|_| Refusal::FileBroken)?;
    if place.takes_several() {
        take_several(&state, desk, place, &mut form, &facts.incident).await
    } else {
        take_one(&state, desk, place, &mut form).await
    }
}
