//! How far something has come.

use leptos::prelude::*;

use super::Live;

/// How far something has come, by the browser's own `<progress>`, with the same in words.
#[component]
pub fn Progress(
    /// The `id` of the label.
    #[prop(into)]
    id: String,
    /// What advances.
    #[prop(into)]
    label: String,
    /// How far it is, from 0 to 1; nothing while that cannot be known.
    #[prop(into)]
    done: Signal<Option<f64>>,
    /// How far it is in words, such as «3,2 МБ / 8 МБ».
    #[prop(optional, into)]
    text: Signal<String>,
) -> impl IntoView {
    view! {
        <div class="progress">
            <span class="progress__label" translate="no" id=id.clone()>{label}</span>
            <span class="progress__text"><Live text /></span>
            <progress
                class="progress__bar"
                max="1"
                value=move || done.get().map(|part| format!("{part:.3}"))
                aria-labelledby=id
            ></progress>
        </div>
    }
}
