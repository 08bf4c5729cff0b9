//! Uploads: streamed into the file store, then put in their place by a command. By script with progress, or as a plain form.

use std::sync::Arc;

use axum::body::Body;
use axum::extract::{FromRequest, Multipart, Path, Request, State};
use axum::http::StatusCode;
use axum::http::request::Parts;
use axum::response::{IntoResponse, Redirect, Response};
use axum::{Extension, Json};

use super::incoming::IncomingBody;
use super::received::{take_one, take_several};
use super::texts_beside::TextsBeside;
use super::{kept, outage};
use crate::domain::address::Address;
use crate::domain::ids::{AccreditationId, ApplicationId, RowId};
use crate::domain::views::frame::Flash;
use crate::domain::views::organisation::FileLine;
use crate::domain::{Failure, FormName, Refusal};
use crate::server::browser::facts::RequestFacts;
use crate::server::browser::origin::{is_same_origin, referer_path};
use crate::server::commands::put_file::{Place, check_place};
use crate::server::handler::tell;
use crate::server::request_context::RequestContext;
use crate::server::state::AppState;
use crate::server::trouble::Answer;

/// The argument that names the place among the others of its form.
const PLACE: &str = "at";

/// `POST /upload/document/{kind}`.
pub async fn upload_document(
    State(state): State<Arc<AppState>>,
    Extension(facts): Extension<RequestFacts>,
    Path(kind): Path<String>,
    request: Request,
) -> Response {
    let form = FormName::UploadDocument(&kind).to_string();
    answer(state, facts, form, Place::Document { kind }, request).await
}

/// `POST /upload/cell/{application}/{row}/{column}`.
pub async fn upload_cell(
    State(state): State<Arc<AppState>>,
    Extension(facts): Extension<RequestFacts>,
    Path((application, row, column)): Path<(String, String, String)>,
    request: Request,
) -> Response {
    let row = RowId::from_text(row);
    let form = FormName::UploadCell(&row, &column).to_string();
    let place = Place::Cell {
        application: ApplicationId::from_text(application),
        row,
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
    let accreditation = AccreditationId::from_text(accreditation);
    let form = FormName::UploadEvidence(&accreditation, &criterion).to_string();
    let place = Place::Evidence {
        accreditation,
        criterion,
    };
    answer(state, facts, form, place, request).await
}

async fn answer(
    state: Arc<AppState>,
    mut facts: RequestFacts,
    form: String,
    place: Place,
    request: Request,
) -> Response {
    let (parts, body) = request.into_parts();
    let mut beside = Vec::new();
    let taken = if is_same_origin(&parts) {
        let body = IncomingBody::new(body);
        let (taken, texts) = take_with_texts(&state, &facts, &place, &parts, &body).await;
        beside = texts;
        if taken.is_err() {
            body.read_on(&parts.headers).await;
        }
        taken
    } else {
        Err(Failure::CrossSite.into())
    };
    let outcome = taken.map_err(|trouble| tell(trouble, &facts.incident));
    match outcome {
        Err(Failure::Outage) if outage::wants_page(&parts) && !beside.is_empty() => {
            outage::page_of_texts(&state, facts.lang, &parts, beside)
        }
        // A file cannot be sent again from our page: that is reported, and the page it came from is asked for.
        Err(Failure::Outage) => outage::refused(&state, facts.lang, &parts, &Failure::Outage),
        outcome if outage::wants_page(&parts) && !matches!(outcome, Err(Failure::CrossSite)) => {
            let has_texts = !beside.is_empty();
            facts.kept = kept::form_named(&parts.uri).map(|name| kept::kept(name, beside.clone()));
            let flash = Flash {
                form,
                failure: outcome.err(),
                typed: Default::default(),
                kept: None,
            };
            if !facts.keep_flash(&flash).await && (flash.failure.is_some() || has_texts) {
                return match has_texts {
                    true => outage::page_of_texts(&state, facts.lang, &parts, beside),
                    false => outage::page(&state, facts.lang, &parts, None),
                };
            }
            let back = referer_path(&parts).filter(|_| facts.may_act().is_ok());
            Redirect::to(&back.unwrap_or_else(|| Address::Home.to_string())).into_response()
        }
        Ok(file) => Json(file).into_response(),
        Err(failure) => {
            let status = StatusCode::from_u16(failure.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
            (status, Json(failure)).into_response()
        }
    }
}

/// The file in its place, and the texts next to it, whatever became of the file: without scripts they are nowhere else.
async fn take_with_texts(
    state: &Arc<AppState>,
    facts: &RequestFacts,
    place: &Place,
    parts: &Parts,
    body: &IncomingBody,
) -> (Answer<FileLine>, Vec<(String, String)>) {
    let request = Request::from_parts(parts.clone(), Body::from_stream(body.clone()));
    let mut form = Multipart::from_request(request, &()).await.ok();
    let mut texts = TextsBeside::new(kept::argument(&parts.uri, PLACE).as_deref());
    let taken = match facts.may_act() {
        Ok(()) => take(state, facts, place, form.as_mut(), &mut texts).await,
        Err(failure) => Err(failure.into()),
    };
    let (Some(mut form), true) = (form, kept::form_named(&parts.uri).is_some()) else {
        return (taken, Vec::new());
    };
    (taken, texts.with_rest_of(&mut form).await)
}

async fn take(
    state: &Arc<AppState>,
    facts: &RequestFacts,
    place: &Place,
    form: Option<&mut Multipart>,
    texts: &mut TextsBeside,
) -> Answer<FileLine> {
    let context = || RequestContext::new(state.clone(), facts.session.clone(), facts.lang, facts.counter.clone());
    // Whoever may not put a file there is refused without anything being kept of it.
    check_place(context(), place).await?;
    let form = form.ok_or(Refusal::FileBroken)?;
    if place.takes_several() {
        take_several(state, context, place, form, texts, &facts.incident).await
    } else {
        take_one(state, context, place, form, texts).await
    }
}
