//! What is known of a request before its work begins: who, in which language, under which number.

use std::sync::Arc;
use std::time::Instant;

use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderValue, header};
use axum::middleware::Next;
use axum::response::Response;

use super::looks::is_looked_at;
use crate::domain::views::frame::Flash;
use crate::i18n::Lang;
use crate::server::db::{self, StatementCounter};
use crate::server::journal::hash::secret_hash;
use crate::server::session::Session;
use crate::server::state::AppState;

/// Name of the session's cookie.
pub const SESSION_COOKIE: &str = "asula_session";

/// The facts of a request.
#[derive(Clone, Default)]
pub struct RequestFacts {
    /// Who is signed in.
    pub session: Option<Session>,
    /// SHA-256 of the cookie's token, of a session in force or ended.
    pub token_hash: Option<String>,
    /// Language of the answer.
    pub lang: Lang,
    /// Whether a person looks at the answer.
    pub is_looked_at: bool,
    /// Counts its SQL statements.
    pub counter: StatementCounter,
    /// Its number in the log.
    pub incident: String,
    state: Option<Arc<AppState>>,
}

impl RequestFacts {
    /// Keeps what a form came to, for the page that is shown next. A session that has ended keeps it too: signed in again, the
    /// same person in the same browser finds what was typed.
    pub async fn keep_flash(&self, flash: &Flash) {
        let (Some(state), Some(token_hash)) = (&self.state, &self.token_hash) else {
            return;
        };
        let kept = async {
            let text = serde_json::to_string(flash)?;
            let mut transaction = state.database.write(&self.counter).await?;
            db::session::set_flash(&mut transaction, token_hash, Some(&text)).await?;
            transaction.commit().await?;
            Ok::<(), crate::server::trouble::Trouble>(())
        };
        if let Err(trouble) = kept.await {
            tracing::error!(incident = self.incident, error = %trouble, "what a form came to could not be kept");
        }
    }
}

/// Finds out the facts of a request, and measures it.
pub async fn with_facts(State(state): State<Arc<AppState>>, mut request: Request, next: Next) -> Response {
    let began = Instant::now();
    let counter = StatementCounter::default();
    let incident = uuid::Uuid::now_v7().simple().to_string();
    let lang = lang_of(request.headers());
    let token_hash = cookie(request.headers(), SESSION_COOKIE).map(secret_hash);
    let is_looked_at = is_looked_at(request.method(), request.headers());
    let session = match &token_hash {
        Some(token_hash) => load_session(&state, token_hash, &counter, &incident, is_looked_at).await,
        None => None,
    };
    let path = request.uri().path().to_owned();
    let method = request.method().clone();
    request.extensions_mut().insert(RequestFacts {
        session,
        token_hash,
        lang,
        is_looked_at,
        counter: counter.clone(),
        incident: incident.clone(),
        state: Some(state.clone()),
    });
    let mut response = next.run(request).await;
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

async fn load_session(
    state: &AppState,
    token_hash: &str,
    counter: &StatementCounter,
    incident: &str,
    is_looked_at: bool,
) -> Option<Session> {
    let now = state.clock.now();
    let idle_since = now.plus_minutes(-state.settings.session_idle_minutes);
    let found = async {
        let mut reader = state.database.read(counter).await?;
        let row = db::session::find(&mut reader, token_hash, now, idle_since).await?;
        drop(reader);
        let Some(row) = row else { return Ok(None) };
        // Written once a minute: a write for every request would make every page as dear as a save.
        if is_looked_at && row.seen_at < now.plus_minutes(-1).0 {
            let mut transaction = state.database.write(counter).await?;
            db::session::touch(&mut transaction, token_hash, now).await?;
            transaction.commit().await?;
        }
        Ok::<_, sqlx::Error>(Some(Session::new(token_hash.to_owned(), row)))
    };
    found.await.unwrap_or_else(|error| {
        tracing::error!(incident, %error, "the session could not be read");
        None
    })
}

/// The value of a cookie.
pub fn cookie<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|cookies| cookies.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find_map(|(key, value)| (key == name && !value.is_empty()).then_some(value))
}

fn lang_of(headers: &HeaderMap) -> Lang {
    cookie(headers, "lang")
        .and_then(Lang::from_tag)
        .or_else(|| {
            let accepted = headers.get(header::ACCEPT_LANGUAGE)?.to_str().ok()?;
            Lang::from_accept_language(accepted)
        })
        .unwrap_or_default()
}
