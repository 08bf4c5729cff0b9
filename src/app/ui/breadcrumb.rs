//! The place of the page.

use leptos::prelude::*;

/// A page above this one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Crumb {
    /// Its address.
    pub href: String,
    /// Its name.
    pub label: String,
}

impl Crumb {
    /// A page above this one.
    pub fn new(href: impl Into<String>, label: impl Into<String>) -> Self {
        Self {
            href: href.into(),
            label: label.into(),
        }
    }
}

/// The pages above this one, from the outermost.
#[component]
pub fn Breadcrumb(
    /// What it is, for readers of the screen.
    #[prop(into)]
    label: String,
    /// The pages, the outermost first; the page itself is not among them.
    crumbs: Vec<Crumb>,
) -> impl IntoView {
    let items = crumbs
        .into_iter()
        .map(|crumb| view! { <li class="breadcrumb__item"><a href=crumb.href>{crumb.label}</a></li> })
        .collect_view();
    view! {
        <nav class="breadcrumb" aria-label=label>
            <ol class="breadcrumb__list">{items}</ol>
        </nav>
    }
}
