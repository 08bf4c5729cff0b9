//! The form of a deed: sent by the browser itself, so that it works before the WebAssembly.

use leptos::{html, prelude::*};

use crate::app::form_draft::FormDraft;
use crate::app::frame::own_address;

use crate::domain::seen::Seen;

/// How long a form that was sent holds back a second sending, in milliseconds. Not for ever: a page that the browser brings back from its
/// memory must work again.
const HOLD: u64 = 4_000;

/// A form that posts to a server function, with what it is about in hidden fields. Pressing twice sends once. What is wrong is told by
/// the server in the language of the page, not by the browser in its own.
#[component]
pub fn DeedForm(
    /// The path of the server function (`<Deed as ServerFn>::PATH`).
    action: &'static str,
    /// The name of the form, as its `id`; the summary of errors leads to it.
    #[prop(optional, into)]
    id: Option<String>,
    /// Arguments that are not typed: name and value.
    #[prop(optional)]
    hidden: Vec<(&'static str, String)>,
    /// What the page showed of the case, for an action on one: it goes with the form, so that a page that was left open does nothing to a
    /// case that has moved on.
    #[prop(optional)]
    seen: Option<Seen>,
    /// How it is laid out.
    #[prop(default = "form")]
    class: &'static str,
    /// Fields and buttons.
    children: Children,
) -> impl IntoView {
    let node = NodeRef::<html::Form>::new();
    let draft = FormDraft::of(action, &hidden);
    if let Some(draft) = draft {
        draft.begin(node);
    }
    let changed = move |event: web_sys::Event| {
        if let Some(draft) = draft {
            draft.changed(&event, node);
        }
    };
    let sent = StoredValue::new(false);
    let once = move |event: leptos::ev::SubmitEvent| {
        if sent.get_value() {
            event.prevent_default();
            return;
        }
        sent.set_value(true);
        if let Some(draft) = draft {
            draft.sent(node);
        }
        let release = move || {
            // A form that has left the page needs no release.
            sent.try_set_value(false);
        };
        set_timeout(release, std::time::Duration::from_millis(HOLD));
    };
    let hidden = hidden
        .into_iter()
        .map(|(name, value)| view! { <input type="hidden" name=name value=value /> })
        .collect_view();
    let seen = seen.map(|seen| view! { <input type="hidden" name="seen" value=seen.to_string() /> });
    view! {
        <form
            node_ref=node method="post" action=own_address(action) id=id class=class novalidate on:submit=once
            on:input=changed on:change=changed
            on:click=move |event| changed(event.into()) on:keyup=move |event| changed(event.into())
        >
            {hidden}
            {seen}
            {children()}
        </form>
    }
}
