//! Signing in through ESI (docs/requirements.md, L3–L6): we send the browser there, and it comes back with a code.

use std::sync::Arc;

use axum::Extension;
use axum::extract::{Query, State};
use axum::http::HeaderMap;
use axum::http::request::Parts;
use axum::response::{IntoResponse, Redirect, Response};
use rand::RngCore;
use serde::Deserialize;

use super::outage;
use crate::domain::address::{Address, Endpoint, Parameter};
use crate::domain::calendar::Moment;
use crate::server::browser::cookies::{SESSION_COOKIE, cookie, hidden, set_cookie};
use crate::server::browser::facts::RequestFacts;
use crate::server::browser::origin::local_path;
use crate::server::browser::reader::set_reader;
use crate::server::db::outage::is_outage;
use crate::server::db::person::PersonSeen;
use crate::server::db::session::{ChosenSignature, NewSession};
use crate::server::db::sign_in::{BegunSignIn, NewSignIn};
use crate::server::db::{self};
use crate::server::journal::hash::secret_hash;
use crate::server::outside::Secret;
use crate::server::outside::esi::{EsiFailure, Identity};
use crate::server::session::{REMEMBERED_DAYS, reader_of};
use crate::server::state::AppState;

/// Binds a sign-in under way to the browser that began it.
const BROWSER_COOKIE: &str = "asula_sign_in";
/// A sign-in has to be finished within so many minutes.
const MINUTES: i64 = 20;

/// Where to go afterwards.
#[derive(Deserialize)]
pub struct Begin {
    return_to: Option<String>,
}

/// What ESI sends the browser back with.
#[derive(Deserialize)]
pub struct Callback {
    code: Option<String>,
    state: Option<String>,
    error: Option<String>,
}

/// Why a sign-in did not come to its end; shown on the home page by `?sign_in=`.
#[derive(Clone, Copy)]
enum Outcome {
    Cancelled,
    Stale,
    Untrusted,
    Unavailable,
    Failed,
    /// Answered by a page of its own, which goes on by itself.
    Outage,
}

impl Outcome {
    /// The home page, which says so, and from which the next try leads where this one was to lead.
    fn page(self, return_to: &str) -> Response {
        let outcome = match self {
            Outcome::Cancelled => "cancelled",
            Outcome::Stale => "stale",
            Outcome::Untrusted => "untrusted",
            Outcome::Unavailable => "unavailable",
            Outcome::Failed | Outcome::Outage => "failed",
        };
        let home = Address::Home.with(Parameter::SignIn, outcome);
        let home = match return_to {
            "/" => home,
            _ => home.with(Parameter::ReturnTo, return_to),
        };
        Redirect::to(&home.to_string()).into_response()
    }

    /// What is said; in an outage the page that goes on at `again` by itself once the database works.
    fn answer(self, state: &AppState, facts: &RequestFacts, again: String, return_to: &str) -> Response {
        match self {
            Outcome::Outage => outage::leads_to(state, facts.lang, again),
            outcome => outcome.page(return_to),
        }
    }
}

impl From<EsiFailure> for Outcome {
    fn from(failure: EsiFailure) -> Self {
        tracing::warn!(error = %failure, "a sign-in was not accepted");
        match failure {
            EsiFailure::Unreachable(_) | EsiFailure::BadAnswer => Outcome::Unavailable,
            EsiFailure::CodeRefused => Outcome::Stale,
            EsiFailure::WrongNonce | EsiFailure::ExpiredToken | EsiFailure::Untrusted => Outcome::Untrusted,
            EsiFailure::ClientRefused | EsiFailure::IncompleteClaims { .. } => Outcome::Failed,
        }
    }
}

impl From<sqlx::Error> for Outcome {
    fn from(error: sqlx::Error) -> Self {
        tracing::error!(%error, "a sign-in could not be written down");
        if is_outage(&error) {
            Outcome::Outage
        } else {
            Outcome::Failed
        }
    }
}

/// `GET /auth/esi?return_to=`: sends the browser to ESI.
pub async fn begin(
    State(state): State<Arc<AppState>>,
    Extension(facts): Extension<RequestFacts>,
    Query(query): Query<Begin>,
    parts: Parts,
) -> Response {
    let return_to = query.return_to.as_deref().and_then(local_path);
    let return_to = return_to.unwrap_or_else(|| Address::Home.to_string());
    start(&state, &facts, &return_to)
        .await
        .unwrap_or_else(|outcome| outcome.answer(&state, &facts, outage::own_address(&parts), &return_to))
}

async fn start(state: &AppState, facts: &RequestFacts, return_to: &str) -> Result<Response, Outcome> {
    let start = state.outside.esi.begin(facts.lang.tag()).await?;
    let browser = random_token();
    let mut transaction = state.database.write(&facts.counter).await?;
    let sign_in = NewSignIn {
        state: start.state.reveal(),
        browser_hash: &secret_hash(&browser),
        nonce: start.nonce.reveal(),
        pkce_verifier: start.pkce_verifier.reveal(),
        return_to,
    };
    db::sign_in::insert(&mut transaction, &sign_in, state.clock.now()).await?;
    transaction.commit().await?;
    let mut response = Redirect::to(&start.url).into_response();
    set_cookie(
        state,
        response.headers_mut(),
        hidden(BROWSER_COOKIE, &browser, MINUTES * 60),
    );
    Ok(response)
}

