//! When the person looks away, leaves, or comes back.

use leptos::leptos_dom::helpers::WindowListenerHandle;
use leptos::prelude::*;
use leptos::wasm_bindgen::{JsCast, JsValue};

use super::event::Event;
use super::fields::Autosave;

/// Watches the page: what was typed goes out when it is hidden or left, and is tried again when the connection or the
/// person is back. The browser asks before closing only while text is nowhere but on the screen.
pub(super) fn watch(row: Autosave) {
    let seen = move |_| {
        row.on_all(if document().hidden() {
            &Event::Paused
        } else {
            &Event::Woke
        });
    };
    let listeners = [
        on_window("visibilitychange", seen),
        on_window("pagehide", move |_| row.on_all(&Event::Paused)),
        on_window("pageshow", move |_| row.on_all(&Event::Woke)),
        on_window("online", move |_| row.on_all(&Event::Woke)),
        // Who is signed in in this browser changed: perhaps its author is back.
        on_window("asula:reader", move |_| row.on_all(&Event::Woke)),
        on_window("beforeunload", move |event| ask_before_closing(row, &event)),
    ];
    on_cleanup(move || {
        row.leave();
        listeners.into_iter().for_each(WindowListenerHandle::remove);
    });
}

fn on_window(name: &str, call: impl Fn(web_sys::Event) + 'static) -> WindowListenerHandle {
    window_event_listener_untyped(name, call)
}

fn ask_before_closing(row: Autosave, event: &web_sys::Event) {
    if row.would_lose() {
        event.prevent_default();
        // Browsers before 2024 ask only where a return value is set, whatever it says.
        drop(js_sys::Reflect::set(
            event.unchecked_ref::<JsValue>(),
            &"returnValue".into(),
            &"1".into(),
        ));
    }
}
