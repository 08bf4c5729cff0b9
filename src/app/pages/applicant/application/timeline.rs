//! The timeline of the application: each stage, who has it, since when, by when (docs/requirements.md, L16).

use leptos::prelude::*;

use crate::app::frame::use_frame;
use crate::app::lang::use_lang;
use crate::app::ui::{Timeline, TimelineState, TimelineStep as Step};
use crate::domain::calendar::Moment;
use crate::domain::views::application::{TimelinePlace, TimelineStep, WholeTerm};
use crate::i18n::Lang;

/// The timeline in words.
#[component]
pub fn CaseTimeline(
    /// The stages in their order.
    steps: Vec<TimelineStep>,
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
            view! { <p class="soft">{lang.timeline_whole_due()} ": " {day} ", " {lang.term_left(now, due)}</p> }
        });
        let unlisted = whole
            .unlisted_year
            .map(|year| view! { <p class="soft">{lang.timeline_unlisted_year(year)}</p> });
        view! {
            <p class="soft">{lang.timeline_whole_term()} ": " {days}</p>
            {due}
            {unlisted}
        }
    });
    view! {
        {term}
        <Timeline label=lang.timeline() steps />
    }
}

fn in_words(lang: Lang, now: Moment, step: &TimelineStep) -> Step {
    let is_now = step.place == TimelinePlace::Now;
    let ended = is_now && step.stage.is_closed();
    let state = match step.place {
        TimelinePlace::Done => TimelineState::Done,
        TimelinePlace::Now if ended => TimelineState::Stopped,
        TimelinePlace::Now => TimelineState::Now,
        TimelinePlace::Ahead => TimelineState::Next,
    };
    let mut facts = Vec::new();
    if !ended {
        facts.push((lang.timeline_holder().to_owned(), lang.holder(step.holder)));
    }
    if let Some(since) = step.since {
        facts.push((lang.timeline_since().to_owned(), lang.date_time(since)));
    }
    if let Some(due) = step.due_at {
        let day = lang.date(due.date_in_bishkek());
        let left = if is_now {
            format!(", {}", lang.term_left(now, due))
        } else {
            String::new()
        };
        facts.push((lang.timeline_due().to_owned(), format!("{day}{left}")));
    }
    Step {
        title: lang.stage(step.stage),
        state,
        state_label: lang.timeline_place(step.place),
        facts,
        note: step.unlisted_year.map(|year| lang.timeline_unlisted_year(year)),
    }
}
