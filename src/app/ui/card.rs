//! A sheet of paper on the page.

use leptos::prelude::*;

/// A part of the page on a sheet of its own, with a heading and actions.
#[component]
pub fn Card(
    /// The `id` of the heading; the section is named by it.
    #[prop(optional, into)]
    id: Option<String>,
    /// The heading (level 2).
    #[prop(optional, into)]
    title: Option<String>,
    /// Actions and states next to the heading.
    #[prop(optional, into)]
    aside: Option<ViewFn>,
    /// The content.
    children: Children,
) -> impl IntoView {
    let named_by = title.as_ref().and(id.clone());
    let head = (title.is_some() || aside.is_some()).then(|| {
        view! {
            <div class="card__head">
                {title.map(|title| view! { <h2 class="card__title" id=id>{title}</h2> })}
                {aside.map(|aside| view! { <div class="card__aside">{aside.run()}</div> })}
            </div>
        }
    });
    view! {
        <section class="card" aria-labelledby=named_by>
            {head}
            <div class="card__body">{children()}</div>
        </section>
    }
}
