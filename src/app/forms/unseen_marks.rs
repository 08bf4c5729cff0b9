//! Characters of a field that are not seen, and the button that takes them out.

use leptos::prelude::*;

use crate::app::lang::use_lang;
use crate::app::ui::{Button, ButtonKind, FieldWiring, IconName};
use crate::domain::text::{first_unseen, without_unseen};

/// Within a field, after its control: where the first character that could deceive is, and a button that takes all of them out. Nothing
/// while there are none, and without the WebAssembly, where the fault of the field names the place.
#[component]
pub fn UnseenMarks() -> impl IntoView {
    let lang = use_lang();
    let control = use_context::<FieldWiring>().map(|wiring| wiring.text);
    let text_of_control = move || control.and_then(|control| control.get());
    let is_live = RwSignal::new(false);
    Effect::new(move |_| is_live.set(true));
    let found = Memo::new(move |_| {
        let text = text_of_control().filter(|_| is_live.get())?;
        text.with(|text| first_unseen(text))
    });
    let take_out = move |_| {
        if let Some(text) = untrack(text_of_control) {
            text.update(|text| *text = without_unseen(text));
        }
    };
    move || {
        found.get().map(|at| {
            view! {
                <div class="field__unseen">
                    <p>{lang.unseen_place(&at)}</p>
                    <Button kind=ButtonKind::Button icon=IconName::Close on:click=take_out>{lang.take_out_unseen()}</Button>
                </div>
            }
        })
    }
}
