//! The routes.

use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::extract::{DefaultBodyLimit, Path, Request, State};
use axum::http::{Method, StatusCode};
use axum::middleware::{from_fn, from_fn_with_state};
use axum::routing::get;
use leptos::prelude::LeptosOptions;
use leptos_axum::{LeptosRoutes, generate_route_list};
use tower_http::CompressionLevel;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;
use tower_http::compression::predicate::{NotForContentType, Predicate, SizeAbove};
use tower_http::timeout::TimeoutLayer;

use super::route_table::RouteTable;
use super::{
    assets, downloads, functions, health, kept, pages, papers, preferences, progress, request, security_headers,
    service_worker, sign_in, uploads,
};
use crate::app::App;
use crate::domain::files::LARGEST_FILE_BYTES;
use crate::server::commands::accreditation::evidence::MOST_FILES;
use crate::server::state::AppState;

/// The largest body of an upload to a place for one file. A file counts as it streams in and is refused beyond its own limit;
/// whatever comes after is read on and thrown away.
const LARGEST_UPLOAD_BYTES: u64 = 3 * LARGEST_FILE_BYTES;
/// The largest body of an upload to a place for several files: as many as it takes, and what the form adds.
const LARGEST_UPLOADS_BYTES: u64 = (MOST_FILES as u64 + 1) * LARGEST_FILE_BYTES;

/// The routes beside pages and server functions, but for uploads.
fn doors() -> RouteTable {
    RouteTable::default()
        .get("/auth/esi", sign_in::begin)
        .get("/auth/callback", sign_in::callback)
        .get("/language/{tag}", preferences::set_language)
        .post("/language/{tag}", kept::keep_for_language)
        .get("/theme/{tag}", preferences::set_theme)
        .post(
            "/kept/{function}",
            |State(state): State<Arc<AppState>>, Path(function): Path<String>, request: Request| {
                kept::act(state.clone(), pages::provide_request(state), function, request)
            },
        )
        .get("/files/{id}", downloads::download)
        .get("/papers/{accreditation}/{paper}", papers::paper)
        .get("/progress/{accreditation}", progress::progress)
        .get("/service-worker.js", service_worker::service_worker)
        .get("/healthz", health::healthz)
        .get("/readyz", health::readyz)
        .get("/metrics", health::metrics)
}

/// The routes that take files.
fn uploads() -> RouteTable {
    RouteTable::default()
        .post_up_to(
            LARGEST_UPLOAD_BYTES,
            "/upload/document/{kind}",
            uploads::upload_document,
        )
        .post_up_to(
            LARGEST_UPLOAD_BYTES,
            "/upload/cell/{application}/{row}/{column}",
            uploads::upload_cell,
        )
        .post_up_to(
            LARGEST_UPLOADS_BYTES,
            "/upload/evidence/{accreditation}/{criterion}",
            uploads::upload_evidence,
        )
}

/// Every route beside pages, server functions and the files of the site: each is in the permission matrix.
pub fn plain_routes() -> Vec<(Method, &'static str)> {
    [doors().listed(), uploads().listed()].concat()
}

/// The whole product as one service.
pub fn router(state: Arc<AppState>) -> Router {
    let options = LeptosOptions::builder().output_name("asula").build();
    let provide = pages::provide_request(state.clone());
    let functions = {
        let (state, provide) = (state.clone(), provide.clone());
        move |request| functions::answer(state.clone(), provide.clone(), request)
    };
    let drawn = Router::new()
        .leptos_routes_with_context(
            &options,
            generate_route_list(App),
            provide.clone(),
            pages::document(state.clone()),
        )
        .fallback({
            let shell = pages::document(state.clone());
            let handler = leptos_axum::render_app_async_with_context(provide, shell);
            move |request: Request| {
                let drawing = handler(request);
                async move { (StatusCode::NOT_FOUND, drawing.await) }
            }
        })
        .layer(from_fn_with_state(state.clone(), pages::with_frame))
        .with_state(options);
    let mut site = Router::new().route("/pkg/{version}/{file}", get(assets::serve_package));
    for path in state.assets.root_files() {
        site = site.route(path, get(assets::serve_root));
    }
    let compression = CompressionLayer::new()
        .quality(CompressionLevel::Fastest)
        .compress_when(
            SizeAbove::new(1024)
                .and(NotForContentType::const_new("application/pdf"))
                .and(NotForContentType::IMAGES)
                .and(NotForContentType::SSE),
        );
    Router::new()
        .merge(site.with_state(state.clone()))
        .merge(doors().with_state(state.clone()))
        .route("/api/{*function}", get(functions.clone()).post(functions))
        .fallback_service(drawn)
        .layer(DefaultBodyLimit::max(functions::LARGEST_DEED_BYTES))
        .layer(TimeoutLayer::with_status_code(
            StatusCode::GATEWAY_TIMEOUT,
            Duration::from_secs(60),
        ))
        .merge(uploads().with_state(state.clone()))
        .layer(from_fn_with_state(state, request::with_facts))
        .layer(compression)
        .layer(from_fn(security_headers::with_security_headers))
        .layer(CatchPanicLayer::new())
}
