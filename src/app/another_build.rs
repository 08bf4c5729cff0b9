//! A page that outlived its build: the server is of another one by now. Programs and data of a page are of one build (ADR 0013), so such a
//! page does not go on: it is loaded again, whether it is its data or a part of its program that shows it.

use std::pin::pin;
use std::time::Duration;

use futures::channel::oneshot;
use futures::future::{Either, select};
use leptos::prelude::{set_timeout, window};
use leptos::wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Event, EventInit, RequestCache, RequestInit, Response};

use crate::api::page_client::page_build;

/// How long the browser has to leave a page: the network may be weak, or the person was asked and stays.
const LEAVING: Duration = Duration::from_secs(8);
/// How long the server has to say whether it has the files of a page.
const PATIENCE: Duration = Duration::from_secs(4);

/// Loads the page at an address in place of the one that asks, and waits until that is gone. It returns only where the page is still
/// there: text would be lost with it, the person chose to stay, or the other page does not come.
pub async fn load_instead(address: &str) {
    if would_lose_text() {
        return;
    }
    // It fails only where the browser shuts down.
    drop(window().location().replace(address));
    // Dropped after that time, it ends the waiting; unlike a future of the browser, it may be awaited where pages are loaded.
    let (holding, dropped) = oneshot::channel::<()>();
    set_timeout(move || drop(holding), LEAVING);
    let _ = dropped.await;
}

/// Whether whoever watches this page would have the person asked before it is closed.
fn would_lose_text() -> bool {
    let asked = EventInit::new();
    asked.set_cancelable(true);
    let event = Event::new_with_event_init_dict("beforeunload", &asked);
    // The answer says whether nobody objects.
    let answer = event.and_then(|event| window().dispatch_event(&event));
    answer.is_ok_and(|nobody_objects| !nobody_objects)
}

/// Whether the server no longer has the files of this page. One that does not answer, or too late, may have them.
pub async fn is_served_no_more() -> bool {
    let asked = RequestInit::new();
    asked.set_method("HEAD");
    // The browser keeps the file itself for ever.
    asked.set_cache(RequestCache::NoStore);
    let file = format!("/pkg/{}/asula.js", page_build());
    let answer = JsFuture::from(window().fetch_with_str_and_init(&file, &asked));
    let patience = gloo_timers::future::sleep(PATIENCE);
    let answer = match select(pin!(answer), pin!(patience)).await {
        Either::Left((answer, _)) => answer.and_then(JsCast::dyn_into::<Response>),
        Either::Right(_) => return false,
    };
    answer.is_ok_and(|answer| answer.status() == 404)
}
