//! A one-time code of six digits.

use leptos::prelude::*;

use super::field::Wired;

/// One input for the whole code, so that it can be pasted, filled in from the message, and read aloud as one. It is placed
/// in a [`Field`](super::Field), and is empty at first: a code is never sent back. As long as one
/// likes, since whole messages are pasted; what is no code is reported in words.
#[component]
pub fn CodeInput(
    /// The `name` that is sent.
    #[prop(into)]
    name: String,
    /// Called with what was typed so far.
    #[prop(optional, into)]
    on_typed: Option<Callback<String>>,
) -> impl IntoView {
    let wired = Wired::new(None, Signal::default());
    view! {
        <input
            class="code-input"
            type="text"
            inputmode="numeric"
            autocomplete="one-time-code"
            spellcheck="false"
            id=wired.id
            name=name
            aria-required="true"
            aria-invalid=move || wired.invalid.get().then_some("true")
            aria-describedby=move || wired.described_by.and_then(|ids| ids.get())
            on:input=move |event| {
                if let Some(call) = on_typed {
                    call.run(event_target_value(&event));
                }
            }
        />
    }
}
