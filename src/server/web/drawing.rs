//! A page as an answer. Every page is drawn whole before any of it is sent (`SsrMode::Async`), so it needs no stream: `leptos_axum` joins its
//! pieces, joins them again, and sends the text as one more stream.

use std::mem;
use std::sync::PoisonError;

use axum::body::Body;
use axum::extract::Request;
use axum::http::uri::PathAndQuery;
use axum::http::{HeaderValue, header};
use axum::response::Response;
use futures::StreamExt;
use futures::future::ready;
use futures::stream::once;
use leptos::nonce::provide_nonce;
use leptos::prelude::*;
use leptos_axum::ResponseOptions;
use leptos_integration_utils::{BoxedFnOnce, PinnedFuture, PinnedStream, build_response};
use leptos_meta::ServerMetaContext;
use leptos_router::components::provide_server_redirect;
use leptos_router::location::RequestUrl;

/// Room for the scripts behind a page, so that it is not copied for them.
const SCRIPTS_BYTES: usize = 1024;

/// Draws pages: `provide` gives them their context, `document` begins them.
pub fn handler(
    provide: impl Fn() + Clone + Send + Sync + 'static,
    document: impl Fn() -> AnyView + Clone + Send + Sync + 'static,
) -> impl Fn(Request) -> PinnedFuture<Response> + Clone + Send + Sync + 'static {
    move |request| Box::pin(draw(request, provide.clone(), document.clone()))
}

async fn draw(
    request: Request,
    provide: impl Fn() + Send + 'static,
    document: impl FnOnce() -> AnyView + Send + 'static,
) -> Response {
    let options = ResponseOptions::default();
    let (meta, head) = ServerMetaContext::new();
    let context = {
        let options = options.clone();
        move || {
            provide_as_leptos_axum(request, meta, options);
            provide();
        }
    };
    let (owner, drawn) = build_response(document, context, in_one_piece, false);
    // While the page waits for its data, what runs on this thread meanwhile is not of it.
    owner.clone().unset();
    let page = drawn.await;
    if let Some(shared) = owner.shared_context() {
        while let Some(pending) = shared.await_deferred() {
            pending.await;
        }
    }
    // The title is known by now, and goes into the head.
    let mut titled = Box::pin(head.inject_meta_context(page).await);
    let page = titled.next().await.unwrap_or_default();
    // This may be another thread than the one on which it was begun: what is let go is of this page, not of one that was drawn here before.
    owner.set();
    owner.unset_with_forced_cleanup();
    answer(page, &options)
}

/// What `leptos_axum` gives a page as context.
fn provide_as_leptos_axum(request: Request, meta: ServerMetaContext, options: ResponseOptions) {
    let (parts, _) = request.into_parts();
    let path = parts.uri.path_and_query().map_or("/", PathAndQuery::as_str);
    provide_context(RequestUrl::new(&format!("http://leptos.dev{path}")));
    provide_context(meta);
    provide_context(parts);
    provide_context(options);
    provide_server_redirect(leptos_axum::redirect);
    provide_nonce();
}

/// The document and the scripts behind it as one text.
fn in_one_piece(
    document: AnyView,
    scripts: BoxedFnOnce<PinnedStream<String>>,
    _is_out_of_order: bool,
) -> PinnedFuture<PinnedStream<String>> {
    let mut pieces = document.to_html_stream_in_order();
    Box::pin(async move {
        let mut page = pieces.next().await.unwrap_or_default();
        while let Some(piece) = pieces.next().await {
            page.reserve(piece.len() + SCRIPTS_BYTES);
            page.push_str(&piece);
        }
        let mut scripts = scripts();
        while let Some(script) = scripts.next().await {
            page.push_str(&script);
        }
        Box::pin(once(ready(page))) as PinnedStream<String>
    })
}

fn answer(page: String, options: &ResponseOptions) -> Response {
    let mut response = Response::new(Body::from(page));
    let mut given = options.0.write().unwrap_or_else(PoisonError::into_inner);
    if let Some(status) = given.status {
        *response.status_mut() = status;
    }
    let headers = response.headers_mut();
    headers.extend(mem::take(&mut given.headers));
    headers
        .entry(header::CONTENT_TYPE)
        .or_insert(HeaderValue::from_static("text/html; charset=utf-8"));
    drop(given);
    response
}
