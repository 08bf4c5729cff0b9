//! The server that is measured, in a process of its own: the product's router as `asula serve` starts it, and beside it the two
//! floors, which no layer of the product stands before.

use std::collections::BTreeMap;
use std::io::Read as _;
use std::path::Path as FilePath;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use axum::Router;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use bytes::Bytes;
use tokio::net::TcpListener;
use tokio::sync::{oneshot, watch};

use super::table::Figures;
use crate::server::cli::CommandFault;
use crate::server::clock::SystemClock;
use crate::server::db::{self, StatementCounter};
use crate::server::jobs;
use crate::server::settings::{SandboxAddresses, Settings};
use crate::server::state::AppState;
use crate::server::trouble::{Answer, Trouble};
use crate::server::web::router::router;

/// Where the outside systems are: nowhere. Nothing that is measured asks them.
const NOWHERE: &str = "127.0.0.1:9";

/// The settings of the measured server: the defaults, over the database given.
pub fn settings(database_url: &str, data: &FilePath, site: &FilePath) -> Settings {
    let nowhere = SandboxAddresses {
        experts: Vec::new(),
        url: format!("http://{NOWHERE}"),
        smtp: NOWHERE.to_owned(),
        officers: Vec::new(),
    };
    let mut settings = Settings::beside_sandbox(([127, 0, 0, 1], 0).into(), data, site, &nowhere);
    database_url.clone_into(&mut settings.database_url);
    settings
}

/// Serves until the standard input ends; tells its port on the standard output.
///
/// # Errors
/// What cannot be opened.
pub async fn serve(settings: Settings) -> Result<(), CommandFault> {
    let state = AppState::open(settings, Arc::new(SystemClock)).await?;
    let listener = TcpListener::bind(state.settings.listen).await?;
    println!("{}", listener.local_addr()?.port());
    let (stop, stopped) = watch::channel(false);
    let work = tokio::spawn(jobs::run(state.clone(), stopped));
    let (ended, end) = oneshot::channel();
    std::thread::spawn(move || {
        // However the reading ends, nobody is there any more.
        let _ = std::io::stdin().read(&mut [0]);
        let _ = ended.send(());
    });
    axum::serve(listener, router(state.clone()).merge(floors(state.clone())))
        .with_graceful_shutdown(async {
            let _ = end.await;
        })
        .await?;
    let _ = stop.send(true);
    let _ = work.await;
    state.database.close().await;
    Ok(())
}

/// A page as it travelled: media type, coding, body.
type Kept = (String, String, Bytes);

#[derive(Clone)]
struct Floors {
    state: Arc<AppState>,
    pages: Arc<Mutex<BTreeMap<String, Kept>>>,
}

fn floors(state: Arc<AppState>) -> Router {
    let floors = Floors {
        state,
        pages: Arc::default(),
    };
    Router::new()
        .route("/floor/page/{name}", get(page).put(keep))
        .route("/floor/commits/{users}/{millis}", post(commits))
        .with_state(floors)
}

/// Keeps a page.
async fn keep(State(floors): State<Floors>, Path(name): Path<String>, headers: HeaderMap, body: Bytes) -> StatusCode {
    let text = |name| {
        headers
            .get(name)
            .and_then(|it| it.to_str().ok())
            .unwrap_or_default()
            .to_owned()
    };
    let kept = (text(header::CONTENT_TYPE), text(header::CONTENT_ENCODING), body);
    floors
        .pages
        .lock()
        .unwrap_or_else(PoisonError::into_inner)
        .insert(name, kept);
    StatusCode::NO_CONTENT
}

/// The page from memory.
async fn page(State(floors): State<Floors>, Path(name): Path<String>) -> Response {
    let kept = floors
        .pages
        .lock()
        .unwrap_or_else(PoisonError::into_inner)
        .get(&name)
        .cloned();
    match kept {
        Some((kind, coding, body)) if coding.is_empty() => ([(header::CONTENT_TYPE, kind)], body).into_response(),
        Some((kind, coding, body)) => {
            ([(header::CONTENT_TYPE, kind), (header::CONTENT_ENCODING, coding)], body).into_response()
        }
        None => StatusCode::NOT_FOUND.into_response(),
    }
}

/// Commits the same rows that saving a cell writes, one statement each, through the product's own writer. The body names them: row,
/// application and organisation, a line each; each user has one.
async fn commits(State(floors): State<Floors>, Path((users, millis)): Path<(usize, u64)>, body: String) -> Response {
    let until = Instant::now() + Duration::from_millis(millis);
    let began = Instant::now();
    let mut tasks = Vec::new();
    for line in body.lines().take(users) {
        let names: Vec<String> = line.split(' ').map(str::to_owned).collect();
        tasks.push(tokio::spawn(commit_until(floors.state.clone(), names, until)));
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

async fn commit_until(state: Arc<AppState>, names: Vec<String>, until: Instant) -> Answer<Vec<u32>> {
    let gone = || Trouble::Inconsistent {
        table: "appendix_row",
        row: names.join(" "),
        what: "a seeded row that is not there",
    };
    let [row, application, organisation] = names.as_slice() else {
        return Err(gone());
    };
    let counter = StatementCounter::default();
    let mut reader = state.database.read(&counter).await?;
    let found = db::appendix_row::find_for_edit(&mut reader, row, application, organisation).await?;
    let cells = found.ok_or_else(gone)?.cells;
    drop(reader);
    let mut micros = Vec::new();
    while Instant::now() < until {
        let began = Instant::now();
        let mut transaction = state.database.write(&counter).await?;
        // The text stays, so that the journal still tells the truth; the row is written anew with the time.
        db::appendix_row::save(&mut transaction, row, &cells, &cells, state.clock.now()).await?;
        transaction.commit().await?;
        micros.push(u32::try_from(began.elapsed().as_micros()).unwrap_or(u32::MAX));
    }
    Ok(micros)
}
