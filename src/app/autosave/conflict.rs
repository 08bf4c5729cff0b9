//! Two texts for one field, side by side.

use leptos::prelude::*;

use super::event::Other;
use crate::app::lang::use_lang;
use crate::app::ui::{Button, ButtonKind, Live, Notice, Tone};

/// Both texts of a field and the choice between them. Nothing goes out before the person chose.
#[component]
pub fn TwoTexts(
    /// The name of the field.
    label: String,
    /// The text on the screen, as it is to be read.
    #[prop(into)]
    mine: Signal<String>,
    /// The other text.
    other: Other,
    /// The other text as it is to be read: the title of a choice instead of its id.
    theirs: String,
    /// Called with `true` when the other text shall stay.
    choose: Callback<bool>,
    /// Whether the WebAssembly has arrived, without which the buttons do nothing.
    #[prop(into)]
    is_live: Signal<bool>,
) -> impl IntoView {
    let lang = use_lang();
    let (question, source) = match other {
        Other::Server(_) => (lang.two_texts(), lang.their_text()),
        Other::Device(_) => (lang.two_texts_device(), lang.earlier_text()),
    };
    let legible = move |text: String| {
        if text.trim().is_empty() {
            lang.empty_text().to_owned()
        } else {
            text
        }
    };
    view! {
        <Notice tone=Tone::Warning title=lang.changed_by_other() live=true>
            <p>{question}</p>
            <div class="compare">
                <div class="compare__side">
                    <span class="compare__source">{lang.my_text()}</span>
                    <span class="compare__text"><Live text=Signal::derive(move || legible(mine.get())) /></span>
                </div>
                <div class="compare__side">
                    <span class="compare__source">{source}</span>
                    <span class="compare__text">{legible(theirs)}</span>
                </div>
            </div>
            {move || is_live.get().then(|| view! {
                <div class="cluster">
                    <Button kind=ButtonKind::Button on:click=move |_| choose.run(false) attr:aria-label=lang.keep_mine(&label)>
                        {lang.keep_mine_short()}
                    </Button>
                    <Button kind=ButtonKind::Button on:click=move |_| choose.run(true) attr:aria-label=lang.take_theirs(&label)>
                        {lang.take_theirs_short()}
                    </Button>
                </div>
            })}
        </Notice>
    }
}
