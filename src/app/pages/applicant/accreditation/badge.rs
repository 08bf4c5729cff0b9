//! The stage of an accreditation case in a word.

use leptos::prelude::*;

use crate::app::lang::use_lang;
use crate::app::ui::{Badge, Tone};
use crate::domain::accreditation::Stage;

/// The stage in a word, in the tone of what it means for the applicant.
#[component]
pub fn AccreditationBadge(stage: Stage) -> impl IntoView {
    view! { <Badge tone=tone(stage)>{use_lang().accreditation_stage(stage)}</Badge> }
}

const fn tone(stage: Stage) -> Tone {
    match stage {
        Stage::Draft | Stage::Withdrawn | Stage::Discarded => Tone::Neutral,
        Stage::Submitted
        | Stage::Registered
        | Stage::Resubmitted
        | Stage::Forming
        | Stage::OrderPrepared
        | Stage::Evaluation
        | Stage::Review
        | Stage::Conclusion
        | Stage::Council
        | Stage::Decision => Tone::Info,
        Stage::Conditional => Tone::Warning,
        Stage::Accredited => Tone::Success,
        Stage::Returned | Stage::Refused => Tone::Danger,
    }
}
