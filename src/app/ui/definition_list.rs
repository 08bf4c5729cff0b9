//! Facts with their names.

use leptos::prelude::*;

/// Pairs of term and fact.
#[component]
pub fn DefinitionList(
    /// [`Definition`]s.
    children: Children,
) -> impl IntoView {
    view! { <dl class="definition-list">{children()}</dl> }
}

/// A term and its fact.
#[component]
pub fn Definition(
    #[prop(into)] term: String,
    /// The fact.
    children: Children,
) -> impl IntoView {
    view! {
        <div class="definition-list__pair">
            <dt class="definition-list__term">{term}</dt>
            <dd class="definition-list__fact">{children()}</dd>
        </div>
    }
}
