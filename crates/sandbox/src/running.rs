//! Starting and stopping.

use std::io;
use std::net::SocketAddr;
use std::sync::Arc;

use axum::Router;
use axum::http::header;
use axum::middleware::from_fn_with_state;
use axum::response::IntoResponse;
use axum::routing::get;
use tokio::net::TcpListener;
use tokio::sync::watch;

use super::clock::{Clock, SECOND};
use super::codes::CodeDesk;
use super::faults::{FaultBoard, Service};
use super::inbox::Inbox;
use super::rehearsal::Rehearsal;
use super::{Sandbox, SandboxSettings, control, esi, fault_guard, html, minjust, oep, sms, smtp};

/// A sandbox at work; it stops when this is dropped.
#[derive(Debug)]
pub struct RunningSandbox {
    sandbox: Arc<Sandbox>,
    address: SocketAddr,
    smtp_address: SocketAddr,
    stop: watch::Sender<bool>,
}

impl RunningSandbox {
    /// Where HTTP is bound.
    #[must_use]
    pub const fn address(&self) -> SocketAddr {
        self.address
    }

    /// Where the mail server is bound.
    #[must_use]
    pub const fn smtp_address(&self) -> SocketAddr {
        self.smtp_address
    }

    /// How it is reached, without a slash at the end.
    #[must_use]
    pub fn public_url(&self) -> &str {
        &self.sandbox.public_url
    }

    /// The fault switches.
    #[must_use]
    pub fn faults(&self) -> &FaultBoard {
        &self.sandbox.faults
    }

    /// A rehearsal of its cast, to be held in front of a product.
    #[must_use]
    pub fn rehearsal(&self) -> Rehearsal {
        Rehearsal::with_sandbox_at(self.public_url())
    }

    #[must_use]
    pub fn inbox(&self) -> &Inbox {
        &self.sandbox.inbox
    }
}

impl Drop for RunningSandbox {
    fn drop(&mut self) {
        // Nobody listening any more is as good as stopped.
        let _ = self.stop.send(true);
    }
}

/// Starts the sandbox on the machine's clock.
///
/// # Errors
/// When an address cannot be bound, or a test key of the source tree is broken.
pub async fn start(settings: SandboxSettings) -> io::Result<RunningSandbox> {
    start_at(settings, Clock::machine()).await
}

/// Starts the sandbox on `clock`.
pub(super) async fn start_at(settings: SandboxSettings, clock: Clock) -> io::Result<RunningSandbox> {
    let listener = TcpListener::bind(settings.listen).await?;
    let smtp_listener = TcpListener::bind(settings.smtp_listen).await?;
    let (address, smtp_address) = (listener.local_addr()?, smtp_listener.local_addr()?);
    let derived = settings.public_url.is_empty() || settings.listen.port() == 0;
    let public_url = if derived {
        format!("http://{address}")
    } else {
        settings.public_url.trim_end_matches('/').to_owned()
    };
    let code_lifetime_ms = i64::try_from(settings.code_lifetime_seconds)
        .unwrap_or(i64::MAX)
        .saturating_mul(SECOND);
    let sandbox = Arc::new(Sandbox {
        public_url,
        code_lifetime_ms,
        faults: FaultBoard::default(),
        inbox: Inbox::default(),
        codes: CodeDesk::new(code_lifetime_ms, clock.clone()),
        esi: esi::Esi::new(&clock).map_err(io::Error::other)?,
        oep: oep::Oep::new(&clock).map_err(io::Error::other)?,
        clock,
    });
    let (stop, stopped) = watch::channel(false);
    tokio::spawn(smtp::serve(smtp_listener, Arc::clone(&sandbox), stopped.clone()));
    tokio::spawn(serve(listener, router(&sandbox), stopped));
    Ok(RunningSandbox {
        sandbox,
        address,
        smtp_address,
        stop,
    })
}

async fn serve(listener: TcpListener, router: Router, mut stopped: watch::Receiver<bool>) {
    let until = async move {
        // An error says that the sender is gone, which is the end too.
        let _ = stopped.changed().await;
    };
    if let Err(error) = axum::serve(listener, router).with_graceful_shutdown(until).await {
        tracing::error!(%error, "the sandbox stopped serving");
    }
}

fn router(sandbox: &Arc<Sandbox>) -> Router {
    let guarded = |routes: Router<Arc<Sandbox>>, service| {
        routes.layer(from_fn_with_state((Arc::clone(sandbox), service), fault_guard::guard))
    };
    Router::new()
        .nest("/esi", guarded(esi::routes(), Service::Esi))
        .nest("/oep", guarded(oep::routes(), Service::Oep))
        .nest("/minjust", guarded(minjust::routes(), Service::Minjust))
        .nest("/sms", guarded(sms::routes(), Service::Sms))
        .merge(control::routes())
        .route(
            "/style.css",
            get(async || ([(header::CONTENT_TYPE, "text/css; charset=utf-8")], html::STYLE).into_response()),
        )
        .route("/icon.svg", get(icon))
        .route("/favicon.ico", get(icon))
        .with_state(Arc::clone(sandbox))
}

async fn icon() -> impl IntoResponse {
    ([(header::CONTENT_TYPE, "image/svg+xml")], html::ICON)
}
