//! Texts that wait on devices, as reported to the server, and the choice to sign without them.

use leptos::prelude::*;

use crate::app::lang::use_lang;
use crate::app::ui::{Checkbox, Notice, Tone};
use crate::domain::views::unsent::{WaitingTexts, number_of};

/// Who has texts waiting, how many, since when; nothing where nobody has.
#[component]
pub fn WaitingElsewhere(
    /// What waits.
    waiting: Vec<WaitingTexts>,
) -> impl IntoView {
    let lang = use_lang();
    (!waiting.is_empty()).then(|| {
        let lines = waiting
            .iter()
            .map(|it| view! { <li>{lang.unsent_elsewhere(&it.person, it.texts, &lang.date_time(it.since))}</li> })
            .collect_view();
        view! {
            <Notice tone=Tone::Warning title=lang.unsent_elsewhere_title()>
                <ul>{lines}</ul>
                <p>{lang.unsent_elsewhere_hint()}</p>
            </Notice>
        }
    })
}

/// In the form that begins signing: the choice to sign without them. It says how many the page showed, and holds for no more.
#[component]
pub fn WithoutUnsent(
    /// The `id` of the box.
    #[prop(into)]
    id: String,
    /// What waits.
    waiting: Vec<WaitingTexts>,
) -> impl IntoView {
    let lang = use_lang();
    let number = number_of(&waiting);
    (number > 0).then(|| {
        view! {
            <Checkbox id=id name="without_unsent" value=number.to_string()>{lang.unsent_without(number)}</Checkbox>
        }
    })
}