/// `GET /auth/callback`: takes the code, begins a session, and leads to where the person wanted to be.
pub async fn callback(
    State(state): State<Arc<AppState>>,
    Extension(facts): Extension<RequestFacts>,
    headers: HeaderMap,
    Query(query): Query<Callback>,
    parts: Parts,
) -> Response {
    let begun = match take(&state, &facts, &headers, query.state.as_deref()).await {
        Ok(begun) => begun,
        // What ESI gave is good still: the same address is asked for again.
        Err(outcome) => return outcome.answer(&state, &facts, outage::own_address(&parts), &Address::Home.to_string()),
    };
    let return_to = begun.return_to.clone();
    finish(&state, &facts, begun, query).await.unwrap_or_else(|outcome| {
        // What ESI gave serves once, and was used: it is asked again, which knows the person.
        let anew = Endpoint::SignIn.with(Parameter::ReturnTo, &return_to);
        outcome.answer(&state, &facts, anew.to_string(), &return_to)
    })
}

/// The sign-in that this browser began.
async fn take(
    state: &AppState,
    facts: &RequestFacts,
    headers: &HeaderMap,
    given_state: Option<&str>,
) -> Result<BegunSignIn, Outcome> {
    let now = state.clock.now();
    let (Some(given_state), Some(browser)) = (given_state, cookie(headers, BROWSER_COOKIE)) else {
        return Err(Outcome::Stale);
    };
    // Taken out of the table whatever happens: a state serves once, even when the sign-in fails.
    let mut transaction = state.database.write(&facts.counter).await?;
    let begun = db::sign_in::take(
        &mut transaction,
        given_state,
        &secret_hash(browser),
        now.plus_minutes(-MINUTES),
    )
    .await?;
    transaction.commit().await?;
    begun.ok_or(Outcome::Stale)
}

async fn finish(
    state: &AppState,
    facts: &RequestFacts,
    begun: BegunSignIn,
    query: Callback,
) -> Result<Response, Outcome> {
    let now = state.clock.now();
    let code = match (query.code, query.error.as_deref()) {
        (Some(code), None) => Secret::new(code),
        (_, Some("access_denied")) => return Err(Outcome::Cancelled),
        _ => return Err(Outcome::Failed),
    };
    let esi = &state.outside.esi;
    let identity = esi
        .finish(&code, &Secret::new(begun.nonce), &Secret::new(begun.pkce_verifier))
        .await?;
    let (token, reader) = begin_session(state, facts, &identity, now).await?;
    let mut response = Redirect::to(&begun.return_to).into_response();
    let headers = response.headers_mut();
    // Longer than the session, whose end the server judges by its own clock: see there.
    set_cookie(
        state,
        headers,
        hidden(SESSION_COOKIE, &token, REMEMBERED_DAYS * 24 * 3600),
    );
    set_cookie(state, headers, hidden(BROWSER_COOKIE, "", 0));
    set_reader(state, headers, &reader);
    Ok(response)
}

/// Begins a session; its token, and for whom its pages are drawn.
async fn begin_session(
    state: &AppState,
    facts: &RequestFacts,
    identity: &Identity,
    now: Moment,
) -> Result<(String, String), Outcome> {
    let token = random_token();
    let mut transaction = state.database.write(&facts.counter).await?;
    let seen = PersonSeen {
        pin: &identity.pin,
        subject: &identity.subject,
        full_name: &identity.full_name,
        email: identity.email.as_deref(),
        phone: identity.phone.as_deref(),
    };
    let new_id = uuid::Uuid::now_v7().to_string();
    let person_id = db::person::seen(&mut transaction, &new_id, &seen, now).await?;
    let person_id = person_id.ok_or(Outcome::Untrusted)?;
    let (organisation_inn, signature) = match &identity.organisation {
        Some(organisation) => (Some(organisation.inn.clone()), ChosenSignature::Organisation),
        // With the person's own signature one acts for the organisation where one is appointed, if there is one.
        None => (
            db::appointment::organisations_of(&mut transaction, &identity.pin)
                .await?
                .into_iter()
                .next()
                .map(|(inn, ..)| inn),
            ChosenSignature::Person,
        ),
    };
    if let Some(old) = &facts.token_hash {
        db::session::end(&mut transaction, old, now).await?;
    }
    // What was typed when a session ended, or on a page that was open, is there again.
    let reader = reader_of(&person_id, organisation_inn.as_deref());
    let idle_since = now.plus_minutes(-state.settings.session_idle_minutes);
    let flash = db::session::take_waiting_flash(&mut transaction, &reader, now, idle_since).await?;
    let session = NewSession {
        token_hash: &secret_hash(&token),
        person_id: &person_id,
        organisation_inn: organisation_inn.as_deref(),
        signature,
        id_token: identity.id_token.reveal(),
        ends_at: now.plus_hours(state.settings.session_hours),
        flash: flash.as_deref(),
        reader: &reader,
    };
    db::session::insert(&mut transaction, &session, now).await?;
    transaction.commit().await?;
    if let Some(old) = &facts.token_hash {
        state.known_sessions.forget(old);
    }
    Ok((token, reader))
}

fn random_token() -> String {
    let mut bytes = [0_u8; 32];
    rand::thread_rng().fill_bytes(&mut bytes);
    hex::encode(bytes)
}
