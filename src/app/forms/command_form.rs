//! The form of an action: sent by the browser itself, so that it works before the WebAssembly.

use leptos::context::Provider;
use leptos::{html, prelude::*};

use crate::app::form_draft::FormDraft;
use crate::app::forms::language_line::LanguageLine;
use crate::app::forms::text_form::TextForm;
use crate::app::frame::own_address;

use crate::domain::seen::Seen;

/// How long a form that was sent holds back a second sending, in milliseconds. Not for ever: a page that the browser brings back from its
/// memory must work again.
const HOLD: u64 = 4_000;

/// How a form is laid out in which something is filled in.
const WITH_FIELDS: &str = "form";

/// A form that posts to a server function, with what it is about in hidden fields. Pressing twice sends once. What is wrong is said by
/// the server in the language of the page, not by the browser in its own.
///
/// What is typed in it survives a change of language without scripts; a form that is only pressed sends the texts of the form next to
/// it along (`TextForm`).
#[component]
pub fn CommandForm(
    /// The path of the server function (`<Deed as ServerFn>::PATH`).
    action: &'static str,
    /// The name of the form, as its `id`; the summary of errors leads to it.
    #[prop(optional, into)]
    id: Option<String>,
    /// The name under which it comes back, where that is neither its `id` nor the name of the server function.
    #[prop(optional, into)]
    comes_back_as: Option<String>,
    /// Arguments that are not typed: name and value.
    #[prop(optional)]
    hidden: Vec<(&'static str, String)>,
    /// What the page showed of the case, for an action on one: it goes with the form, so that a page that was left open does nothing to a
    /// case that has moved on.
    #[prop(optional)]
    seen: Option<Seen>,
    /// How it is laid out.
    #[prop(default = WITH_FIELDS)]
    class: &'static str,
    /// There is nothing to keep in it, however it is laid out: it is only pressed, or holds a code.
    #[prop(optional)]
    pressed_only: bool,
    /// The argument whose text is typed in the form next to this one, and its field there.
    #[prop(optional)]
    takes: Option<(&'static str, &'static str)>,
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
    let is_filled_in = class == WITH_FIELDS && !pressed_only;
    let seen = seen.map(|seen| seen.to_string());
    let beside = TextForm::of_page().filter(|_| !is_filled_in);
    let along = beside.map(|beside| {
        let stamp = seen.iter().map(|seen| ("seen", seen.clone()));
        let arguments: Vec<(&str, String)> = hidden.iter().cloned().chain(stamp).collect();
        beside.with_action(action, &arguments, takes)
    });
    let name = is_filled_in.then(|| name_of(action, id.as_deref(), comes_back_as.as_deref()));
    let languages = name.clone().map(|name| view! { <LanguageLine name /> });
    let hidden = hidden
        .into_iter()
        .map(|(name, value)| view! { <input type="hidden" name=name value=value /> })
        .collect_view();
    let seen = seen.map(|seen| view! { <input type="hidden" name="seen" value=seen /> });
    view! {
        <form
            node_ref=node method="post" action=own_address(action) id=id class=class novalidate data-keeps=name on:submit=once
            on:input=changed on:change=changed
            on:click=move |event| changed(event.into()) on:keyup=move |event| changed(event.into())
        >
            {hidden}
            {seen}
            <Provider value=along>{children()}</Provider>
            {languages}
        </form>
    }
}

fn name_of(action: &str, id: Option<&str>, comes_back_as: Option<&str>) -> String {
    let function = action.rsplit('/').next().unwrap_or_default();
    comes_back_as.or(id).unwrap_or(function).to_owned()
}
