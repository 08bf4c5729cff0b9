//! The button.

use leptos::prelude::*;

use super::{Icon, IconName, SentAlong};

/// How much a button asks to be pressed. One primary button a page, at most one danger button a dialog.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ButtonVariant {
    /// The main action of the page.
    Primary,
    /// An ordinary action.
    #[default]
    Plain,
    /// An action next to others, without a frame.
    Quiet,
    /// An action that removes something.
    Danger,
}

impl ButtonVariant {
    pub(super) const fn class(self) -> &'static str {
        match self {
            Self::Primary => "button button--primary",
            Self::Plain => "button",
            Self::Quiet => "button button--quiet",
            Self::Danger => "button button--danger",
        }
    }
}

/// What a button does by itself.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ButtonKind {
    /// Sends its form; the default, since every action is a form.
    #[default]
    Submit,
    /// Nothing but its `on:click`.
    Button,
}

impl ButtonKind {
    pub(super) const fn attribute(self) -> &'static str {
        match self {
            Self::Submit => "submit",
            Self::Button => "button",
        }
    }
}

/// A button with its text, an icon, a busy state, and the reason why it cannot be pressed.
///
/// A button that may not be pressed stays reachable by the keyboard (`aria-disabled`, never `disabled`), so that its
/// reason is read. The server refuses the action all the same, as it must for a browser without WebAssembly.
#[component]
pub fn Button(
    /// How much it asks to be pressed.
    #[prop(optional)]
    variant: ButtonVariant,
    /// Whether it sends its form.
    #[prop(optional)]
    kind: ButtonKind,
    /// A drawing before the text.
    #[prop(optional, into)]
    icon: Option<IconName>,
    /// The action is under way: a ring turns, and further presses do nothing.
    #[prop(optional, into)]
    busy: Signal<bool>,
    /// Why it cannot be pressed now, in a sentence that names the rule or the right; nothing when it can.
    #[prop(optional, into)]
    why_not: Signal<Option<String>>,
    /// The `name` that is sent with the form.
    #[prop(optional, into)]
    name: Option<String>,
    /// The `value` that is sent with the form.
    #[prop(optional, into)]
    value: Option<String>,
    /// The text.
    children: Children,
) -> impl IntoView {
    let held = move || busy.get() || why_not.with(Option::is_some);
    let held_back = move || held().then_some("true");
    let hold = move |event: leptos::ev::MouseEvent| {
        if busy.get_untracked() || why_not.with_untracked(Option::is_some) {
            event.prevent_default();
            event.stop_immediate_propagation();
        }
    };
    let along = (kind == ButtonKind::Submit).then(SentAlong::here).flatten();
    let form = {
        let along = along.clone();
        move || along.as_ref().and_then(SentAlong::form)
    };
    let address = move || along.as_ref().and_then(SentAlong::address);
    view! {
        <button
            class=variant.class()
            type=kind.attribute()
            form=form
            formaction=address
            name=name
            value=value
            aria-disabled=held_back
            aria-busy=move || busy.get().then_some("true")
            on:click=hold
        >
            {icon.map(|name| view! { <Icon name=name /> })}
            <span class="button__text">
                {children()}
                {move || why_not.get().map(|reason| view! { <span class="button__why" translate="no">{reason}</span> })}
            </span>
        </button>
    }
}
