//! The pages: leptos draws them with the frame of the request around them.

use std::sync::Arc;

use axum::extract::{Request, State};
use axum::http::request::Parts;
use axum::http::{HeaderValue, Method, header};
use axum::middleware::Next;
use axum::response::Response;
use leptos::prelude::*;
use leptos_axum::ResponseOptions;

use super::assets;
use crate::app::lang::LangContext;
use crate::app::page::{Loaded, WriteHeld};
use crate::app::parts::Part;
use crate::app::shell::{Theme, shell};
use crate::domain::address::Address;
use crate::domain::views::frame::{Flash, Frame, Viewer};
use crate::server::browser::cookies::cookie;
use crate::server::browser::facts::RequestFacts;
use crate::server::db;
use crate::server::session::Session;
use crate::server::state::AppState;

/// Makes the frame of a page before it is drawn, and takes what the last form came to out of the session: it is shown once.
pub async fn with_frame(State(state): State<Arc<AppState>>, mut request: Request, next: Next) -> Response {
    // HEAD is answered as the same GET would be, but for the body.
    if matches!(*request.method(), Method::GET | Method::HEAD)
        && let Some(facts) = request.extensions().get::<RequestFacts>().cloned()
    {
        let flash = match &facts.session {
            // It waits for the page that a person looks at.
            Some(session) if facts.is_looked_at => session
                .flash()
                .and_then(|text| serde_json::from_str::<Flash>(text).ok()),
            _ => None,
        };
        if flash.is_some()
            && let Some(token_hash) = &facts.token_hash
            && let Err(error) = forget_flash(&state, &facts, token_hash).await
        {
            tracing::error!(incident = facts.incident, %error, "what a form came to could not be cleared");
        }
        // The page that is kept on the device for whoever uses it next names nobody.
        let is_for_anyone = request.uri().path() == Address::Offline.to_string();
        let viewer = facts
            .session
            .as_ref()
            .filter(|_| !is_for_anyone)
            .map(|session| viewer_of(&state, session));
        let reader = viewer.as_ref().map(|viewer| viewer.draft_key.clone());
        request.extensions_mut().insert(Frame {
            viewer,
            flash,
            now: state.clock.now(),
        });
        let mut response = next.run(request).await;
        // Passed to the service worker, which keeps pages of one reader at a time.
        if let Some(Ok(reader)) = reader.map(|reader| HeaderValue::from_str(&reader)) {
            response.headers_mut().insert("asula-reader", reader);
        }
        return response;
    }
    next.run(request).await
}

/// Who looks. An officer acts for an authority, whichever signature opened the session: the header names that.
fn viewer_of(state: &AppState, session: &Session) -> Viewer {
    let mut viewer = session.viewer();
    if let Ok(officer) = session.officer() {
        let reference = state.references.current();
        let authority = reference.authority(officer.authority());
        viewer.organisation = authority.map(|it| (it.title.ky.clone(), it.title.ru.clone()));
    }
    viewer
}

async fn forget_flash(state: &AppState, facts: &RequestFacts, token_hash: &str) -> Result<(), sqlx::Error> {
    let mut transaction = state.database.write(&facts.counter).await?;
    db::session::set_flash(&mut transaction, token_hash, None).await?;
    transaction.commit().await
}

/// What a page and a server function find in their context.
pub fn provide_request(state: Arc<AppState>) -> impl Fn() + Clone + Send + Sync + 'static {
    move || {
        provide_context(state.clone());
        provide_context(WriteHeld(write_held));
        // One copy of the head for all that look at it while the request is answered.
        let Some(parts) = use_context::<Parts>().map(Arc::new) else {
            return;
        };
        provide_context(parts.clone());
        if let Some(facts) = parts.extensions.get::<RequestFacts>() {
            provide_context(LangContext(facts.lang));
        }
        if let Some(frame) = parts.extensions.get::<Frame>() {
            provide_context(frame.clone());
        }
        if let Some(theme) = cookie(&parts.headers, "theme").and_then(Theme::from_tag) {
            provide_context(theme);
        }
    }
}

/// What a page holds of its data. Nothing in it ends its element.
fn write_held(loaded: &Loaded, page: &mut String) {
    match loaded {
        Ok(data) => {
            // With the end of the element, so that a long text is not copied once more for it.
            page.reserve(data.text().len() + "</script>".len());
            page.push_str(data.text());
        }
        // A failure is made of texts and numbers, which JSON always takes.
        Err(failure) => {
            let text = serde_json::to_string(failure).unwrap_or_default();
            page.push_str(&text.replace('<', "\\u003c"));
        }
    }
}

