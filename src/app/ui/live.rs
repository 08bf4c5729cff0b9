//! A text that changes while the page is open.

use leptos::{html, prelude::*};

/// A text that changes: a counter, a countdown, a state. A browser's translation leaves it alone (`translate="no"`), since it replaces
/// the text nodes that are here held on to; and where something replaced them all the same, the whole content is written again.
///
/// The rest of a page may be translated: foreigners read public pages so.
#[component]
pub fn Live(#[prop(into)] text: Signal<String>) -> impl IntoView {
    let node = NodeRef::<html::Span>::new();
    let first = text.get_untracked();
    Effect::new(move |_| {
        let now = text.get();
        if let Some(span) = node.get()
            && span.text_content().as_deref() != Some(now.as_str())
        {
            span.set_text_content(Some(&now));
        }
    });
    view! { <span translate="no" node_ref=node>{first}</span> }
}

#[cfg(test)]
mod tests {
    use leptos::prelude::*;

    use super::Live;

    #[test]
    fn the_server_writes_the_text_without_translators() {
        let html = Owner::new().with(|| {
            let text = Signal::derive(|| "59 < 60".to_owned());
            view! { <Live text /> }.to_html()
        });
        assert!(html.contains("translate=\"no\""), "{html}");
        assert!(html.contains("59 &lt; 60<"), "{html}");
    }
}
