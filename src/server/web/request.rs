//! What is known of a request before its work begins: who, in which language, under which number.

use std::sync::Arc;
use std::time::{Duration, Instant};

use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderValue, header};
use axum::middleware::Next;
use axum::response::Response;

use super::cookies::{SESSION_COOKIE, cookie};
use super::looks::is_looked_at;
use super::{accept_language, outage, reader};
use crate::domain::Failure;
use crate::domain::address::Endpoint;
use crate::domain::calendar::Moment;
use crate::domain::views::frame::{Flash, Kept};
use crate::i18n::Lang;
use crate::server::db::{self, StatementCounter};
use crate::server::journal::hash::secret_hash;
use crate::server::session::Session;
use crate::server::state::AppState;
use crate::server::trouble::Answer;

/// How often the session is looked for again where a connection broke under it.
const TRIES: u32 = 3;

/// The facts of a request.
#[derive(Clone, Default)]
pub struct RequestFacts {
    /// Who is signed in.
    pub session: Option<Session>,
    /// SHA-256 of the cookie's token, of a session in force or ended.
    pub token_hash: Option<String>,
    /// The reader for whom the page was drawn that asks; nothing where it names none.
    pub page_reader: Option<String>,
    /// What was typed in another form of the page, and travels along with what is asked.
    pub kept: Option<Kept>,
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
    /// Whether the page that asks for a view was drawn for who is signed in now. One that names no reader (a page that was kept by an
    /// older build, a link) is shown what its session may see.
    ///
    /// # Errors
    /// `AnotherReader`.
    pub fn may_show(&self) -> Result<(), Failure> {
        match (&self.session, &self.page_reader) {
            (Some(session), Some(reader)) if session.reader() != reader => Err(session.another_reader()),
            _ => Ok(()),
        }
    }

    /// Whether the page that acts was drawn for who is signed in now. It has to name its reader: a page that names none was drawn for
    /// nobody, or by an older build, and nobody knows whose hand is in it.
    ///
    /// # Errors
    /// `AnotherReader`.
    pub fn may_act(&self) -> Result<(), Failure> {
        match &self.session {
            Some(session) if self.page_reader.as_deref() != Some(session.reader()) => Err(session.another_reader()),
            _ => Ok(()),
        }
    }

    /// Keeps what a form came to, for the page that is shown next, with what was typed in another form beside it. Where the session has
    /// ended, or is another reader's by now, what was typed waits for its author, who finds it after signing in again. False where the
    /// database could not keep it.
    pub async fn keep_flash(&self, flash: &Flash) -> bool {
        match self.try_keep_flash(flash).await {
            Ok(()) => true,
            Err(trouble) => {
                tracing::error!(incident = self.incident, error = %trouble, "what a form came to could not be kept");
                false
            }
        }
    }

    /// As [`keep_flash`](Self::keep_flash).
    ///
    /// # Errors
    /// The database's.
    pub async fn try_keep_flash(&self, flash: &Flash) -> Answer<()> {
        let Some(state) = &self.state else { return Ok(()) };
        let flash = Flash {
            kept: self.kept.clone().or_else(|| flash.kept.clone()),
            ..flash.clone()
        };
        let mut transaction = state.database.write(&self.counter).await?;
        match (&self.session, &self.page_reader, &self.token_hash) {
            (None, Some(reader), _) => {
                db::session::leave_flash(&mut transaction, reader, &serde_json::to_string(&flash)?).await?;
            }
            (Some(session), Some(reader), _) if session.reader() != reader => {
                let waiting = Flash {
                    failure: Some(Failure::NotSignedIn),
                    ..flash
                };
                db::session::leave_flash(&mut transaction, reader, &serde_json::to_string(&waiting)?).await?;
                let said = Flash::another_reader(session.another_reader());
                let said = serde_json::to_string(&said)?;
                db::session::set_flash(&mut transaction, &session.token_hash, Some(&said)).await?;
            }
            (Some(session), None, _) if self.may_act().is_err() => {
                let said = Flash::another_reader(session.another_reader());
                let said = serde_json::to_string(&said)?;
                db::session::set_flash(&mut transaction, &session.token_hash, Some(&said)).await?;
            }
            (_, _, Some(token_hash)) => {
                let text = serde_json::to_string(&flash)?;
                db::session::set_flash(&mut transaction, token_hash, Some(&text)).await?;
            }
            _ => {}
        }
        transaction.commit().await?;
        Ok(())
    }
}

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
        asked.tell(state, found.session.as_ref(), found.was_used, &mut response);
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
    /// The session's idle time begins anew.
    was_used: bool,
}

async fn load_session(
    state: &AppState,
    token_hash: &str,
    counter: &StatementCounter,
    is_looked_at: bool,
) -> Result<Found, sqlx::Error> {
    let now = state.clock.now();
    let idle_since = idle_since(state, now);
    let mut tries = 1;
    let facts = loop {
        let found = async {
            let mut reader = state.database.read(counter).await?;
            db::session::find(&mut reader, token_hash, now, idle_since).await
        };
        match found.await {
            // The first to meet a connection that broke; the next ones are tried before they are used.
            Err(error) if tries < TRIES && db::outage::is_broken_connection(&error) => {
                state.database.heard_of(&error);
                tries += 1;
            }
            Err(error) => {
                state.database.heard_of(&error);
                return Err(error);
            }
            Ok(found) => break found,
        }
    };
    let Some(facts) = facts else {
        return Ok(Found::default());
    };
    // Written once a minute: a write for every request would make every page as dear as a save.
    let is_due = is_looked_at && facts.seen_at < now.plus_minutes(-1);
    let was_used = is_due && touch(state, token_hash, counter).await;
    let session = Session::new(token_hash.to_owned(), facts);
    Ok(Found {
        session: Some(session),
        was_used,
    })
}

/// A session that was used by nobody since then has ended. While the database did not work nobody could use theirs, and that they did
/// could not be written down: that time does not count.
fn idle_since(state: &AppState, now: Moment) -> Moment {
    let minutes = state.settings.session_idle_minutes;
    let window = Duration::from_secs(60 * u64::try_from(minutes).unwrap_or(0));
    let out = i64::try_from(state.database.out_within(window).as_millis()).unwrap_or(0);
    Moment(now.plus_minutes(-minutes).0 - out)
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
    transaction.commit().await
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
