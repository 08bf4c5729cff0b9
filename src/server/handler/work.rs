//! The work of a server function: its query or command, begun again where that is right.

use std::future::Future;
use std::sync::Arc;

use axum::http::HeaderName;
use leptos::prelude::expect_context;

use super::{IN_DOUBT, set_header};
use crate::server::again::retry_while;
use crate::server::browser::facts::RequestFacts;
use crate::server::db::outage::{is_broken_connection, is_in_doubt};
use crate::server::request_context::RequestContext;
use crate::server::state::AppState;
use crate::server::trouble::{Answer, Trouble};

/// What a server function calls.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// A view, which changes nothing.
    View,
    /// A command, which may have been carried out where nobody knows it.
    Command,
}

/// Carries a command out for the page's reader. A session that was only remembered refuses nothing by itself: it is read, and the command
/// begun again. Nothing was written then: a command refuses before it commits.
pub(super) async fn act<T, F>(facts: &mut RequestFacts, command: &impl Fn(RequestContext) -> F) -> Answer<T>
where
    F: Future<Output = Answer<T>>,
{
    let answer = match facts.may_act() {
        Ok(()) => run(facts, Kind::Command, command).await,
        Err(failure) => Err(failure.into()),
    };
    match answer {
        Err(Trouble::Told(_) | Trouble::SessionMoved) if facts.is_session_remembered() => {
            facts.read_session().await?;
            facts.may_act()?;
            run(facts, Kind::Command, command).await
        }
        answer => answer,
    }
}

/// Runs a query or a command, and begins again while other commands come first.
pub(super) async fn run<T, F>(facts: &RequestFacts, kind: Kind, work: &impl Fn(RequestContext) -> F) -> Answer<T>
where
    F: Future<Output = Answer<T>>,
{
    let state = expect_context::<Arc<AppState>>();
    let mut met_broken = false;
    let is_passing = |trouble: &Trouble| match trouble {
        Trouble::Overtaken => true,
        // A view that met a connection which broke looks again on another. A command may have been carried out.
        Trouble::Database(error) if kind == Kind::View && !met_broken && is_broken_connection(error) => {
            state.database.heard_of(error);
            met_broken = true;
            true
        }
        _ => false,
    };
    let at = state.clone();
    let begin = move || {
        let context = RequestContext::new(at.clone(), facts.session.clone(), facts.lang, facts.counter.clone());
        work(context.looked_at(facts.is_looked_at))
    };
    let answer = retry_while(is_passing, begin).await;
    if let Err(Trouble::Database(error)) = &answer {
        state.database.heard_of(error);
        if is_in_doubt(error) {
            set_header(HeaderName::from_static(IN_DOUBT), "1");
        }
    }
    answer
}
