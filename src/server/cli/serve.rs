//! `asula serve`.

use std::process::ExitCode;
use std::sync::Arc;

use tokio::net::TcpListener;
use tokio::sync::watch;

use super::rehearse::rehearse;
use super::{CommandFault, Serve, StartSandbox};
use crate::server::clock::SystemClock;
use crate::server::jobs;
use crate::server::settings::SettingsFault;
use crate::server::state::AppState;
use crate::server::web::router::router;

/// Serves until told to stop, then finishes what is under way.
///
/// # Errors
/// What cannot be opened.
pub async fn serve(command: Serve, start_sandbox: StartSandbox) -> Result<ExitCode, CommandFault> {
    let mut beside = None;
    let settings = match (&command.settings, command.sandbox) {
        (Some(_), true) => return Err(SettingsFault::SandboxInProduction.into()),
        (None, false) => return Err(SettingsFault::Nothing.into()),
        (Some(path), false) => command.settings_of(path)?,
        (None, true) => {
            let site = command.site_beside(std::env::var_os("ASULA_SITE"))?;
            std::fs::create_dir_all(&command.data)?;
            let sandbox = start_sandbox(command.sandbox_listen, command.sandbox_smtp_listen).await?;
            let settings = command.settings_beside(&site, &sandbox.addresses);
            beside = Some(sandbox);
            settings
        }
    };
    log(settings.log_json);
    let listen = settings.listen;
    let state = AppState::open(settings, Arc::new(SystemClock)).await?;
    let listener = TcpListener::bind(listen).await?;
    let mut kept = None;
    if let Some(beside) = beside {
        println!("ASULA is at {}\n\n{}", state.settings.public_url, beside.greeting);
        kept = Some(beside.keep);
        if command.rehearse {
            rehearse(&state, &command.data, beside.rehearse).await?;
        }
    }
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
    drop(kept);
    Ok(ExitCode::SUCCESS)
}

/// Writes the log to the error stream, as text or a JSON object a line.
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
