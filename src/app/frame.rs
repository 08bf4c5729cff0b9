//! The frame of the page: who looks, in which language, and what the last form came to.
//!
//! The server makes it before the page is drawn and gives it as context; the browser reads it out of the page. It is fixed
//! for a loaded page: whatever changes it (signing in or out, a form, another language) loads the page anew.

use leptos::prelude::*;

use super::lang::LangContext;
use crate::domain::views::frame::Frame;
use crate::i18n::Lang;

/// Takes the frame and the language from the server, or in the browser from the page, and gives them to all below.
pub fn provide_frame() {
    let (frame, lang) = SharedValue::new(|| {
        (
            use_context::<Frame>().unwrap_or_default(),
            use_context::<LangContext>().map_or(Lang::default(), |it| it.0),
        )
    })
    .into_inner();
    provide_context(LangContext(lang));
    provide_context(frame);
}

/// The frame of the page.
pub fn use_frame() -> Frame {
    use_context::<Frame>().unwrap_or_default()
}
