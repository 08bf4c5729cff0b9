//! `GET /service-worker.js`: what keeps scoring desks readable offline. The script is ours and is next to this file; the
//! server writes before it of which build it is and which of its files a desk needs, so that a new build makes a new script.

use std::sync::Arc;

use axum::extract::State;
use axum::http::header;
use axum::response::{IntoResponse, Response};

use crate::app::parts::Part;
use crate::domain::address::Address;
use crate::server::state::AppState;

const SCRIPT: &str = include_str!("service_worker.js");
/// It asks our own server, and does nothing else.
const POLICY: &str = "default-src 'none'; connect-src 'self'";

/// The script of this build.
pub async fn service_worker(State(state): State<Arc<AppState>>) -> Response {
    let mut files = state.assets.needed_offline(Part::Scoring.name());
    // The page that is shown where another one cannot be.
    let offline = Address::Offline.to_string();
    files.push(&offline);
    let files = serde_json::Value::from(files);
    let version = serde_json::Value::from(state.assets.version.as_str());
    let headers = [
        (header::CONTENT_TYPE, "text/javascript; charset=utf-8"),
        (header::CONTENT_SECURITY_POLICY, POLICY),
        (header::CACHE_CONTROL, "no-cache"),
    ];
    (
        headers,
        format!("const VERSION = {version};\nconst FILES = {files};\n{SCRIPT}"),
    )
        .into_response()
}
