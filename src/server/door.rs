//! What every server function does before and after its one call: the desk, the same-origin check, the status, and for forms
//! without JavaScript the way back with what was typed.

use std::collections::BTreeMap;
use std::future::Future;
use std::sync::Arc;

use axum::http::request::Parts;
use axum::http::{StatusCode, header};
use leptos::prelude::{expect_context, use_context};
use leptos_axum::ResponseOptions;

use crate::domain::Failure;
use crate::domain::views::frame::Flash;

use super::desk::Desk;
use super::state::AppState;
use super::trouble::{Answer, Trouble};
use super::web::request::RequestFacts;

/// How often a deed is begun again after another command on the same case came first.
const ATTEMPTS: u32 = 8;

/// Answers a view.
///
/// # Errors
/// What the query refuses with, as the browser may know it; the status is set.
pub async fn view<T, F>(query: impl Fn(Desk) -> F) -> Result<T, Failure>
where
    F: Future<Output = Answer<T>>,
{
    let (facts, parts) = request();
    let answer = run(&facts, query).await;
    if let Err(failure) = &answer {
        set_status(failure);
        if *failure == Failure::NotSignedIn && parts.is_none() {
            tracing::debug!("a view outside a request");
        }
    }
    answer
}

/// Carries out a deed whose form is named as its server function.
///
/// # Errors
/// As [`deed_of`].
pub async fn deed<T, F>(
    form: &'static str,
    typed: Vec<(&'static str, String)>,
    command: impl Fn(Desk) -> F,
) -> Result<T, Failure>
where
    F: Future<Output = Answer<T>>,
{
    deed_of(
        form.to_owned(),
        typed
            .into_iter()
            .map(|(field, text)| (field.to_owned(), text))
            .collect(),
        command,
    )
    .await
}

/// Carries out a deed. `typed` is what is kept and shown again when it is refused: never codes or passwords.
///
/// # Errors
/// What the command refuses with, as the browser may know it. To a script it goes with its status; a plain form is led back to
/// its page, where the refusal is shown with what was typed.
pub async fn deed_of<T, F>(
    form: String,
    typed: Vec<(String, String)>,
    command: impl Fn(Desk) -> F,
) -> Result<T, Failure>
where
    F: Future<Output = Answer<T>>,
{
    let (facts, parts) = request();
    let answer = match parts.as_ref().map(super::web::origin::is_same_origin) {
        Some(true) => run(&facts, command).await,
        _ => Err(Failure::CrossSite),
    };
    let wants_page = parts.as_ref().is_some_and(wants_page);
    if let Err(failure) = &answer {
        set_status(failure);
    }
    if wants_page && !matches!(answer, Err(Failure::CrossSite)) {
        let flash = Flash {
            form,
            failure: answer.as_ref().err().cloned(),
            typed: kept(&answer, typed),
        };
        facts.keep_flash(&flash).await;
        lead_back(&answer, parts.as_ref());
    }
    answer
}

/// Leads the browser to a page after a deed: a plain form by redirect, a script by a header that its client follows.
pub fn lead_to(path: &str) {
    leptos_axum::redirect(path);
}

async fn run<T, F>(facts: &RequestFacts, work: impl Fn(Desk) -> F) -> Result<T, Failure>
where
    F: Future<Output = Answer<T>>,
{
    let state = expect_context::<Arc<AppState>>();
    for _ in 0..ATTEMPTS {
        let desk = Desk::new(state.clone(), facts.session.clone(), facts.lang, facts.counter.clone())
            .looked_at(facts.is_looked_at);
        match work(desk).await {
            Err(Trouble::Overtaken) => {}
            answer => return answer.map_err(|trouble| tell(trouble, &facts.incident)),
        }
    }
    Err(tell(Trouble::Overtaken, &facts.incident))
}

/// What of a trouble the browser may know; the rest goes to the log.
pub fn tell(trouble: Trouble, incident: &str) -> Failure {
    match trouble {
        Trouble::Told(failure) => failure,
        other => {
            tracing::error!(incident, error = %other, "a request failed");
            Failure::Internal {
                incident: incident.to_owned(),
            }
        }
    }
}

fn request() -> (RequestFacts, Option<Parts>) {
    let parts = use_context::<Parts>();
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
}

fn kept<T>(answer: &Result<T, Failure>, typed: Vec<(String, String)>) -> BTreeMap<String, String> {
    if answer.is_ok() {
        BTreeMap::new()
    } else {
        typed.into_iter().collect()
    }
}

/// After a plain form: a deed that led somewhere stays with that; all else goes back to the page of the form.
fn lead_back<T>(answer: &Result<T, Failure>, parts: Option<&Parts>) {
    let Some(options) = use_context::<ResponseOptions>() else {
        return;
    };
    let parts_so_far = options.0.read().unwrap_or_else(std::sync::PoisonError::into_inner);
    let led = parts_so_far.headers.contains_key(header::LOCATION);
    drop(parts_so_far);
    if answer.is_err() || !led {
        let back = parts
            .and_then(super::web::origin::referer_path)
            .unwrap_or_else(|| "/".to_owned());
        lead_to(&back);
    }
    // A form's answer is always «see other», so that the browser asks for the page by GET.
    options.set_status(StatusCode::SEE_OTHER);
}
