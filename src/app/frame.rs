//! The frame of the page: who looks, in which language, and what the last form came to.
//!
//! The server makes it before the page is drawn and gives it as context; the browser reads it out of the page. It is fixed
//! for a loaded page: whatever changes it (signing in or out, a form, another language) reloads the page.

use leptos::prelude::*;
use leptos_router::location::Url;

use super::held::held_text;
use super::lang::LangContext;
use super::ui::held_data;
use crate::api::page_client::for_reader;
use crate::domain::packed;
use crate::domain::views::frame::Frame;
use crate::i18n::Lang;

/// The `id` of the element in which a page holds its frame and its language.
const HELD: &str = "frame-data";

/// Takes the frame and the language from the server, or in the browser from the page, and gives them to all below.
pub fn provide_frame() {
    let held = held_text(HELD).and_then(|text| packed::read(&text).ok());
    let (frame, lang) = held.unwrap_or_else(given);
    provide_context(LangContext(lang));
    provide_context(frame);
}

/// What the server gives.
fn given() -> (Frame, Lang) {
    let lang = use_context::<LangContext>().map_or_else(Lang::default, |it| it.0);
    (use_context::<Frame>().unwrap_or_default(), lang)
}

/// The element in which a page holds its frame, drawn beside the app, and on the server only.
#[component]
pub fn HeldFrame() -> impl IntoView {
    // A frame is made of texts, numbers and names, which can all be written.
    let text = packed::write(&given()).unwrap_or_default();
    held_data(HELD, |page| page.push_str(&text))
}

/// An address of ours that a form of this page sends to: it says for whom the page was drawn, so that the server does nothing in the name
/// of whoever signed in meanwhile.
pub fn own_address(address: &str) -> String {
    // Asked for every form of a page: the frame is looked at, not copied.
    let of_viewer = with_context::<Frame, _>(|frame| {
        let viewer = frame.viewer.as_ref();
        for_reader(address, viewer.map(|viewer| viewer.reader.as_str()))
    });
    of_viewer.unwrap_or_else(|| for_reader(address, None))
}

/// As [`own_address`], saying these things more: name and value.
pub fn own_address_with(address: &str, more: &[(&str, &str)]) -> String {
    let mut whole = own_address(address);
    for (name, value) in more {
        whole.push(if whole.contains('?') { '&' } else { '?' });
        whole.push_str(&format!("{name}={}", Url::escape(value)));
    }
    whole
}

/// Tells whether the page has been left by a link, after which the last form's message is no longer news.
#[derive(Clone, Copy)]
struct Spent {
    path: Memo<String>,
    loaded: StoredValue<String>,
    left: StoredValue<bool>,
}

/// Lets [`use_frame`] forget the message of the last form once the page is left by a link; called inside the router.
pub fn spend_message_when_left() {
    let path = leptos_router::hooks::use_location().pathname;
    let loaded = StoredValue::new(path.get_untracked());
    provide_context(Spent {
        path,
        loaded,
        left: StoredValue::new(false),
    });
}

/// The frame of the page.
pub fn use_frame() -> Frame {
    let mut frame = use_context::<Frame>().unwrap_or_default();
    if let Some(spent) = use_context::<Spent>() {
        if spent
            .loaded
            .with_value(|loaded| spent.path.with_untracked(|path| path != loaded))
        {
            spent.left.set_value(true);
        }
        if spent.left.get_value() {
            frame.flash = None;
        }
    }
    frame
}
