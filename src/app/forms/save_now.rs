//! «Сактоо» of a page whose texts are saved as they are typed: with WebAssembly it sends what has not gone out yet and shows the
//! state of that; without, the browser sends the form.

use leptos::prelude::*;

use crate::app::autosave::{Autosave, Event};
use crate::app::lang::use_lang;
use crate::app::ui::{Notice, Tone};

/// The pressing of «Сактоо».
#[derive(Clone, Copy)]
pub struct SaveNow {
    save: Autosave,
    asked: RwSignal<bool>,
}

impl SaveNow {
    /// For these texts.
    pub fn new(save: Autosave) -> Self {
        Self {
            save,
            asked: RwSignal::new(false),
        }
    }

    /// The form is being sent.
    pub fn pressed(self, event: &leptos::ev::SubmitEvent) {
        event.prevent_default();
        self.save.on_all(&Event::Paused);
        self.asked.set(true);
    }
}

/// The state, after «Сактоо» was pressed.
#[component]
pub fn SaveNowOutcome(
    /// The pressing.
    now: SaveNow,
) -> impl IntoView {
    let lang = use_lang();
    move || {
        now.asked.get().then(|| {
            if now.save.is_saved() {
                view! { <Notice tone=Tone::Success live=true><p>{lang.all_is_saved()}</p></Notice> }.into_any()
            } else {
                view! { <Notice tone=Tone::Warning live=true><p>{lang.not_all_is_saved()}</p></Notice> }.into_any()
            }
        })
    }
}
