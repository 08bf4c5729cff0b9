//! `asula serve`.

use std::process::ExitCode;
use std::sync::Arc;

use tokio::net::TcpListener;
use tokio::sync::watch;

use super::{CommandFault, Serve};
use crate::server::clock::SystemClock;
use crate::server::jobs;
use crate::server::state::AppState;
use crate::server::web::router::router;

/// Serves until told to stop, then finishes what is under way.
///
/// # Errors
/// What cannot be opened.
pub async fn serve(command: Serve) -> Result<ExitCode, CommandFault> {
    let settings = command.settings()?;
    log(settings.log_json);
    let listen = settings.listen;
    let state = AppState::open(settings, Arc::new(SystemClock)).await?;
    let listener = TcpListener::bind(listen).await?;
    let (stop, stopped) = watch::channel(false);
    let work = tokio::spawn(jobs::run(state.clone(), stopped));
    axum::serve(listener, router(state.clone()))
        .with_graceful_shutdown({
            let state = state.clone();
            async move {
                told_to_stop().await;
                state.progress.close();
            }
        })
        .await?;
    // Sending fails only where the work has ended already.
    let _ = stop.send(true);
    let _ = work.await;
    state.database.close().await;
    Ok(ExitCode::SUCCESS)
}

/// Writes the log to the error stream, as text or one JSON object per line.
pub fn log(json: bool) {
    let filter = tracing_subscriber::EnvFilter::try_from_default_env()
        .unwrap_or_else(|_| tracing_subscriber::EnvFilter::new("warn,asula=info,sqlx=error"));
    let builder = tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(std::io::stderr);
    if json { builder.json().init() } else { builder.init() }
}

async fn told_to_stop() {
    let interrupted = async {
        if tokio::signal::ctrl_c().await.is_err() {
            std::future::pending::<()>().await;
        }
    };
    let terminated = async {
        match tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) {
            Ok(mut signal) => {
                signal.recv().await;
            }
            Err(_) => std::future::pending::<()>().await,
        }
    };
    tokio::select! {
        () = interrupted => {}
        () = terminated => {}
    }
}
