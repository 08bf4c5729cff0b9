//! What every server function does before and after its one call: the desk, the same-origin check, the status, and for forms
//! without JavaScript the way back with what was typed.

mod work;

use std::collections::BTreeMap;
use std::fmt::Display;
use std::future::Future;
use std::sync::Arc;

use axum::http::request::Parts;
use axum::http::{HeaderName, HeaderValue, StatusCode, header};
use leptos::prelude::{expect_context, use_context};
use leptos_axum::ResponseOptions;
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::domain::address::Address;
use crate::domain::page_data::PageData;
use crate::domain::views::frame::Flash;
use crate::domain::{Failure, FormName};

use super::browser::facts::RequestFacts;
use super::browser::origin::{is_same_origin, referer_path};
use super::browser::reader;
use super::request_context::RequestContext;
use super::state::AppState;
use super::trouble::{Answer, Trouble};
use super::view_data;
use work::{Kind, act, run};

/// After so many seconds whoever asks by itself may ask again.
pub const AGAIN_SECONDS: &str = "5";
/// Set where nobody knows whether what was asked was done: the answer to the commit was lost.
pub const IN_DOUBT: &str = "asula-in-doubt";

/// Answers a view, as the data of a page; as JSON to whoever asks without a page; with 304 to a page that has it already.
///
/// # Errors
/// What the query refuses with, as the browser may know it; the status is set.
pub async fn view<T, F>(query: impl Fn(RequestContext) -> F) -> Result<PageData, Failure>
where
    T: Serialize + DeserializeOwned + Send + Sync + 'static,
    F: Future<Output = Answer<T>>,
{
    let (facts, parts) = request();
    let answer = match facts.may_show() {
        Ok(()) => {
            let answer = run(&facts, Kind::View, &query).await;
            answer.map_err(|trouble| tell(trouble, &facts.incident))
        }
        Err(failure) => Err(failure),
    };
    let answer = answer.and_then(|view| {
        let state = expect_context::<Arc<AppState>>();
        view_data::of(view, parts.as_deref(), &state.assets.version).map_err(|trouble| tell(trouble, &facts.incident))
    });
    if answer.as_ref().is_ok_and(PageData::is_unchanged)
        && let Some(options) = use_context::<ResponseOptions>()
    {
        options.set_status(StatusCode::NOT_MODIFIED);
    }
    if let Err(failure) = &answer {
        set_status(failure);
        if *failure == Failure::Outage && parts.as_deref().is_some_and(wants_page) {
            // A page that is not brought to life asks again, too.
            set_header(header::REFRESH, AGAIN_SECONDS);
        }
        if *failure == Failure::NotSignedIn && parts.is_none() {
            tracing::debug!("a view outside a request");
        }
    }
    answer
}

/// Carries out the way out of the session, from whichever page: whoever wants to leave may.
///
/// # Errors
/// What the command refuses with.
pub async fn sign_out<F>(command: impl Fn(RequestContext) -> F) -> Result<(), Failure>
where
    F: Future<Output = Answer<()>>,
{
    let (mut facts, parts) = request();
    facts.page_reader = facts.session.as_ref().map(|session| session.reader().to_owned());
    action_at(facts, parts, FormName::SignOut.to_string(), Vec::new(), command).await
}

