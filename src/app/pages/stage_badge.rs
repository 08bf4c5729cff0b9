//! The stage of a case in a word.

use leptos::prelude::*;

use crate::app::lang::use_lang;
use crate::app::ui::{Badge, Tone};
use crate::domain::licensing::{Phase, Stage};

/// The stage of a case in a word, in the tone of what it means for the applicant.
#[component]
pub fn StageBadge(stage: Stage) -> impl IntoView {
    view! { <Badge tone=tone(stage)>{use_lang().stage(stage)}</Badge> }
}

const fn tone(stage: Stage) -> Tone {
    match stage.phase() {
        Phase::Draft | Phase::Over => Tone::Neutral,
        Phase::UnderReview(_) => Tone::Info,
        Phase::AwaitingHead | Phase::Suspended => Tone::Warning,
        Phase::InForce => Tone::Success,
        Phase::Returned | Phase::Refused | Phase::Annulled => Tone::Danger,
    }
}
