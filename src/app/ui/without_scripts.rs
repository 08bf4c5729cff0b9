//! What only a browser without scripts shows.

use leptos::prelude::*;

/// `<noscript>`. A browser that runs scripts reads its content as text, not as elements, so the content is written as finished HTML and
/// never brought to life: the views in it escape what they hold.
#[component]
pub fn WithoutScripts(
    /// What it shows: links and forms, since nothing else works there.
    children: Children,
) -> impl IntoView {
    let html = if leptos::leptos_dom::helpers::is_server() {
        children().to_html()
    } else {
        String::new()
    };
    view! { <noscript inner_html=html></noscript> }
}