/// Draws the document around the app, and gives the answer its policy.
pub fn document(state: Arc<AppState>) -> impl Fn() -> AnyView + Clone + Send + Sync + 'static {
    move || {
        let lang = use_context::<LangContext>()
            .unwrap_or(LangContext(crate::i18n::Lang::default()))
            .0;
        set_policy(&state.settings.outside.esi.issuer);
        let part = use_context::<Arc<Parts>>().and_then(|parts| Part::of_path(parts.uri.path()));
        shell(lang, &assets::paths(&state.assets, part)).into_any()
    }
}

/// Only our own files, our one script by its nonce, WebAssembly; pictures and frames of previews come from blobs. The form that
/// signs out is redirected to ESI, which browsers count as sending it there.
fn set_policy(issuer: &str) {
    let (Some(options), Some(nonce)) = (use_context::<ResponseOptions>(), leptos::nonce::use_nonce()) else {
        return;
    };
    let esi = origin_of(issuer);
    let policy = format!(
        "default-src 'none'; script-src 'nonce-{nonce}' 'strict-dynamic' 'wasm-unsafe-eval'; style-src 'self'; \
         font-src 'self'; img-src 'self' blob: data:; frame-src blob:; connect-src 'self'; form-action 'self' {esi}; \
         base-uri 'none'; frame-ancestors 'none'; manifest-src 'self'; worker-src 'self'"
    );
    if let Ok(value) = HeaderValue::from_str(&policy) {
        options.insert_header(header::CONTENT_SECURITY_POLICY, value);
    }
    options.insert_header(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
}

/// Scheme and host of an address.
pub(super) fn origin_of(address: &str) -> &str {
    let host = address.find("://").map_or(0, |at| at + 3);
    let end = address[host..].find('/').map_or(address.len(), |at| host + at);
    &address[..end]
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;
    use std::sync::atomic::{AtomicU32, Ordering};

    use axum::body::{Body, to_bytes};
    use axum::extract::Request;
    use leptos::prelude::*;
    use leptos_router::components::Router;

    use super::write_held;
    use crate::app::App;
    use crate::app::page::{Loaded, Page};
    use crate::app::pages::screen;
    use crate::domain::Failure;
    use crate::domain::page_data::PageData;
    use crate::server::web::drawing;

    const TYPED: &str = "</script><!--\u{0}\r\n & \" \\ ң";

    fn held() -> [Loaded; 2] {
        let changed = Failure::Changed {
            theirs: TYPED.to_owned(),
            yours: String::new(),
        };
        [Ok(PageData::of(TYPED.to_owned(), "b").unwrap()), Err(changed)]
    }

    fn written(loaded: &Loaded) -> String {
        let mut page = String::new();
        write_held(loaded, &mut page);
        page
    }

    #[test]
    fn nothing_ends_the_element_that_holds_the_data() {
        for loaded in held() {
            let text = written(&loaded);
            assert!(!text.contains('<') && text.contains("\\u003c/script>"), "{text}");
        }
    }

    #[test]
    fn what_is_held_is_read_again() {
        for loaded in held() {
            let again = PageData::read(written(&loaded), "b");
            let view = |it: Loaded| it.and_then(|data| data.view::<String>());
            assert_eq!(view(again), view(loaded));
        }
    }

    /// A page whose data comes a little later; counts how often it is drawn.
    #[component]
    fn Late(times: Arc<AtomicU32>) -> impl IntoView {
        let load = || async {
            tokio::task::yield_now().await;
            Ok::<_, Failure>(PageData::of("ооба".to_owned(), "b").unwrap())
        };
        let draw = move |said: String| {
            times.fetch_add(1, Ordering::Relaxed);
            view! { <p>{said}</p> }.into_any()
        };
        screen(Page::only(load), draw)
    }

    #[tokio::test]
    async fn a_page_that_waits_is_drawn_once() {
        // It begins what the data of pages is loaded by.
        let _ = leptos_axum::generate_route_list(App);
        let times = Arc::new(AtomicU32::new(0));
        let drawn = times.clone();
        let app = move || {
            let times = drawn.clone();
            view! { <Router><main><Late times /></main></Router> }.into_any()
        };
        let answer = drawing::handler(|| (), app)(Request::new(Body::empty())).await;
        let html = to_bytes(answer.into_body(), usize::MAX).await.unwrap();
        let html = String::from_utf8(html.to_vec()).unwrap();
        assert!(html.contains("<p>ооба"), "{html}");
        assert_eq!(times.load(Ordering::Relaxed), 1);
    }
}
