//! Nothing here yet.

use leptos::prelude::*;

use super::{Icon, IconName};

/// What is shown where a list is empty: what would be here, and the way to it.
#[component]
pub fn EmptyState(
    /// A drawing.
    #[prop(default = IconName::File)]
    icon: IconName,
    /// What is not here.
    #[prop(into)]
    title: String,
    /// What to do, and buttons.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    view! {
        <div class="empty-state">
            <Icon name=icon />
            <p class="empty-state__title">{title}</p>
            {children.map(|children| view! { <div class="empty-state__body">{children()}</div> })}
        </div>
    }
}
