//! Time that runs down.

use leptos::prelude::*;

use super::{Icon, IconName, Live};

/// Shows time that runs down. It counts nothing itself: the page derives the text from the server's deadline.
#[component]
pub fn Countdown(
    /// What ends, such as «Код жарактуу».
    #[prop(into)]
    label: String,
    /// The time left, as shown.
    #[prop(into)]
    left: Signal<String>,
    /// A sentence that is read aloud when it changes; the page changes it a few times only (30, 10, 0 seconds).
    #[prop(optional, into)]
    spoken: Signal<String>,
    /// Whether little is left.
    #[prop(optional, into)]
    urgent: Signal<bool>,
) -> impl IntoView {
    view! {
        <p class="countdown" class:countdown--urgent=move || urgent.get()>
            <Icon name=IconName::Clock />
            <span class="countdown__label">{label}</span>
            " "
            <span class="countdown__left" role="timer"><Live text=left /></span>
            <span class="visually-hidden" role="status"><Live text=spoken /></span>
        </p>
    }
}
