//! Uploads: streamed into the file store, then put in their place by a command. By script with progress, or as a plain form.

use std::sync::Arc;

use axum::extract::multipart::MultipartRejection;
use axum::extract::{Multipart, Path, State};
use axum::http::request::Parts;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use axum::{Extension, Json};

use super::origin::{is_same_origin, referer_path};
use super::request::RequestFacts;
use crate::domain::ids::{AccreditationId, ApplicationId, RowId};
use crate::domain::views::frame::Flash;
use crate::domain::views::organisation::FileLine;
use crate::domain::{Failure, OutsideSystem, Refusal};
use crate::server::commands::put_file::{Place, UploadedFile, check_place, put_file};
use crate::server::desk::Desk;
use crate::server::door::tell;
use crate::server::outside::files::{LARGEST_FILE_BYTES, UploadFailure, safe_file_name};
use crate::server::state::AppState;
use crate::server::trouble::{Answer, Trouble};

/// `POST /upload/document/{kind}`.
pub async fn upload_document(
    State(state): State<Arc<AppState>>,
    Extension(facts): Extension<RequestFacts>,
    Path(kind): Path<String>,
    parts: Parts,
    body: Result<Multipart, MultipartRejection>,
) -> Response {
    let form = format!("upload_document {kind}");
    answer(state, facts, parts, form, Place::Document { kind }, body).await
}

/// `POST /upload/cell/{application}/{row}/{column}`.
pub async fn upload_cell(
    State(state): State<Arc<AppState>>,
    Extension(facts): Extension<RequestFacts>,
    Path((application, row, column)): Path<(String, String, String)>,
    parts: Parts,
    body: Result<Multipart, MultipartRejection>,
) -> Response {
    let form = format!("upload_cell {row} {column}");
    let place = Place::Cell {
        application: ApplicationId::from_text(application),
        row: RowId::from_text(row),
        column,
    };
    answer(state, facts, parts, form, place, body).await
}

/// `POST /upload/evidence/{accreditation}/{criterion}`.
pub async fn upload_evidence(
    State(state): State<Arc<AppState>>,
    Extension(facts): Extension<RequestFacts>,
    Path((accreditation, criterion)): Path<(String, String)>,
    parts: Parts,
    body: Result<Multipart, MultipartRejection>,
) -> Response {
    let form = format!("upload_evidence {accreditation} {criterion}");
    let place = Place::Evidence {
        accreditation: AccreditationId::from_text(accreditation),
        criterion,
    };
    answer(state, facts, parts, form, place, body).await
}

async fn answer(
    state: Arc<AppState>,
    facts: RequestFacts,
    parts: Parts,
    form: String,
    place: Place,
    body: Result<Multipart, MultipartRejection>,
) -> Response {
    let taken = match (is_same_origin(&parts), facts.may_act()) {
        (true, Ok(())) => take(state, &facts, place, body).await,
        (true, Err(failure)) => {
            let mut body = body;
            read_on(&mut body).await;
            Err(failure.into())
        }
        (false, _) => Err(Failure::CrossSite.into()),
    };
    let outcome = taken.map_err(|trouble| tell(trouble, &facts.incident));
    let wants_page = parts
        .headers
        .get(header::ACCEPT)
        .and_then(|it| it.to_str().ok())
        .is_some_and(|it| it.contains("text/html"));
    match outcome {
        outcome if wants_page && !matches!(outcome, Err(Failure::CrossSite)) => {
            facts
                .keep_flash(&Flash {
                    form,
                    failure: outcome.err(),
                    typed: Default::default(),
                })
                .await;
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
    place: Place,
    body: Result<Multipart, MultipartRejection>,
) -> Answer<FileLine> {
    let desk = || Desk::new(state.clone(), facts.session.clone(), facts.lang, facts.counter.clone());
    let mut body = body;
    // Who may not put a file there is told without anything being kept of it.
    let received = match check_place(desk(), &place).await {
        Ok(()) => receive(&state, &mut body).await,
        Err(trouble) => Err(trouble),
    };
    let file = match received {
        Ok(file) => file,
        Err(trouble) => {
            read_on(&mut body).await;
            return Err(trouble);
        }
    };
    // Placed again when another command on the case came first: the content is stored already.
    for _ in 0..8 {
        match put_file(desk(), &place, &file).await {
            Err(Trouble::Overtaken) => {}
            answer => return answer,
        }
    }
    Err(Trouble::Overtaken)
}

/// Takes the form's file into the store.
async fn receive(state: &AppState, body: &mut Result<Multipart, MultipartRejection>) -> Answer<UploadedFile> {
    let broken = || Trouble::from(Refusal::FileBroken);
    let multipart = body.as_mut().map_err(|_| broken())?;
    let mut replaces = None;
    let mut field = loop {
        match multipart.next_field().await.map_err(|_| broken())? {
            Some(field) if field.name() == Some("file") => break field,
            Some(field) if field.name() == Some("replaces") => {
                replaces = Some(field.text().await.map_err(|_| broken())?);
            }
            Some(_) => {}
            None => return Err(Refusal::FileEmpty.into()),
        }
    };
    let name = safe_file_name(field.file_name().unwrap_or_default());
    let mut upload = state.outside.files.begin(LARGEST_FILE_BYTES);
    while let Some(piece) = field.chunk().await.map_err(|_| broken())? {
        upload.write(piece).await.map_err(refusal_of)?;
    }
    let stored = upload.finish().await.map_err(refusal_of)?;
    Ok(UploadedFile { replaces, name, stored })
}

/// Reads a refused form to its end, within the limit of a body, and keeps nothing of it: a browser that is still sending does not
/// look for an answer, and would tell its reader of a broken connection instead of the reason.
async fn read_on(body: &mut Result<Multipart, MultipartRejection>) {
    if let Ok(multipart) = body {
        while let Ok(Some(_)) = multipart.next_field().await {}
    }
}

fn refusal_of(failure: UploadFailure) -> Trouble {
    match failure {
        UploadFailure::Empty => Refusal::FileEmpty.into(),
        UploadFailure::TooLarge { limit } => Refusal::FileTooLarge(limit).into(),
        UploadFailure::WrongType { .. } => Refusal::FileWrongType.into(),
        UploadFailure::Broken => Refusal::FileBroken.into(),
        UploadFailure::Infected => Refusal::FileInfected.into(),
        UploadFailure::Outside(_) => OutsideSystem::Files.into(),
    }
}
