//! A link that looks like a button.

use leptos::prelude::*;

use super::{ButtonVariant, Icon, IconName};

/// A link that leads to the next step of a procedure and so is shown as a button. It changes nothing by itself.
#[component]
pub fn ButtonLink(
    /// Where it leads.
    #[prop(into)]
    href: String,
    /// How much it asks to be followed.
    #[prop(optional)]
    variant: ButtonVariant,
    /// A drawing before the text.
    #[prop(optional, into)]
    icon: Option<IconName>,
    /// Leave the following to the browser: downloads, and addresses that the router does not know.
    #[prop(optional)]
    external: bool,
    /// The text.
    children: Children,
) -> impl IntoView {
    // An address with a place in the page, too: the browser moves the focus there, the router only scrolls.
    let external = external || href.contains('#');
    view! {
        <a class=variant.class() href=href rel=external.then_some("external")>
            {icon.map(|name| view! { <Icon name=name /> })}
            <span class="button__text">{children()}</span>
        </a>
    }
}
