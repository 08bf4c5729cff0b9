//! The shape of what is being loaded.

use leptos::prelude::*;

/// Grey lines in the place of what is being loaded.
#[component]
pub fn Skeleton(
    /// What is being loaded, for readers of the screen.
    #[prop(into)]
    label: String,
    /// How many lines.
    #[prop(default = 4)]
    lines: usize,
) -> impl IntoView {
    let lines = (0..lines)
        .map(|_| view! { <span class="skeleton__line"></span> })
        .collect_view();
    view! {
        <div class="skeleton" role="status">
            <span class="visually-hidden">{label}</span>
            {lines}
        </div>
    }
}
