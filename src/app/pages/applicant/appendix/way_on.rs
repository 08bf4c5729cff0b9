//! What comes next, and the ways away from here.

use std::sync::Arc;

use leptos::prelude::*;

use crate::app::lang::use_lang;
use crate::app::ui::{ButtonLink, IconName, Notice, Tone};
use crate::domain::address::Address;
use crate::domain::licensing::Action;
use crate::domain::views::appendix::AppendixPage;

/// What is left to do in this appendix; nothing where it cannot be changed.
#[component]
pub fn WayOn(
    /// The appendix.
    page: Arc<AppendixPage>,
    /// How many faults each of its rows has.
    faults: Arc<[usize]>,
) -> impl IntoView {
    let lang = use_lang();
    if !page.head.may(Action::Edit) {
        return ().into_any();
    }
    let wanting = u64::from(page.template.min_rows).saturating_sub(page.rows.len() as u64);
    let wrong = faults.iter().filter(|faults| **faults > 0).count();
    let (tone, said) = if wanting > 0 {
        (Tone::Info, lang.next_more_rows(&lang.rows_to_fill(wanting)))
    } else if wrong > 0 && page.template.max_rows == 1 {
        (Tone::Info, lang.next_fill_form().to_owned())
    } else if wrong > 0 {
        (Tone::Info, lang.next_correct_rows(&lang.number(wrong as u64)))
    } else {
        (Tone::Success, lang.next_done().to_owned())
    };
    view! { <Notice tone title=lang.what_comes_next()><p>{said}</p></Notice> }.into_any()
}

/// The appendices before and after this one, and the application.
#[component]
pub fn Neighbours(
    /// The appendix.
    page: Arc<AppendixPage>,
) -> impl IntoView {
    let lang = use_lang();
    let application = Address::Application(&page.head.id).to_string();
    let to = |template: String| Address::Appendix(&page.head.id, &template).to_string();
    let (before, after) = page.neighbours.clone();
    view! {
        <nav class="toolbar" aria-label=lang.neighbours()>
            {before.map(|it| view! { <ButtonLink href=to(it)>{lang.previous_appendix()}</ButtonLink> })}
            <ButtonLink href=application.clone()>{lang.back_to_application()}</ButtonLink>
            {after.map(|it| view! { <ButtonLink href=to(it) icon=IconName::ArrowRight>{lang.next_appendix()}</ButtonLink> })}
        </nav>
    }
    .into_any()
}
