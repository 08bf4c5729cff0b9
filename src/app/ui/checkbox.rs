//! A yes that can be given or not.

use leptos::prelude::*;

use super::{Icon, IconName};

/// A box to tick, with its label, and an error under it.
#[component]
pub fn Checkbox(
    /// The `id`; the error summary links to it.
    #[prop(into)]
    id: String,
    /// The `name` that is sent.
    #[prop(into)]
    name: String,
    /// The value that is sent when it is ticked.
    #[prop(default = "true".to_owned(), into)]
    value: String,
    /// Whether it is ticked at first.
    #[prop(optional)]
    checked: bool,
    /// Called when it changes.
    #[prop(optional, into)]
    on_change: Option<Callback<bool>>,
    /// What is wrong, and what to do.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
    /// The label; it may hold a link.
    children: Children,
) -> impl IntoView {
    let error_id = format!("{id}-error");
    let described_by = {
        let error_id = error_id.clone();
        move || error.with(Option::is_some).then(|| error_id.clone())
    };
    view! {
        <div class="checkbox">
            <input
                class="checkbox__input"
                type="checkbox"
                id=id.clone()
                name=name
                value=value
                checked=checked
                aria-invalid=move || error.with(Option::is_some).then_some("true")
                aria-describedby=described_by
                on:change=move |event| {
                    if let Some(call) = on_change {
                        call.run(event_target_checked(&event));
                    }
                }
            />
            <label class="checkbox__label" for=id>{children()}</label>
            {move || {
                let id = error_id.clone();
                error.get().map(|error| view! { <p class="field__error" id=id><Icon name=IconName::Warning />{error}</p> })
            }}
        </div>
    }
}
