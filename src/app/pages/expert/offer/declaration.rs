//! What an expert declares with an answer: word for word as it is kept with it.

use leptos::prelude::*;

use crate::app::lang::use_lang;
use crate::app::ui::Card;
use crate::domain::accreditation::declaration::statement;
use crate::domain::reference::ConflictCase;

/// The statement and the numbered cases in which an expert must decline.
#[component]
pub fn Declaration(cases: Vec<ConflictCase>) -> impl IntoView {
    let lang = use_lang();
    let items = cases
        .into_iter()
        .zip(1..)
        .map(|(case, n): (ConflictCase, u32)| {
            let title = format!("{n}. {}.", lang.of(&case.title));
            view! { <li><strong>{title}</strong> " " {lang.of(&case.text)}</li> }
        })
        .collect_view();
    view! {
        <Card id="declaration" title=lang.offer_declaration()>
            <p>{lang.of(&statement())}</p>
            <h3 id="cases">{lang.offer_cases()}</h3>
            <ol class="stack" aria-labelledby="cases">{items}</ol>
        </Card>
    }
}
