//! The routes.

use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::extract::{DefaultBodyLimit, Path, Request};
use axum::http::StatusCode;
use axum::middleware::{from_fn, from_fn_with_state};
use axum::routing::{get, post};
use leptos::prelude::LeptosOptions;
use leptos_axum::{LeptosRoutes, generate_route_list};
use tower_http::CompressionLevel;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;
use tower_http::compression::predicate::{NotForContentType, Predicate, SizeAbove};
use tower_http::timeout::TimeoutLayer;

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

/// The plain routes, beside pages and server functions: each stands in the permission matrix.
pub const PLAIN_ROUTES: &[(&str, &str)] = &[
    ("GET", "/auth/esi"),
    ("GET", "/auth/callback"),
    ("GET", "/language/{tag}"),
    ("GET", "/theme/{tag}"),
    ("POST", "/language/{tag}"),
    ("POST", "/kept/{function}"),
    ("GET", "/files/{id}"),
    ("GET", "/papers/{accreditation}/{paper}"),
    ("GET", "/progress/{accreditation}"),
    ("POST", "/upload/document/{kind}"),
    ("POST", "/upload/cell/{application}/{row}/{column}"),
    ("POST", "/upload/evidence/{accreditation}/{criterion}"),
    ("GET", "/service-worker.js"),
    ("GET", "/healthz"),
    ("GET", "/readyz"),
    ("GET", "/metrics"),
];

/// The whole product as one service.
pub fn router(state: Arc<AppState>) -> Router {
    let options = LeptosOptions::builder().output_name("asula").build();
    let provide = pages::provide_request(state.clone());
    let functions = {
        let (state, provide) = (state.clone(), provide.clone());
        move |request| functions::answer(state.clone(), provide.clone(), request)
    };
    let kept = {
        let (state, provide) = (state.clone(), provide.clone());
        move |Path(function): Path<String>, request: Request| {
            kept::act(state.clone(), provide.clone(), function, request)
        }
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
    let mut plain = Router::new()
        .route("/auth/esi", get(sign_in::begin))
        .route("/auth/callback", get(sign_in::callback))
        .route(
            "/language/{tag}",
            get(preferences::set_language).post(kept::keep_for_language),
        )
        .route("/theme/{tag}", get(preferences::set_theme))
        .route("/files/{id}", get(downloads::download))
        .route("/papers/{accreditation}/{paper}", get(papers::paper))
        .route("/progress/{accreditation}", get(progress::progress))
        .route("/pkg/{version}/{file}", get(assets::serve_package))
        .route("/service-worker.js", get(service_worker::service_worker))
        .route("/healthz", get(health::healthz))
        .route("/readyz", get(health::readyz))
        .route("/metrics", get(health::metrics));
    for path in state.assets.root_files() {
        plain = plain.route(path, get(assets::serve_root));
    }
    let uploads = Router::new()
        .route(
            "/upload/document/{kind}",
            post(uploads::upload_document).layer(limit(LARGEST_UPLOAD_BYTES)),
        )
        .route(
            "/upload/cell/{application}/{row}/{column}",
            post(uploads::upload_cell).layer(limit(LARGEST_UPLOAD_BYTES)),
        )
        .route(
            "/upload/evidence/{accreditation}/{criterion}",
            post(uploads::upload_evidence).layer(limit(LARGEST_UPLOADS_BYTES)),
        );
    let compression = CompressionLayer::new()
        .quality(CompressionLevel::Fastest)
        .compress_when(
            SizeAbove::new(1024)
                .and(NotForContentType::const_new("application/pdf"))
                .and(NotForContentType::IMAGES)
                .and(NotForContentType::SSE),
        );
    Router::new()
        .merge(plain.with_state(state.clone()))
        .route("/api/{*function}", get(functions.clone()).post(functions))
        .route("/kept/{function}", post(kept))
        .fallback_service(drawn)
        .layer(DefaultBodyLimit::max(functions::LARGEST_DEED_BYTES))
        .layer(TimeoutLayer::with_status_code(
            StatusCode::GATEWAY_TIMEOUT,
            Duration::from_secs(60),
        ))
        .merge(uploads.with_state(state.clone()))
        .layer(from_fn_with_state(state, request::with_facts))
        .layer(compression)
        .layer(from_fn(security_headers::with_security_headers))
        .layer(CatchPanicLayer::new())
}

fn limit(bytes: u64) -> DefaultBodyLimit {
    DefaultBodyLimit::max(usize::try_from(bytes).unwrap_or(usize::MAX))
}
