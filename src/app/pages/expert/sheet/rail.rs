//! The rail: all criteria with their state, filtered and found.

use std::sync::OnceLock;

use leptos::prelude::*;

use crate::app::lang::use_lang;
use crate::app::pages::expert::sheet::desk::{Desk, Filter, MarkState};
use crate::app::ui::{Button, ButtonKind, Icon, IconName, Live};
use crate::domain::address::{Address, Parameter};
use crate::domain::search::{Query, searchable};

/// The `id` of the field in which one searches.
pub const SEARCH: &str = "rail-search";

#[component]
pub fn Rail(desk: Desk) -> impl IntoView {
    let lang = use_lang();
    // Of the sections the names alone: the answers and comments below them are most of a sheet.
    let sections = desk.page.with_value(|page| {
        let sections = page.sections.iter().map(|section| {
            let title = format!("{}. {}", section.id, section.title);
            let criteria = section.criteria.iter().map(|it| (it.id.clone(), it.title.clone()));
            (title, criteria.collect::<Vec<_>>())
        });
        sections.collect::<Vec<_>>()
    });
    let sections = sections
        .into_iter()
        .map(|(title, criteria)| view! { <RailSection desk title criteria /> })
        .collect_view();
    let filters = [
        (Filter::All, lang.rail_all()),
        (Filter::Unscored, lang.rail_unscored()),
        (Filter::Doubted, lang.rail_doubted()),
    ];
    let filters = filters
        .map(|(filter, label)| {
            let pressed = move || if desk.filter.get() == filter { "true" } else { "false" };
            view! {
                <button class="rail__filter" type="button" aria-pressed=pressed on:click=move |_| desk.filter.set(filter)>
                    {label}
                </button>
            }
        })
        .into_iter()
        .collect_view();
    let next = move |_| {
        if let Some(id) = desk.next_unscored() {
            desk.go_to(&id);
        }
    };
    view! {
        <nav class="rail" aria-label=lang.rail()>
            <div class="rail__tools" class:rail__tools--live=move || desk.is_live.get()>
                <label class="rail__label" for=SEARCH>{lang.rail_find()}</label>
                <input
                    class="text-input" type="search" id=SEARCH autocomplete="off"
                    on:input=move |event| desk.words.set(event_target_value(&event))
                />
                <div class="rail__filters" role="group" aria-label=lang.rail_filter()>{filters}</div>
                <Button kind=ButtonKind::Button icon=IconName::ArrowRight on:click=next>{lang.rail_next_unscored()}</Button>
            </div>
            <div class="rail__list">{sections}</div>
        </nav>
    }
}

#[component]
fn RailSection(desk: Desk, title: String, criteria: Vec<(String, String)>) -> impl IntoView {
    let items = criteria
        .into_iter()
        .map(|(number, title)| view! { <RailItem desk number title /> })
        .collect_view();
    view! {
        <h2 class="rail__section">{title}</h2>
        <ol class="rail__items">{items}</ol>
    }
}

#[component]
fn RailItem(desk: Desk, number: String, title: String) -> impl IntoView {
    let lang = use_lang();
    let state = desk.state_of(&number);
    let state = move || state.map_or(MarkState::Nothing, |state| state.get());
    let named = format!("{number} {title}");
    // Made when somebody searches: most pages are drawn for nobody who does.
    let text = OnceLock::new();
    let id = number.clone();
    let hidden = move || {
        let found = desk.words.with(|words| {
            words.is_empty() || Query::new(words).is_answered_by(text.get_or_init(|| searchable(&named)))
        });
        let passes = match desk.filter.get() {
            Filter::All => true,
            Filter::Unscored => state() != MarkState::Done,
            Filter::Doubted => is_doubted(desk, &id),
        };
        !(found && passes)
    };
    let href = desk.page.with_value(|page| {
        Address::Sheet(&page.head.id)
            .with(Parameter::Criterion, &number)
            .to_string()
    });
    let id = number.clone();
    let current = move || desk.current.with(|now| *now == id).then_some("true");
    let id = number.clone();
    // Three places show it.
    let shown = Memo::new(move |_| match (desk.trouble(&id, lang), state()) {
        (Some(trouble), _) => (IconName::Swap, "trouble", trouble),
        (None, MarkState::Done) => (IconName::Check, "done", lang.mark_done()),
        (None, MarkState::Half) => (IconName::Pencil, "half", lang.mark_half()),
        (None, MarkState::Nothing) => (IconName::Clock, "nothing", lang.mark_nothing()),
    });
    view! {
        <li hidden=hidden>
            // The heading takes the focus and comes into sight by itself.
            <a class="rail__link" href=href data-noscroll="" aria-current=current>
                <span class="rail__state" data-state=move || shown.get().1>
                    {move || view! { <Icon name=shown.get().0 /> }}
                    <span class="visually-hidden"><Live text=Signal::derive(move || shown.get().2.to_owned()) /></span>
                </span>
                <span class="rail__id">{number}</span>
                <span class="rail__title">{title}</span>
            </a>
        </li>
    }
}

/// Whether the score of a criterion is not simply «met».
fn is_doubted(desk: Desk, id: &str) -> bool {
    let (score, _) = desk.mark(id);
    desk.page.with_value(|page| {
        let found = page.scale.iter().find(|it| it.id == score);
        found.is_some_and(|it| it.remark || !it.passes)
    })
}
