//! A page that outlived its build: the server is of another one by now. Programs and data of a page are of one build (ADR 0013), so such a
//! page does not go on: it is loaded again, whether it is its data or a part of its program that shows it.

use std::future::pending;

use leptos::prelude::window;
use leptos::wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{RequestCache, RequestInit, Response};

use crate::api::page_client::page_build;

/// Loads the page at an address in place of the one that asks, which waits until it is gone.
pub async fn load_instead<T>(address: &str) -> T {
    // It fails only where the browser shuts down.
    drop(window().location().replace(address));
    pending().await
}

/// Whether the server no longer has the files of this page. One that does not answer may have them.
pub async fn is_served_no_more() -> bool {
    let asked = RequestInit::new();
    asked.set_method("HEAD");
    // The browser keeps the file itself for ever.
    asked.set_cache(RequestCache::NoStore);
    let file = format!("/pkg/{}/asula.js", page_build());
    let answer = JsFuture::from(window().fetch_with_str_and_init(&file, &asked)).await;
    let answer = answer.and_then(JsCast::dyn_into::<Response>);
    answer.is_ok_and(|answer| answer.status() == 404)
}
