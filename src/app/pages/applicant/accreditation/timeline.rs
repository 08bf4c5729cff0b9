//! The timeline of an accreditation case: each stage, and since when.

use leptos::prelude::*;

use crate::app::lang::use_lang;
use crate::app::ui::{Timeline, TimelineState, TimelineStep};
use crate::domain::accreditation::Stage;
use crate::domain::accreditation::outcome::Outcome;
use crate::domain::calendar::Moment;
use crate::domain::views::application::TimelinePlace;

/// The timeline in words.
#[component]
pub fn AccreditationTimeline(
    /// The stages in their order.
    steps: Vec<(Stage, TimelinePlace, Option<Moment>)>,
) -> impl IntoView {
    let lang = use_lang();
    let steps = steps.into_iter().map(|(stage, place, since)| {
        let reached = stage.outcome().is_some_and(Outcome::is_accredited);
        let stopped = stage.is_closed() && !reached;
        TimelineStep {
            title: lang.accreditation_stage(stage),
            state: match place {
                TimelinePlace::Done => TimelineState::Done,
                TimelinePlace::Now if stopped => TimelineState::Stopped,
                TimelinePlace::Now if reached => TimelineState::Done,
                TimelinePlace::Now => TimelineState::Now,
                TimelinePlace::Ahead => TimelineState::Next,
            },
            state_label: lang.timeline_place(place),
            facts: since
                .map(|since| vec![(lang.timeline_since().to_owned(), lang.date_time(since))])
                .unwrap_or_default(),
            note: None,
        }
    });
    view! { <Timeline label=lang.timeline() steps=steps.collect() /> }
}
