//! The road of an accreditation case: each stage, and since when.

use leptos::prelude::*;

use crate::app::lang::use_lang;
use crate::app::ui::{Road, RoadState, RoadStep};
use crate::domain::accreditation::Stage;
use crate::domain::accreditation::outcome::Outcome;
use crate::domain::calendar::Moment;
use crate::domain::views::application::RoadPlace;

/// The road in words.
#[component]
pub fn AccreditationRoad(
    /// The stages in their order.
    steps: Vec<(Stage, RoadPlace, Option<Moment>)>,
) -> impl IntoView {
    let lang = use_lang();
    let steps = steps.into_iter().map(|(stage, place, since)| {
        let reached = stage.outcome().is_some_and(Outcome::is_accredited);
        let stopped = stage.is_closed() && !reached;
        RoadStep {
            title: lang.accreditation_stage(stage),
            state: match place {
                RoadPlace::Done => RoadState::Done,
                RoadPlace::Now if stopped => RoadState::Stopped,
                RoadPlace::Now if reached => RoadState::Done,
                RoadPlace::Now => RoadState::Now,
                RoadPlace::Ahead => RoadState::Next,
            },
            state_label: lang.road_place(place),
            facts: since
                .map(|since| vec![(lang.road_since().to_owned(), lang.date_time(since))])
                .unwrap_or_default(),
            note: None,
        }
    });
    view! { <Road label=lang.road() steps=steps.collect() /> }
}
