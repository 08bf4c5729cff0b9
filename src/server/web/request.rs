//! Finds out what is known of a request before its work begins, and measures it.

use std::sync::Arc;
use std::time::Instant;

use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::middleware::Next;
use axum::response::Response;

use super::looks::is_looked_at;
use super::{accept_language, outage};
use crate::domain::address::Endpoint;
use crate::domain::calendar::Moment;
use crate::i18n::Lang;
use crate::server::browser::cookies::{SESSION_COOKIE, cookie};
use crate::server::browser::facts::RequestFacts;
use crate::server::browser::{reader, signed_in};
use crate::server::db::{self, StatementCounter};
use crate::server::journal::hash::secret_hash;
use crate::server::session::Session;
use crate::server::state::AppState;

/// What a page sends at each pause in typing. The first statement of these commands proves a session that is only remembered.
const PROVING: [&str; 3] = ["/api/save_cell", "/api/save_text", "/api/save_texts"];

/// Finds out the facts of a request, and measures it.
pub async fn with_facts(State(state): State<Arc<AppState>>, request: Request, next: Next) -> Response {
    let began = Instant::now();
    let counter = StatementCounter::default();
    let incident = uuid::Uuid::now_v7().simple().to_string();
    let path = request.uri().path().to_owned();
    let method = request.method().clone();
    let mut response = answer(&state, request, next, &counter, &incident).await;
    let statements = counter.load(std::sync::atomic::Ordering::Relaxed);
    let milliseconds = u64::try_from(began.elapsed().as_millis()).unwrap_or(u64::MAX);
    state
        .metrics
        .count_request(response.status().as_u16(), statements, milliseconds);
    // Paths hold ids, never names or numbers of people; queries may hold what was typed, and are left out.
    tracing::info!(incident, %method, path, status = response.status().as_u16(), statements, milliseconds, "request");
    if let Ok(value) = HeaderValue::from_str(&incident) {
        response.headers_mut().insert("x-request-id", value);
    }
    if let Ok(value) = HeaderValue::from_str(&format!("sql;desc=\"{statements}\"")) {
        response.headers_mut().insert("server-timing", value);
    }
    response
}

async fn answer(
    state: &Arc<AppState>,
    request: Request,
    next: Next,
    counter: &StatementCounter,
    incident: &str,
) -> Response {
    let (mut parts, body) = request.into_parts();
    let lang = lang_of(&parts.headers);
    let token_hash = cookie(&parts.headers, SESSION_COOKIE).map(secret_hash);
    let asked = reader::Asked::of(&parts);
    let is_looked_at = is_looked_at(&parts.method, &parts.headers);
    let is_of_a_reader = needs_session(parts.uri.path());
    let found = match &token_hash {
        Some(token_hash) if PROVING.contains(&parts.uri.path()) => match remembered(state, token_hash) {
            Some(found) => Ok(found),
            None => load_session(state, token_hash, counter, is_looked_at).await,
        },
        Some(token_hash) if is_of_a_reader => load_session(state, token_hash, counter, is_looked_at).await,
        _ => Ok(Found::default()),
    };
    let mut found = match found {
        Ok(found) => found,
        Err(error) => {
            tracing::error!(incident, %error, "the session could not be read");
            return outage::answer(state, lang, Request::from_parts(parts, body)).await;
        }
    };
    let mut signed_out = false;
    if let Some(session) = &found.session
        && reader::signed_out_alone(&parts.headers, &parts.uri)
    {
        if let Err(error) = end(state, session, counter).await {
            tracing::error!(incident, %error, "a session whose browser signed out could not be ended");
            return outage::answer(state, lang, Request::from_parts(parts, body)).await;
        }
        signed_out = true;
        found.session = None;
    }
    parts.extensions.insert(RequestFacts {
        session: found.session.clone(),
        token_hash,
        page_reader: reader::of_page(&parts.headers, &parts.uri),
        kept: None,
        lang,
        is_looked_at,
        counter: counter.clone(),
        incident: incident.to_owned(),
        state: Some(state.clone()),
    });
    let mut response = next.run(Request::from_parts(parts, body)).await;
    if signed_out {
        reader::set_signed_out(state, response.headers_mut());
    } else if is_of_a_reader {
        // One that was remembered has ended where the command found nobody signed in.
        let has_ended = response.status() == StatusCode::UNAUTHORIZED;
        let session = found.session.filter(|it| !(it.is_remembered() && has_ended));
        asked.tell(state, session.as_ref(), found.was_used, &mut response);
    }
    response
}

/// The built files and what watches the product ask for nobody.
fn needs_session(path: &str) -> bool {
    !path.starts_with("/pkg/") && !Endpoint::FOR_EVERYBODY.iter().any(|it| it.to_string() == path)
}

#[derive(Default)]
struct Found {
    session: Option<Session>,
    /// The session's idle time starts again.
    was_used: bool,
}

/// A session of which this process has read lately that it is in force and in use.
fn remembered(state: &AppState, token_hash: &str) -> Option<Found> {
    let session = state.known_sessions.find(token_hash)?;
    // Whether one that lay idle may be used at all is asked before it is written down that it was.
    let is_due = is_use_due(&session, state.clock.now());
    (!is_due).then_some(Found {
        session: Some(session),
        was_used: false,
    })
}

/// Written once a minute: a write for every request would make every page as dear as a save.
fn is_use_due(session: &Session, now: Moment) -> bool {
    session.seen_at() < now.plus_minutes(-1)
}

async fn load_session(
    state: &AppState,
    token_hash: &str,
    counter: &StatementCounter,
    is_looked_at: bool,
) -> Result<Found, sqlx::Error> {
    let Some(session) = signed_in::read(state, token_hash, counter).await? else {
        return Ok(Found::default());
    };
    let is_due = is_looked_at && is_use_due(&session, state.clock.now());
    let was_used = is_due && touch(state, token_hash, counter).await;
    Ok(Found {
        session: Some(session),
        was_used,
    })
}

/// Writes down that the session was used. Where that fails nobody is signed out by it: whoever can be read may look.
async fn touch(state: &AppState, token_hash: &str, counter: &StatementCounter) -> bool {
    let written = async {
        let mut transaction = state.database.write(counter).await?;
        db::session::touch(&mut transaction, token_hash, state.clock.now()).await?;
        transaction.commit().await
    };
    match written.await {
        Ok(()) => true,
        Err(error) => {
            state.database.heard_of(&error);
            tracing::warn!(%error, "the use of a session could not be written down");
            false
        }
    }
}

async fn end(state: &AppState, session: &Session, counter: &StatementCounter) -> Result<(), sqlx::Error> {
    let mut transaction = state.database.write(counter).await?;
    db::session::end(&mut transaction, &session.token_hash, state.clock.now()).await?;
    transaction.commit().await?;
    state.known_sessions.forget(&session.token_hash);
    Ok(())
}

fn lang_of(headers: &HeaderMap) -> Lang {
    cookie(headers, "lang")
        .and_then(Lang::from_tag)
        .or_else(|| {
            let accepted = headers.get(header::ACCEPT_LANGUAGE)?.to_str().ok()?;
            accept_language::preferred(accepted)
        })
        .unwrap_or_default()
}
