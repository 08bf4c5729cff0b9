//! The documents of an accreditation, as PDF attachments to those who may have them.

use std::sync::Arc;

use axum::Extension;
use axum::extract::{Path, State};
use axum::http::request::Parts;
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};

use super::outage;
use crate::domain::Failure;
use crate::domain::address::CaseDocument;
use crate::server::browser::facts::RequestFacts;
use crate::server::handler::tell;
use crate::server::outside::files::content_disposition;
use crate::server::pdf_documents::case_document;
use crate::server::queries::accreditation::head::visible_accreditation;
use crate::server::request_context::RequestContext;
use crate::server::state::AppState;
use crate::server::trouble::{Answer, Trouble};

/// `GET /papers/{accreditation}/{paper}`.
pub async fn paper(
    State(state): State<Arc<AppState>>,
    Extension(facts): Extension<RequestFacts>,
    Path((accreditation, paper)): Path<(String, String)>,
    parts: Parts,
) -> Response {
    let context = RequestContext::new(state.clone(), facts.session.clone(), facts.lang, facts.counter.clone());
    match set(context, &accreditation, &paper).await {
        Ok(response) => response,
        Err(trouble) => outage::refused(&state, facts.lang, &parts, &tell(trouble, &facts.incident)),
    }
}

async fn set(context: RequestContext, accreditation: &str, name: &str) -> Answer<Response> {
    context.session()?;
    let of = CaseDocument::from_file(name).ok_or(Failure::NotFound)?;
    let mut reader = context.read().await?;
    let case = visible_accreditation(&context, &mut reader, accreditation).await?;
    let paper = case_document(&mut reader, &case, of, context.lang).await?;
    drop(reader);
    // Setting takes a processor for a while.
    let set = tokio::task::spawn_blocking(move || asula_pdf::set(&paper)).await;
    let bytes = match set {
        Ok(Ok(bytes)) => bytes,
        Ok(Err(fault)) => {
            tracing::error!(%fault, "a document could not be set as PDF");
            return Err(Trouble::Inconsistent {
                table: "signature",
                row: case.row.id,
                what: "a document that cannot be set as PDF",
            });
        }
        Err(_) => {
            return Err(Trouble::Inconsistent {
                table: "signature",
                row: case.row.id,
                what: "a document over which the setting broke off",
            });
        }
    };
    let number = case.row.registration_number.unwrap_or_default();
    let mut response = bytes.into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/pdf"));
    headers.insert(
        header::CONTENT_DISPOSITION,
        content_disposition(&format!("{number}-{name}")),
    );
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("private, no-store"));
    Ok(response)
}
