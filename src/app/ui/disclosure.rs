//! What is read when it is wanted.

use leptos::prelude::*;

/// The browser's own `<details>`.
#[component]
pub fn Disclosure(
    /// The line that opens it.
    #[prop(into)]
    summary: String,
    /// Whether it is open at first.
    #[prop(optional)]
    open: bool,
    /// What it holds.
    children: Children,
) -> impl IntoView {
    view! {
        <details class="disclosure" open=open>
            <summary class="disclosure__summary">{summary}</summary>
            <div class="disclosure__body">{children()}</div>
        </details>
    }
}
