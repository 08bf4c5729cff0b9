//! The whole sheet on paper: the desk shows one criterion at a time, paper shows all.

use leptos::prelude::*;

use crate::app::lang::use_lang;
use crate::app::pages::expert::sheet::desk::Desk;
use crate::app::pages::printing::is_printing;
use crate::domain::views::sheet::DeskCriterion;

/// All criteria with score and comment. A sheet that is only read carries them always; one that is scored draws them when it is printed,
/// as they are on the screen, with the answers that they are about.
#[component]
pub fn OnPaper(desk: Desk) -> impl IntoView {
    let printing = is_printing();
    let is_read = !desk.may_score();
    move || (is_read || printing.get()).then(|| view! { <Whole desk /> })
}

#[component]
fn Whole(desk: Desk) -> impl IntoView {
    let sections = desk.page.with_value(|page| page.sections.clone());
    let parts = sections
        .into_iter()
        .map(|section| {
            let title = format!("{}. {}", section.id, section.title);
            let criteria = section
                .criteria
                .into_iter()
                .map(|criterion| view! { <Criterion desk criterion /> })
                .collect_view();
            view! {
                <section class="on-paper__section">
                    <h2>{title}</h2>
                    {criteria}
                </section>
            }
        })
        .collect_view();
    view! { <div class="print-only on-paper__whole">{parts}</div> }
}

#[component]
fn Criterion(desk: Desk, criterion: DeskCriterion) -> impl IntoView {
    let lang = use_lang();
    let (score, comment) = untrack(|| desk.mark(&criterion.id));
    let score = desk.page.with_value(|page| {
        let found = page.scale.iter().find(|it| it.id == score);
        found.map_or_else(|| lang.mark_nothing().to_owned(), |it| it.title.clone())
    });
    let title = format!("{} {}", criterion.id, criterion.title);
    let answer = desk.may_score().then(|| {
        view! {
            <h4>{lang.self_evaluation_answer()}</h4>
            <p class="as-typed">{criterion.answer}</p>
        }
    });
    view! {
        <section class="on-paper__part">
            <h3>{title}</h3>
            {answer}
            <p>{lang.desk_score()} ": " <strong>{score}</strong></p>
            <p class="as-typed">{comment}</p>
        </section>
    }
}