/// Carries out an action whose form is named as its server function.
///
/// # Errors
/// As [`action_of`].
pub async fn action<T, F>(
    form: FormName<'static>,
    typed: Vec<(&'static str, String)>,
    command: impl Fn(RequestContext) -> F,
) -> Result<T, Failure>
where
    F: Future<Output = Answer<T>>,
{
    action_of(
        form.to_string(),
        typed
            .into_iter()
            .map(|(field, text)| (field.to_owned(), text))
            .collect(),
        command,
    )
    .await
}

/// Carries out an action. `typed` is what is kept and shown again when it is refused: never codes or passwords.
///
/// # Errors
/// What the command refuses with, as the browser may know it. To a script it goes with its status; a plain form is led back to
/// its page, where the refusal is shown with what was typed.
pub async fn action_of<T, F>(
    form: String,
    typed: Vec<(String, String)>,
    command: impl Fn(RequestContext) -> F,
) -> Result<T, Failure>
where
    F: Future<Output = Answer<T>>,
{
    let (facts, parts) = request();
    action_at(facts, parts, form, typed, command).await
}

async fn action_at<T, F>(
    mut facts: RequestFacts,
    parts: Option<Arc<Parts>>,
    form: String,
    typed: Vec<(String, String)>,
    command: impl Fn(RequestContext) -> F,
) -> Result<T, Failure>
where
    F: Future<Output = Answer<T>>,
{
    let mut answer = match parts.as_deref().map(is_same_origin) {
        Some(true) => {
            let answer = act(&mut facts, &command).await;
            answer.map_err(|trouble| tell(trouble, &facts.incident))
        }
        _ => Err(Failure::CrossSite),
    };
    let wants_page = parts.as_deref().is_some_and(wants_page);
    if wants_page && !matches!(answer, Err(Failure::CrossSite | Failure::Outage)) {
        let flash = Flash {
            form,
            failure: answer.as_ref().err().cloned(),
            typed: kept(&answer, typed),
            kept: None,
        };
        if facts.keep_flash(&flash).await || answer.is_ok() {
            lead_back(&answer, parts.as_deref());
            return answer;
        }
        // What was typed is kept nowhere: nothing was done, so that the form can be sent again.
        answer = Err(Failure::Outage);
    }
    // In an outage nothing could be kept: the form itself is sent back, to be sent again (`web::outage`).
    if let Err(failure) = &answer {
        set_status(failure);
    }
    answer
}

/// Leads the browser to a page after an action: a plain form by redirect, a script by a header that its client follows.
pub fn lead_to(address: impl Display) {
    leptos_axum::redirect(&address.to_string());
}

/// Tells the browser that its reader signed out: its pages hide what they show, and the token goes.
pub fn tell_signed_out(state: &AppState) {
    set_cookies(|headers| reader::set_signed_out(state, headers));
}

/// Tells the browser that its session is another reader's from now on.
pub fn tell_reader(state: &AppState, reader: &str) {
    set_cookies(|headers| reader::set_reader(state, headers, reader));
}

fn set_cookies(set: impl FnOnce(&mut axum::http::HeaderMap)) {
    let Some(options) = use_context::<ResponseOptions>() else {
        return;
    };
    let mut headers = axum::http::HeaderMap::new();
    set(&mut headers);
    for cookie in headers.get_all(header::SET_COOKIE) {
        options.append_header(header::SET_COOKIE, cookie.clone());
    }
}

/// What of a trouble the browser may know; the rest goes to the log.
pub fn tell(trouble: Trouble, incident: &str) -> Failure {
    match trouble {
        Trouble::Told(failure) => failure,
        outage if outage.is_outage() => {
            tracing::error!(incident, error = %outage, "the database does not work");
            Failure::Outage
        }
        other => {
            tracing::error!(incident, error = %other, "a request failed");
            Failure::Internal {
                incident: incident.to_owned(),
            }
        }
    }
}

fn request() -> (RequestFacts, Option<Arc<Parts>>) {
    let parts = use_context::<Arc<Parts>>();
    let facts = parts
        .as_ref()
        .and_then(|parts| parts.extensions.get::<RequestFacts>().cloned())
        .unwrap_or_default();
    (facts, parts)
}

fn wants_page(parts: &Parts) -> bool {
    parts
        .headers
        .get(header::ACCEPT)
        .and_then(|accept| accept.to_str().ok())
        .is_some_and(|it| it.contains("text/html"))
}

fn set_status(failure: &Failure) {
    if let (Some(options), Ok(status)) = (use_context::<ResponseOptions>(), StatusCode::from_u16(failure.status())) {
        options.set_status(status);
    }
    if *failure == Failure::Outage {
        set_header(header::RETRY_AFTER, AGAIN_SECONDS);
    }
}

fn set_header(name: HeaderName, value: &'static str) {
    if let Some(options) = use_context::<ResponseOptions>() {
        options.insert_header(name, HeaderValue::from_static(value));
    }
}

fn kept<T>(answer: &Result<T, Failure>, typed: Vec<(String, String)>) -> BTreeMap<String, String> {
    if answer.is_ok() {
        BTreeMap::new()
    } else {
        typed.into_iter().collect()
    }
}

/// After a plain form: an action that led somewhere stays with that; all else goes back to the page of the form.
fn lead_back<T>(answer: &Result<T, Failure>, parts: Option<&Parts>) {
    let Some(options) = use_context::<ResponseOptions>() else {
        return;
    };
    let parts_so_far = options.0.read().unwrap_or_else(std::sync::PoisonError::into_inner);
    let led = parts_so_far.headers.contains_key(header::LOCATION);
    drop(parts_so_far);
    if answer.is_err() || !led {
        let back = match answer {
            // The page of the form may not exist for whoever is signed in now.
            Err(Failure::AnotherReader { .. }) => None,
            _ => parts.and_then(referer_path),
        };
        lead_to(back.unwrap_or_else(|| Address::Home.to_string()));
    }
    // A form's answer is always «see other», so that the browser asks for the page by GET.
    options.set_status(StatusCode::SEE_OTHER);
}
