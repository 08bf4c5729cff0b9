//! What is drawn for paper alone.

use leptos::prelude::*;

/// Whether the page is being printed, in the browser: for what is too much to be drawn with every page.
pub fn is_printing() -> RwSignal<bool> {
    let printing = RwSignal::new(false);
    Effect::new(move |_| {
        let heard = [("beforeprint", true), ("afterprint", false)]
            .map(|(name, now)| window_event_listener_untyped(name, move |_| printing.set(now)));
        on_cleanup(move || heard.into_iter().for_each(|it| it.remove()));
    });
    printing
}
