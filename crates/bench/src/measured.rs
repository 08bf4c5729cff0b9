//! The server that is measured, in a process of its own: the product's router as `asula serve` starts it, and in addition the
//! floors, which no layer of the product precedes: pages from memory here, bare commits in `commits`; and what changes pages between two
//! showings, in `changes`.

use std::collections::BTreeMap;
use std::io::Read as _;
use std::path::Path as FilePath;
use std::sync::{Arc, Mutex, PoisonError};

use asula::server::clock::SystemClock;
use asula::server::jobs;
use asula::server::settings::Settings;
use asula::server::state::AppState;
use asula::server::web::router::router;
use axum::Router;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use bytes::Bytes;
use tokio::net::TcpListener;
use tokio::sync::{oneshot, watch};

use super::{changes, commits};
use crate::fault::BenchFault;

/// The settings of the measured server: the defaults, over the database given.
///
/// # Errors
/// Where the product has other settings by now.
pub fn settings(database_url: &str, data: &FilePath, site: &FilePath) -> Result<Settings, BenchFault> {
    let mut settings: Settings = toml::from_str(include_str!("measured.toml"))?;
    database_url.clone_into(&mut settings.database_url);
    site.clone_into(&mut settings.site);
    settings.outside.files.url = data.join("files").display().to_string();
    Ok(settings)
}

/// Serves until the standard input ends; prints its port on the standard output.
///
/// # Errors
/// What cannot be opened.
pub async fn serve(settings: Settings) -> Result<(), BenchFault> {
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
    let floors = floors()
        .merge(commits::floors(state.clone()))
        .merge(changes::changes(state.clone()));
    axum::serve(listener, router(state.clone()).merge(floors))
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

/// The pages of the floor, by operation.
type Pages = Arc<Mutex<BTreeMap<String, Kept>>>;

fn floors() -> Router {
    Router::new()
        .route("/floor/page/{name}", get(page).put(keep))
        .with_state(Pages::default())
}

/// Keeps a page.
async fn keep(State(pages): State<Pages>, Path(name): Path<String>, headers: HeaderMap, body: Bytes) -> StatusCode {
    let text = |name| {
        headers
            .get(name)
            .and_then(|it| it.to_str().ok())
            .unwrap_or_default()
            .to_owned()
    };
    let kept = (text(header::CONTENT_TYPE), text(header::CONTENT_ENCODING), body);
    pages.lock().unwrap_or_else(PoisonError::into_inner).insert(name, kept);
    StatusCode::NO_CONTENT
}

/// The page from memory.
async fn page(State(pages): State<Pages>, Path(name): Path<String>) -> Response {
    let kept = pages.lock().unwrap_or_else(PoisonError::into_inner).get(&name).cloned();
    match kept {
        Some((kind, coding, body)) if coding.is_empty() => ([(header::CONTENT_TYPE, kind)], body).into_response(),
        Some((kind, coding, body)) => {
            ([(header::CONTENT_TYPE, kind), (header::CONTENT_ENCODING, coding)], body).into_response()
        }
        None => StatusCode::NOT_FOUND.into_response(),
    }
}
