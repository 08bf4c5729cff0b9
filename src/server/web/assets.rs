//! The built browser files by their addresses (`server::assets`), and where pages find them.

use std::sync::Arc;

use axum::extract::{Path, State};
use axum::http::{HeaderMap, Uri};
use axum::response::Response;

use crate::app::parts::Part;
use crate::app::shell::AssetPaths;
use crate::server::assets::Assets;
use crate::server::state::AppState;

/// What a page that is drawn by this part loads first.
pub fn paths(assets: &Assets, part: Option<Part>) -> AssetPaths {
    AssetPaths {
        css: assets.address("asula.css"),
        js: assets.address("asula.js"),
        wasm: assets.address("asula_bg.wasm"),
        part: part.map_or_else(Vec::new, |part| assets.addresses_of_part(part.name())),
        build: assets.version.clone(),
    }
}

/// `GET /pkg/{version}/{file}`.
pub async fn serve_package(
    State(state): State<Arc<AppState>>,
    Path((version, file)): Path<(String, String)>,
    headers: HeaderMap,
) -> Response {
    state.assets.answer(&format!("/pkg/{version}/{file}"), &headers)
}

/// A file at the root: icons and fonts.
pub async fn serve_root(State(state): State<Arc<AppState>>, uri: Uri, headers: HeaderMap) -> Response {
    state.assets.answer(uri.path(), &headers)
}
