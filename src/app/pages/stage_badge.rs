//! The stage of a case in a word.

use leptos::prelude::*;

use crate::app::lang::use_lang;
use crate::app::ui::{Badge, Tone};
use crate::domain::licensing::Stage;

/// The stage of a case in a word, in the tone of what it means for the applicant.
#[component]
pub fn StageBadge(
    /// The stage.
    stage: Stage,
) -> impl IntoView {
    view! { <Badge tone=tone(stage)>{use_lang().stage(stage)}</Badge> }
}

const fn tone(stage: Stage) -> Tone {
    match stage {
        Stage::Draft | Stage::Terminated | Stage::Withdrawn | Stage::Discarded => Tone::Neutral,
        Stage::Submitted
        | Stage::Registered
        | Stage::Resubmitted
        | Stage::Examination
        | Stage::Commission
        | Stage::Council
        | Stage::Decision => Tone::Info,
        Stage::HandedOver | Stage::Corrected | Stage::Suspended => Tone::Warning,
        Stage::InForce => Tone::Success,
        Stage::Returned | Stage::Refused | Stage::Annulled => Tone::Danger,
    }
}
