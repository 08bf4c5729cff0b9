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

/// Whenever `shown` changes, and at first, brings an element into sight within the box around it that scrolls. The page itself does not move.
pub fn follow_in_box<T: PartialEq + Clone + Send + Sync + 'static>(
    shown: Memo<T>,
    container: &'static str,
    element: &'static str,
) {
    Effect::new(move |_| {
        shown.track();
        request_animation_frame(move || bring_into_box(container, element));
    });
}

/// How much of the box is left free at its edges, in pixels: a heading may stick there.
const EDGE: i32 = 48;

/// The box must be the one that offsets are counted from (`position`), directly or through others.
fn bring_into_box(container: &str, element: &str) {
    let find = |selector: &str| {
        let found = document().query_selector(selector).ok().flatten();
        found.and_then(|it| it.dyn_into::<HtmlElement>().ok())
    };
    let (Some(container), Some(element)) = (find(container), find(element)) else {
        return;
    };
    let (height, room) = (element.offset_height(), container.client_height());
    let mut top = 0;
    let mut at = Some(element);
    while let Some(now) = at.filter(|it| *it != container) {
        top += now.offset_top();
        at = now.offset_parent().and_then(|it| it.dyn_into::<HtmlElement>().ok());
    }
    let seen = container.scroll_top();
    if top < seen + EDGE || top + height > seen + room - EDGE {
        container.set_scroll_top(top - (room - height) / 2);
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
