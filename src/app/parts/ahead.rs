//! Parts are fetched before they are needed: when a pointer or the focus comes to a link, and for the next step that a page offers.

use std::time::Duration;

use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos::wasm_bindgen::JsCast;
use leptos_router::hooks::use_location;
use web_sys::Element;

use super::Part;

/// The next step of a page.
const NEXT_STEPS: &str = "#content a.button--primary[href]";
/// After so long a page has loaded what it needs itself.
const SETTLED: Duration = Duration::from_secs(2);

/// Begins to fetch ahead; called inside the router.
pub fn fetch_ahead() {
    let path = use_location().pathname;
    Effect::new(|_| {
        let heard = ["pointerover", "focusin"].map(|name| {
            window_event_listener_untyped(name, |event| {
                if let Some(link) = link_of(&event) {
                    fetch_for(&link);
                }
            })
        });
        on_cleanup(move || heard.into_iter().for_each(WindowListenerHandle::remove));
    });
    Effect::new(move |_| {
        path.track();
        set_timeout(|| next_steps().iter().for_each(fetch_for), SETTLED);
    });
}

/// The link at which something happened.
fn link_of(event: &web_sys::Event) -> Option<Element> {
    let element = event.target()?.dyn_into::<Element>().ok()?;
    element.closest("a[href]").ok()?
}

fn next_steps() -> Vec<Element> {
    let Ok(found) = document().query_selector_all(NEXT_STEPS) else {
        return Vec::new();
    };
    (0..found.length())
        .filter_map(|at| found.item(at)?.dyn_into::<Element>().ok())
        .collect()
}

/// Fetches the part of the page to which a link leads. What does not arrive is asked for again when the link is followed.
fn fetch_for(link: &Element) {
    let href = link.get_attribute("href").unwrap_or_default();
    let path = href.split(['?', '#']).next().unwrap_or_default();
    // Offline it would fail, and the browser would complain of it.
    if !window().navigator().on_line() {
        return;
    }
    if let Some(part) = Part::of_path(path) {
        spawn_local(async move {
            part.arrives().await;
        });
    }
}
