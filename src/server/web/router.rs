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
    assets, compressed, downloads, drawing, functions, health, kept, pages, pdf_documents, preferences, progress,
    request, security_headers, service_worker, sign_in, uploads,
};
use crate::app::App;
use crate::domain::address::table::endpoints;
use crate::domain::files::LARGEST_FILE_BYTES;
use crate::server::commands::accreditation::evidence::MOST_FILES;
use crate::server::state::AppState;

/// The largest body of an upload to a place for one file. A file counts as it streams in and is refused beyond its own limit;
/// whatever comes after is read on and thrown away.
const LARGEST_UPLOAD_BYTES: u64 = 3 * LARGEST_FILE_BYTES;
/// The largest body of an upload to a place for several files: as many as it takes, and what the form adds.
const LARGEST_UPLOADS_BYTES: u64 = (MOST_FILES as u64 + 1) * LARGEST_FILE_BYTES;

/// Makes of the table of endpoints a macro that gives the pattern of a route: `endpoint_path!(File)` is `"/files/{id}"`.
macro_rules! endpoint_paths {
    ($name:ident: $($(#[$doc:meta])* $endpoint:ident $(($($parameter:tt)*))? => $pattern:tt;)+) => {
        macro_rules! $name {
            $(($endpoint) => { $pattern };)+
        }
    };
}

endpoints! { endpoint_paths endpoint_path: }

/// The routes besides pages and server functions, but for uploads.
fn doors() -> RouteTable {
    RouteTable::default()
        .get(endpoint_path!(SignIn), sign_in::begin)
        .get(endpoint_path!(SignedIn), sign_in::callback)
        .get(endpoint_path!(Language), preferences::set_language)
        .post(endpoint_path!(Language), kept::keep_for_language)
        .get(endpoint_path!(Theme), preferences::set_theme)
        .post(
            endpoint_path!(Kept),
            |State(state): State<Arc<AppState>>, Path(function): Path<String>, request: Request| {
                kept::act(state.clone(), pages::provide_request(state), function, request)
            },
        )
        .get(endpoint_path!(File), downloads::download)
        .get(endpoint_path!(PdfDocument), pdf_documents::paper)
        .get(endpoint_path!(Progress), progress::progress)
        .get(endpoint_path!(ServiceWorker), service_worker::service_worker)
        .get(endpoint_path!(Healthz), health::healthz)
        .get(endpoint_path!(Readyz), health::readyz)
        .get(endpoint_path!(Metrics), health::metrics)
}

/// The routes that take files.
fn uploads() -> RouteTable {
    RouteTable::default()
        .post_up_to(
            LARGEST_UPLOAD_BYTES,
            endpoint_path!(UploadDocument),
            uploads::upload_document,
        )
        .post_up_to(LARGEST_UPLOAD_BYTES, endpoint_path!(UploadCell), uploads::upload_cell)
        .post_up_to(
            LARGEST_UPLOADS_BYTES,
            endpoint_path!(UploadEvidence),
            uploads::upload_evidence,
        )
}

/// Every route besides pages, server functions and the files of the site: each is in the permission matrix.
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
    let draw = drawing::handler(provide, pages::document(state.clone()));
    let drawn = Router::<LeptosOptions>::new()
        .leptos_routes_with_handler(generate_route_list(App), draw.clone())
        .fallback(move |request: Request| {
            let drawing = draw(request);
            async move { (StatusCode::NOT_FOUND, drawing.await) }
        })
        .layer(from_fn_with_state(state.clone(), pages::with_frame))
        .layer(from_fn(compressed::compressed))
        .with_state(options);
    let mut site = Router::new().route("/pkg/{version}/{file}", get(assets::serve_package));
    for path in state.assets.root_files() {
        site = site.route(path, get(assets::serve_root));
    }
    let compression = CompressionLayer::new()
        .quality(CompressionLevel::Fastest)
        .compress_when(
            SizeAbove::new(compressed::SHORTEST)
                .and(NotForContentType::const_new("application/pdf"))
                .and(NotForContentType::IMAGES)
                .and(NotForContentType::SSE),
        );
    Router::new()
        .merge(site.with_state(state.clone()))
        .merge(doors().with_state(state.clone()))
        .route(
            "/api/{*function}",
            get(functions.clone())
                .post(functions)
                .layer(from_fn(compressed::compressed)),
        )
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

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use leptos_axum::generate_route_list;

    use crate::domain::FormName;

    use leptos::server_fn::axum::server_fn_paths;

    use super::plain_routes;
    use crate::app::App;
    use crate::domain::address::{Address, Endpoint};

    /// `/a/:b` as `/a/{b}`.
    fn with_braces(pattern: &str) -> String {
        let segments = pattern.split('/').map(|segment| match segment.strip_prefix(':') {
            Some(name) => format!("{{{name}}}"),
            None => segment.to_owned(),
        });
        segments.collect::<Vec<_>>().join("/")
    }

    #[tokio::test]
    async fn routes_and_addresses_are_the_same() {
        let pages = generate_route_list(App);
        let pages: BTreeSet<String> = pages.iter().map(|page| with_braces(page.path())).collect();
        let addresses: BTreeSet<String> = Address::PATTERNS.iter().copied().map(with_braces).collect();
        assert_eq!(pages, addresses);

        let plain: BTreeSet<&str> = plain_routes().into_iter().map(|(_, pattern)| pattern).collect();
        let endpoints: BTreeSet<&str> = Endpoint::PATTERNS.iter().copied().collect();
        assert_eq!(plain, endpoints);
    }

    #[test]
    fn each_form_is_named_after_its_server_function() {
        let functions: BTreeSet<&str> = server_fn_paths()
            .filter_map(|(path, _)| path.rsplit('/').next())
            .collect();
        let named = FormName::FUNCTIONS.iter().filter(|it| !it.starts_with("upload_"));
        let unknown: Vec<_> = named.filter(|it| !functions.contains(**it)).collect();
        assert_eq!(unknown, Vec::<&&str>::new());
    }
}
