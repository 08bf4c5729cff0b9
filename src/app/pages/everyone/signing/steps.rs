//! How far the ceremony is.

use leptos::prelude::*;

use crate::app::lang::use_lang;
use crate::domain::signing::Subject;
use crate::domain::views::signing::SigningStep;

/// The steps of a ceremony, with the present one marked. Nothing where it ended without a signature.
#[component]
pub fn Steps(
    /// How far it is.
    step: SigningStep,
    /// What is signed.
    subject: Subject,
) -> impl IntoView {
    let lang = use_lang();
    let now = match step {
        SigningStep::ChooseMethod { .. } => 1,
        SigningStep::EnterCode { .. } => 2,
        SigningStep::Authorised | SigningStep::Confirm { .. } => 3,
        SigningStep::Signed => 4,
        SigningStep::Void | SigningStep::Over | SigningStep::Lapsed => return None,
    };
    let names = [
        lang.signing_step_frozen().to_owned(),
        lang.signing_step_method().to_owned(),
        lang.signing_step_code().to_owned(),
        lang.signing_step_last(subject),
    ];
    let items = names
        .into_iter()
        .zip(0..)
        .map(|(name, place)| {
            let state = if place < now { "done" } else if place == now { "now" } else { "next" };
            view! { <li class="ceremony__step" data-state=state aria-current=(place == now).then_some("step")>{name}</li> }
        })
        .collect_view();
    Some(view! { <ol class="ceremony" aria-label=lang.signing_steps()>{items}</ol> })
}
