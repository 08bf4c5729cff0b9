//! What the measured server changes between two showings of a page, so that the second is *cold*. It is done in the process of the server
//! and by its own writer, so that whatever the server remembered of the page would learn of the change.

use std::collections::BTreeMap;
use std::sync::Arc;

use asula::domain::calendar::Moment;
use asula::server::db::{self, Connection, StatementCounter};
use asula::server::journal::event::CellChange;
use asula::server::journal::{CaseEvent, Chain};
use asula::server::state::AppState;
use asula::server::trouble::{Answer, Trouble};
use axum::Router;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing::post;

use super::operation::Operation;
use super::seeding::change_cases;

/// The route that changes what the pages of an operation show.
pub fn changes(state: Arc<AppState>) -> Router {
    Router::new()
        .route("/floor/changes/{operation}", post(change))
        .with_state(state)
}

/// The body names what is changed, one thing a line.
async fn change(State(state): State<Arc<AppState>>, Path(operation): Path<String>, body: String) -> Response {
    match change_all(&state, Operation::from_name(&operation), &body).await {
        Ok(()) => StatusCode::NO_CONTENT.into_response(),
        Err(trouble) => (StatusCode::INTERNAL_SERVER_ERROR, trouble.to_string()).into_response(),
    }
}

async fn change_all(state: &AppState, operation: Option<Operation>, things: &str) -> Answer<()> {
    let mut transaction = state.database.write(&StatementCounter::default()).await?;
    if operation == Some(Operation::DeskCold) {
        for line in things.lines() {
            score_anew(&mut transaction, line, state.clock.now()).await?;
        }
    } else {
        let cases: Vec<&str> = things.lines().collect();
        change_cases(&mut transaction, &cases).await?;
    }
    transaction.commit().await?;
    Ok(())
}

/// Gives a sheet the next score of the scale at a criterion, with its event, as its expert would. The line names the sheet, the person, the
/// criterion and the scale.
pub async fn score_anew(db: &mut Connection, line: &str, now: Moment) -> Answer<()> {
    let gone = || Trouble::Inconsistent {
        table: "mark",
        row: line.to_owned(),
        what: "a seeded score that is not there",
    };
    let words: Vec<&str> = line.split(' ').collect();
    let [sheet, person, criterion, scale @ ..] = words.as_slice() else {
        return Err(gone());
    };
    let marks = db::mark::marks(db, sheet).await?;
    let mut mark = marks
        .into_iter()
        .find(|mark| mark.criterion == *criterion)
        .ok_or_else(gone)?;
    let at = scale.iter().position(|score| *score == mark.score).ok_or_else(gone)?;
    let next = scale[(at + 1) % scale.len()].to_owned();
    let change = CellChange {
        was: std::mem::replace(&mut mark.score, next.clone()),
        now: next,
    };
    let parts = BTreeMap::from([("score".to_owned(), change)]);
    let marks = BTreeMap::from([(mark.criterion.clone(), parts)]);
    let mut chain = Chain::load(db, sheet).await?;
    chain.record(db, now, person, &CaseEvent::MarksSaved { marks }).await?;
    db::mark::put_marks(db, sheet, &[mark], now).await?;
    Ok(())
}
