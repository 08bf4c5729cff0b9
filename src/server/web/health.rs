//! For whoever watches the product.

use std::sync::Arc;

use axum::extract::State;
use axum::http::{HeaderMap, StatusCode, header};

use crate::server::journal::hash::secret_hash;
use crate::server::state::AppState;

/// `GET /healthz`: the process answers.
pub async fn healthz() -> &'static str {
    "ok\n"
}

/// `GET /readyz`: it can read and write its database.
pub async fn readyz(State(state): State<Arc<AppState>>) -> (StatusCode, &'static str) {
    match state.database.is_alive().await {
        Ok(()) => (StatusCode::OK, "ready\n"),
        Err(error) => {
            tracing::error!(%error, "the database does not answer");
            (StatusCode::SERVICE_UNAVAILABLE, "the database does not work\n")
        }
    }
}

/// `GET /metrics`: counters for Prometheus, to those who know the token of the settings; to all others there is no such
/// page.
pub async fn metrics(State(state): State<Arc<AppState>>, headers: HeaderMap) -> Result<String, StatusCode> {
    let given = headers.get(header::AUTHORIZATION).and_then(|it| it.to_str().ok());
    let given = given.and_then(|it| it.strip_prefix("Bearer "));
    match (&state.settings.metrics_token, given) {
        // By their hashes, so that the time it takes reveals nothing of the token.
        (Some(token), Some(given)) if secret_hash(token.reveal()) == secret_hash(given) => Ok(state.metrics.page()),
        _ => Err(StatusCode::NOT_FOUND),
    }
}
