//! The road of the application: each stage, who has it, since when, by when (row L16).

use leptos::prelude::*;

use crate::app::frame::use_frame;
use crate::app::lang::use_lang;
use crate::app::ui::{Road, RoadState, RoadStep as Step};
use crate::domain::calendar::Moment;
use crate::domain::views::application::{RoadPlace, RoadStep, WholeTerm};
use crate::i18n::Lang;

/// The road in words.
#[component]
pub fn CaseRoad(
    /// The stages in their order.
    steps: Vec<RoadStep>,
    /// The whole term.
    term: Option<WholeTerm>,
) -> impl IntoView {
    let lang = use_lang();
    let now = use_frame().now;
    let steps = steps.into_iter().map(|step| in_words(lang, now, &step)).collect();
    let term = term.map(|whole| {
        let days = lang.term_of(whole.term);
        let due = whole.due_at.map(|due| {
            let day = lang.date(due.date_in_bishkek());
            view! { <p class="soft">{lang.road_whole_due()} ": " {day} ", " {lang.term_left(now, due)}</p> }
        });
        let unlisted = whole
            .unlisted_year
            .map(|year| view! { <p class="soft">{lang.road_unlisted_year(year)}</p> });
        view! {
            <p class="soft">{lang.road_whole_term()} ": " {days}</p>
            {due}
            {unlisted}
        }
    });
    view! {
        {term}
        <Road label=lang.road() steps />
    }
}

fn in_words(lang: Lang, now: Moment, step: &RoadStep) -> Step {
    let is_now = step.place == RoadPlace::Now;
    let ended = is_now && step.stage.is_closed();
    let state = match step.place {
        RoadPlace::Done => RoadState::Done,
        RoadPlace::Now if ended => RoadState::Stopped,
        RoadPlace::Now => RoadState::Now,
        RoadPlace::Ahead => RoadState::Next,
    };
    let mut facts = Vec::new();
    if !ended {
        facts.push((lang.road_holder().to_owned(), lang.holder(step.holder)));
    }
    if let Some(since) = step.since {
        facts.push((lang.road_since().to_owned(), lang.date_time(since)));
    }
    if let Some(due) = step.due_at {
        let day = lang.date(due.date_in_bishkek());
        let left = if is_now {
            format!(", {}", lang.term_left(now, due))
        } else {
            String::new()
        };
        facts.push((lang.road_due().to_owned(), format!("{day}{left}")));
    }
    Step {
        title: lang.stage(step.stage),
        state,
        state_label: lang.road_place(step.place),
        facts,
        note: step.unlisted_year.map(|year| lang.road_unlisted_year(year)),
    }
}
