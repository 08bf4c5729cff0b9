//! Notifies the chair's page that a case moved, as server-sent events. No event says what moved: the page asks, and is given what its
//! viewer may know.

use std::convert::Infallible;
use std::sync::Arc;
use std::time::Duration;

use axum::Extension;
use axum::extract::{Path, State};
use axum::http::request::Parts;
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use futures::stream;
use tokio::sync::broadcast::error::RecvError;

use super::outage;
use crate::domain::Failure;
use crate::domain::accreditation::Actor;
use crate::server::browser::facts::RequestFacts;
use crate::server::handler::tell;
use crate::server::queries::accreditation::head::visible_accreditation;
use crate::server::request_context::RequestContext;
use crate::server::state::AppState;
use crate::server::trouble::Answer;

/// A stream ends after so long; the browser then asks again, and whoever lost the right learns nothing more.
const LONGEST: Duration = Duration::from_secs(120);

/// `GET /progress/{accreditation}`.
pub async fn progress(
    State(state): State<Arc<AppState>>,
    Extension(facts): Extension<RequestFacts>,
    Path(accreditation): Path<String>,
    parts: Parts,
) -> Response {
    if let Err(failure) = facts.may_act() {
        return outage::refused(&state, facts.lang, &parts, &failure);
    }
    let context = RequestContext::new(state.clone(), facts.session.clone(), facts.lang, facts.counter.clone());
    if let Err(trouble) = is_chair(&context, &accreditation).await {
        return outage::refused(&state, facts.lang, &parts, &tell(trouble, &facts.incident));
    }
    let ends = tokio::time::Instant::now() + LONGEST;
    let begun = (state.progress.listen(), accreditation);
    let events = stream::unfold(begun, move |(mut heard, case)| async move {
        loop {
            let next = tokio::time::timeout_at(ends, heard.recv()).await;
            match next {
                // The time is over, or the house closes.
                Err(_) | Ok(Err(RecvError::Closed)) => return None,
                Ok(Ok(moved)) if moved.is_empty() => return None,
                Ok(Ok(moved)) if moved != case => {}
                // Whoever lagged behind may have missed something.
                Ok(Ok(_) | Err(RecvError::Lagged(_))) => {
                    // A browser passes an event without data over.
                    let event = Event::default().event("moved").data("moved");
                    return Some((Ok::<_, Infallible>(event), (heard, case)));
                }
            }
        }
    });
    Sse::new(events).keep_alive(KeepAlive::default()).into_response()
}

async fn is_chair(context: &RequestContext, accreditation: &str) -> Answer<()> {
    context.session()?;
    let mut reader = context.read().await?;
    let case = visible_accreditation(context, &mut reader, accreditation).await?;
    if case.actor == Actor::Chair && case.stage.is_after_order() {
        Ok(())
    } else {
        Err(Failure::NotFound.into())
    }
}
