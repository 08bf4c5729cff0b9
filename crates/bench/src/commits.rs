//! The floor of a save: bare durable commits of the same rows that it writes, a statement each, through the product's own writer.

use std::sync::Arc;
use std::time::{Duration, Instant};

use asula::server::db::mark::Mark;
use asula::server::db::{self, Connection, StatementCounter};
use asula::server::state::AppState;
use asula::server::trouble::{Answer, Trouble};
use axum::Router;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing::post;

use super::operation::Operation;
use super::table::Figures;

/// The route that commits for so many users, for so long.
pub fn floors(state: Arc<AppState>) -> Router {
    Router::new()
        .route("/floor/commits/{operation}/{users}/{millis}", post(commits))
        .with_state(state)
}

/// The body names the rows, one line per user.
async fn commits(
    State(state): State<Arc<AppState>>,
    Path((operation, users, millis)): Path<(String, usize, u64)>,
    body: String,
) -> Response {
    let until = Instant::now() + Duration::from_millis(millis);
    let began = Instant::now();
    let mut tasks = Vec::new();
    for line in body.lines().take(users) {
        let (state, operation, line) = (state.clone(), operation.clone(), line.to_owned());
        tasks.push(tokio::spawn(commit_until(state, operation, line, until)));
    }
    let mut micros = Vec::new();
    for task in tasks {
        match task.await {
            Ok(Ok(part)) => micros.extend(part),
            Ok(Err(trouble)) => return (StatusCode::INTERNAL_SERVER_ERROR, trouble.to_string()).into_response(),
            Err(error) => return (StatusCode::INTERNAL_SERVER_ERROR, error.to_string()).into_response(),
        }
    }
    axum::Json(Figures::of(micros, began.elapsed().as_secs_f64())).into_response()
}

async fn commit_until(state: Arc<AppState>, operation: String, line: String, until: Instant) -> Answer<Vec<u32>> {
    let counter = StatementCounter::default();
    let mut reader = state.database.read(&counter).await?;
    let rows = Rows::find(&mut reader, &operation, &line).await?;
    drop(reader);
    let (mut micros, mut turn) = (Vec::new(), 0);
    while Instant::now() < until {
        let began = Instant::now();
        let mut transaction = state.database.write(&counter).await?;
        rows.write(&mut transaction, &state, turn).await?;
        transaction.commit().await?;
        micros.push(u32::try_from(began.elapsed().as_micros()).unwrap_or(u32::MAX));
        turn += 1;
    }
    Ok(micros)
}

/// What one user's save writes.
enum Rows {
    /// A row of an appendix.
    Cells { row: String, cells: String },
    /// The marks of a sheet: one after the other, or all at once.
    Marks {
        sheet: String,
        marks: Vec<Mark>,
        at_once: bool,
    },
}

impl Rows {
    /// Finds them by the words of `Place::rows`.
    async fn find(db: &mut Connection, operation: &str, line: &str) -> Answer<Self> {
        let gone = || Trouble::Inconsistent {
            table: "seeded",
            row: line.to_owned(),
            what: "a seeded row that is not there",
        };
        match (
            Operation::from_name(operation),
            line.split(' ').collect::<Vec<_>>().as_slice(),
        ) {
            (Some(Operation::Save), [row, application, organisation]) => {
                let found = db::appendix_row::find_for_edit(db, row, application, organisation).await?;
                Ok(Self::Cells {
                    row: (*row).to_owned(),
                    cells: found.ok_or_else(gone)?.cells,
                })
            }
            (Some(operation @ (Operation::SaveMark | Operation::SaveSheet)), [sheet]) => {
                let marks = db::mark::marks(db, sheet).await?;
                if marks.is_empty() {
                    return Err(gone());
                }
                Ok(Self::Marks {
                    sheet: (*sheet).to_owned(),
                    marks,
                    at_once: operation == Operation::SaveSheet,
                })
            }
            _ => Err(gone()),
        }
    }

    /// Writes them. The texts stay, so that the journal still tells the truth; the rows are rewritten with the time.
    async fn write(&self, db: &mut Connection, state: &AppState, turn: usize) -> Answer<()> {
        let now = state.clock.now();
        match self {
            Self::Cells { row, cells } => {
                db::appendix_row::save(db, row, cells, cells, now).await?;
            }
            Self::Marks { sheet, marks, at_once } => {
                let (from, count) = if *at_once {
                    (0, marks.len())
                } else {
                    (turn % marks.len().max(1), 1)
                };
                let part = marks.get(from..from + count).unwrap_or_default();
                db::mark::put_marks(db, sheet, part, now).await?;
            }
        }
        Ok(())
    }
}
