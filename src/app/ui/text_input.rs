//! A line of text.

use leptos::{html, prelude::*};

use super::{bound, field::Wired};

/// What is typed, so that the right keyboard and the right width are offered. Judging it is the form's work.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum InputKind {
    /// Any text.
    #[default]
    Text,
    /// A PIN or an INN: 14 digits.
    Digits14,
    /// A number, with a comma or a point.
    Number,
    /// A date, as it is typed: the browser's own picker would drop an impossible one, and what is typed must stay.
    Date,
    /// An e-mail address.
    Email,
    /// A telephone number.
    Phone,
}

impl InputKind {
    const fn html_type(self) -> &'static str {
        match self {
            // A browser rewrites what is typed into its own field for addresses: what is typed must stay.
            Self::Text | Self::Digits14 | Self::Number | Self::Date | Self::Email => "text",
            Self::Phone => "tel",
        }
    }

    const fn input_mode(self) -> Option<&'static str> {
        match self {
            Self::Digits14 => Some("numeric"),
            // The keys of a decimal number have the full stop or the comma of a date as well.
            Self::Number | Self::Date => Some("decimal"),
            Self::Email => Some("email"),
            _ => None,
        }
    }

    const fn class(self) -> &'static str {
        match self {
            Self::Digits14 => "text-input text-input--digits14",
            Self::Number => "text-input text-input--number",
            Self::Date => "text-input text-input--date",
            _ => "text-input",
        }
    }
}

impl bound::Typed for web_sys::HtmlInputElement {
    fn typed(&self) -> String {
        self.value()
    }

    fn put(&self, text: &str) {
        self.set_value(text);
    }
}

/// One line of text. Inside a [`Field`](super::Field) it takes id, description and state from it; alone it needs `label`.
#[component]
pub fn TextInput(
    /// The `name` that is sent.
    #[prop(into)]
    name: String,
    /// The text at first.
    #[prop(optional, into)]
    value: String,
    /// A signal that follows the text, and that the text follows. Its value at first takes the place of `value`.
    #[prop(optional, into)]
    bind: Option<RwSignal<String>>,
    /// What is typed.
    #[prop(optional)]
    kind: InputKind,
    /// The `autocomplete` token, where the browser may help.
    #[prop(optional, into)]
    autocomplete: Option<String>,
    /// The label where there is no field around it, such as in a cell of a table.
    #[prop(optional, into)]
    label: Option<String>,
    /// The `id` where there is no field around it.
    #[prop(optional, into)]
    id: Option<String>,
    /// An error where there is no field around it; it is shown by the cell.
    #[prop(optional, into)]
    invalid: Signal<bool>,
) -> impl IntoView {
    let wired = Wired::new(id, invalid);
    let text = wired.text(bind, value);
    let first = text.get_untracked();
    let node = NodeRef::<html::Input>::new();
    bound::follow(move || node.get(), text);
    view! {
        <input
            node_ref=node
            class=kind.class()
            type=kind.html_type()
            inputmode=kind.input_mode()
            id=wired.id
            name=name
            value=first
            autocomplete=autocomplete
            spellcheck=(kind != InputKind::Text).then_some("false")
            aria-label=label
            aria-required=wired.required
            aria-invalid=move || wired.invalid.get().then_some("true")
            aria-describedby=move || wired.described_by.and_then(|ids| ids.get())
            on:input=move |event| text.set(event_target_value(&event))
        />
    }
}
