//! The service worker (`src/server/web/service_worker.js`), as pages talk to it: what to keep for use offline, and what is kept.

use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos::wasm_bindgen::{JsCast, JsValue, closure::Closure};
use serde::Deserialize;
use wasm_bindgen_futures::JsFuture;
use web_sys::{MessageChannel, MessageEvent, ServiceWorker, ServiceWorkerContainer, ServiceWorkerRegistration};

use crate::domain::address::Endpoint;
use crate::domain::packed;

/// How far keeping has come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
pub struct Keeping {
    /// Kept.
    pub done: u32,
    /// Could not be got, or the device has no room.
    pub failed: u32,
    /// All that were asked for.
    pub of: u32,
}

/// A scoring desk that is kept.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct KeptDesk {
    /// Its address.
    pub href: String,
    pub title: String,
}

#[derive(Deserialize)]
struct Desks {
    desks: Vec<KeptDesk>,
}

/// Has these addresses kept on the device; `told` learns after each how far it has come. A browser that cannot keep says nothing.
pub fn keep(addresses: Vec<String>, told: impl Fn(Keeping) + 'static) {
    if let Ok(list) = serde_json::to_string(&addresses) {
        ask(format!("{{\"keep\":{list}}}"), told);
    }
}

/// Asks which desks are kept.
pub fn list(told: impl Fn(Vec<KeptDesk>) + 'static) {
    ask("{\"list\":true}".to_owned(), move |answer: Desks| told(answer.desks));
}

fn ask<T: for<'de> Deserialize<'de>>(message: String, told: impl Fn(T) + 'static) {
    spawn_local(async move {
        let Some(worker) = worker().await else { return };
        // Where the browser refuses, nothing is kept, and the page works online.
        drop(post(&worker, &message, told));
    });
}

fn post<T: for<'de> Deserialize<'de>>(
    worker: &ServiceWorker,
    message: &str,
    told: impl Fn(T) + 'static,
) -> Result<(), JsValue> {
    let channel = MessageChannel::new()?;
    let hear = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
        let json = js_sys::JSON::stringify(&event.data()).ok().map(String::from);
        if let Some(answer) = json.and_then(|json| packed::read(&json).ok()) {
            told(answer);
        }
    });
    channel.port1().set_onmessage(Some(hear.as_ref().unchecked_ref()));
    // Lives as long as the page: answers come for as long as files are fetched.
    hear.forget();
    let message = js_sys::JSON::parse(message)?;
    worker.post_message_with_transferable(&message, &js_sys::Array::of1(&channel.port2()))
}

/// The worker that is at work, registered if it was not; none where the browser has none (a private window, an address without TLS).
async fn worker() -> Option<ServiceWorker> {
    let navigator = window().navigator();
    let has_workers = js_sys::Reflect::has(&navigator, &"serviceWorker".into()).ok()?;
    let container: ServiceWorkerContainer = has_workers.then(|| navigator.service_worker())?;
    JsFuture::from(container.register(&Endpoint::ServiceWorker.to_string()))
        .await
        .ok()?;
    let registration = JsFuture::from(container.ready().ok()?).await.ok()?;
    registration.dyn_into::<ServiceWorkerRegistration>().ok()?.active()
}
