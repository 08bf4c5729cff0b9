//! The head of a page.

use leptos::prelude::*;
use leptos_meta::Title;

/// The heading of the page, a sentence of what it is for, and its actions. The heading is the title of the document
/// too.
#[component]
pub fn PageHeader(
    /// The heading (level 1), one a page.
    #[prop(into)]
    title: String,
    /// A line above it: a number, a kind.
    #[prop(optional, into)]
    eyebrow: Option<String>,
    /// What the page is for, in a sentence.
    #[prop(optional, into)]
    lead: Option<String>,
    /// Actions and states.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    view! {
        <Title text=title.clone() />
        <header class="page-header">
            <div class="page-header__text">
                {eyebrow.map(|eyebrow| view! { <p class="page-header__eyebrow">{eyebrow}</p> })}
                <h1 class="page-header__title">{title}</h1>
                {lead.map(|lead| view! { <p class="page-header__lead">{lead}</p> })}
            </div>
            {children.map(|children| view! { <div class="page-header__actions">{children()}</div> })}
        </header>
    }
}
