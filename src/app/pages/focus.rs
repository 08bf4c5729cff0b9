//! Moving the focus to where the work goes on.

use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// Gives the focus to the element of an `id`; nothing happens where there is none.
pub fn focus(id: &str) {
    let found = document()
        .get_element_by_id(id)
        .and_then(|it| it.dyn_into::<HtmlElement>().ok());
    if let Some(found) = found {
        // It fails only where the element has left the page.
        drop(found.focus());
    }
}

/// Gives the focus to an element whenever `shown` changes, once what is shown is drawn: it is read aloud, and work goes on from there.
pub fn focus_on_change<T: PartialEq + Clone + Send + Sync + 'static>(shown: Memo<T>, id: &'static str) {
    Effect::new(move |before: Option<T>| {
        let now = shown.get();
        if before.is_some_and(|before| before != now) {
            request_animation_frame(move || focus(id));
        }
        now
    });
}
