//! Actions in a row.

use leptos::prelude::*;

/// Actions in a row, the most important first; one under the other on a phone.
#[component]
pub fn Toolbar(
    /// Keeps the row in sight at the end of the window while the page scrolls.
    #[prop(optional)]
    sticky: bool,
    /// Buttons, links, states.
    children: Children,
) -> impl IntoView {
    view! { <div class="toolbar" class:toolbar--sticky=sticky>{children()}</div> }
}
