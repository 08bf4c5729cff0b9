//! Files, to those who may see them, as attachments only.

use std::sync::Arc;

use axum::Extension;
use axum::body::Body;
use axum::extract::{Path, State};
use axum::http::request::Parts;
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};

use super::outage;
use crate::domain::Failure;
use crate::domain::OutsideSystem;
use crate::server::browser::facts::RequestFacts;
use crate::server::db::file::FileRecord;
use crate::server::db::{self, Connection};
use crate::server::handler::tell;
use crate::server::outside::files::{ReadFailure, content_disposition};
use crate::server::session::Session;
use crate::server::state::AppState;
use crate::server::trouble::{Answer, Trouble};

/// `GET /files/{id}`.
pub async fn download(
    State(state): State<Arc<AppState>>,
    Extension(facts): Extension<RequestFacts>,
    Path(id): Path<String>,
    parts: Parts,
) -> Response {
    match content(&state, &facts, &id).await {
        Ok(response) => response,
        Err(trouble) => outage::refused(&state, facts.lang, &parts, &tell(trouble, &facts.incident)),
    }
}

/// The file, where one of the rights of whoever looks lets them see it.
async fn visible(db: &mut Connection, session: &Session, id: &str) -> Answer<Option<FileRecord>> {
    if let Ok(officer) = session.officer() {
        let of_licence = db::file::find_for_authority(db, id, officer.authority()).await?;
        return Ok(match of_licence {
            None => db::file::find_evidence_for_authority(db, id, officer.authority()).await?,
            found => found,
        });
    }
    if let Ok(expert) = session.expert()
        && let Some(found) = db::file::find_evidence_for_expert(db, id, expert.id()).await?
    {
        return Ok(Some(found));
    }
    match session.organisation_id() {
        Some(organisation) if session.applicant().is_ok() || session.head_of_record().is_ok() => {
            Ok(db::file::find_for_organisation(db, id, organisation).await?)
        }
        _ => Ok(None),
    }
}

async fn content(state: &AppState, facts: &RequestFacts, id: &str) -> Answer<Response> {
    let session = facts.session.as_ref().ok_or(Failure::NotSignedIn)?;
    let mut reader = state.database.read(&facts.counter).await?;
    let file = visible(&mut reader, session, id).await?;
    drop(reader);
    let file = file.ok_or(Failure::NotFound)?;
    let content = state
        .outside
        .files
        .read(&file.sha256)
        .await
        .map_err(|failure| match failure {
            ReadFailure::NotFound => Trouble::Inconsistent {
                table: "file",
                row: file.id.to_string(),
                what: "no such content",
            },
            ReadFailure::Outside(_) => Trouble::Told(Failure::Unavailable(OutsideSystem::Files)),
        })?;
    let mut response = Body::from_stream(content.bytes).into_response();
    let headers = response.headers_mut();
    if let Ok(media_type) = HeaderValue::from_str(&file.media_type) {
        headers.insert(header::CONTENT_TYPE, media_type);
    }
    headers.insert(header::CONTENT_LENGTH, HeaderValue::from(content.size));
    headers.insert(header::CONTENT_DISPOSITION, content_disposition(&file.name));
    headers.insert(
        header::CONTENT_SECURITY_POLICY,
        HeaderValue::from_static("sandbox; default-src 'none'"),
    );
    Ok(response)
}
