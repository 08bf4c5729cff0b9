//! A button that is only a drawing, for rows of tables.

use leptos::prelude::*;

use super::{ButtonKind, Icon, IconName, SentAlong};

/// A button of one icon. Its label is read aloud and shown on hovering; in a row it names the row too, such as
/// «Өчүрүү: 710100».
#[component]
pub fn IconButton(
    /// The drawing.
    icon: IconName,
    /// What it does, and to what.
    #[prop(into)]
    label: String,
    /// Whether it sends its form.
    #[prop(optional)]
    kind: ButtonKind,
    /// Whether it takes something away.
    #[prop(optional)]
    danger: bool,
    /// The `name` that is sent with the form.
    #[prop(optional, into)]
    name: Option<String>,
    /// The `value` that is sent with the form.
    #[prop(optional, into)]
    value: Option<String>,
) -> impl IntoView {
    let along = (kind == ButtonKind::Submit).then(SentAlong::here).flatten();
    let form = {
        let along = along.clone();
        move || along.as_ref().and_then(SentAlong::form)
    };
    let address = move || along.as_ref().and_then(SentAlong::address);
    view! {
        <button
            class="icon-button"
            class:icon-button--danger=danger
            type=kind.attribute()
            form=form
            formaction=address
            name=name
            value=value
            title=label.clone()
            aria-label=label
        >
            <Icon name=icon />
        </button>
    }
}
