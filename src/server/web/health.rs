//! For whoever watches the product.

use std::sync::Arc;

use axum::extract::State;
use axum::http::StatusCode;

use crate::server::state::AppState;

/// `GET /healthz`: the process answers.
pub async fn healthz() -> &'static str {
    "ok\n"
}

/// `GET /readyz`: it can read its database.
pub async fn readyz(State(state): State<Arc<AppState>>) -> (StatusCode, &'static str) {
    match state.database.is_alive().await {
        Ok(()) => (StatusCode::OK, "ready\n"),
        Err(error) => {
            tracing::error!(%error, "the database does not answer");
            (StatusCode::SERVICE_UNAVAILABLE, "the database does not answer\n")
        }
    }
}

/// `GET /metrics`: counters for Prometheus.
pub async fn metrics(State(state): State<Arc<AppState>>) -> String {
    state.metrics.page()
}
