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
    /// Called each time it is opened, in the browser: for what is fetched only when it is wanted.
    #[prop(optional, into)]
    on_open: Option<Callback<()>>,
    /// What it holds.
    children: Children,
) -> impl IntoView {
    let toggled = move |event: web_sys::Event| {
        let is_open = event_target::<web_sys::Element>(&event).has_attribute("open");
        if let (true, Some(call)) = (is_open, on_open) {
            call.run(());
        }
    };
    view! {
        <details class="disclosure" open=open on:toggle=toggled>
            <summary class="disclosure__summary">{summary}</summary>
            <div class="disclosure__body">{children()}</div>
        </details>
    }
}
