//! Hand-over between the responsible employee and the head (docs/requirements.md, L14).

use super::applicant_step::{ApplicantStep, applicant_step};
use crate::domain::ids::ApplicationId;
use crate::domain::licensing::{Action, Stage};
use crate::server::db;
use crate::server::journal::CaseEvent;
use crate::server::request_context::RequestContext;
use crate::server::trouble::Answer;

/// Gives the draft to the head for signature, complete or not: what is missing is shown to both.
///
/// # Errors
/// `MovedMeanwhile`, `PageOlder`; the law (an employee's action, on a draft or a correction); a note that is too long; `NotFound`; a
/// database error.
pub async fn hand_over(context: RequestContext, application: ApplicationId, note: String, seen: String) -> Answer<()> {
    step(context, application, Action::HandOver, note, seen).await
}

/// Takes the handed-over draft back to work on it.
///
/// # Errors
/// `MovedMeanwhile`, `PageOlder`; the law; `NotFound`; a database error.
pub async fn take_back(context: RequestContext, application: ApplicationId, seen: String) -> Answer<()> {
    step(context, application, Action::TakeBack, String::new(), seen).await
}

async fn step(
    context: RequestContext,
    application: ApplicationId,
    action: Action,
    note: String,
    seen: String,
) -> Answer<()> {
    let stepped = applicant_step(&context, &application, action, ("note", &note), &seen).await?;
    let ApplicantStep {
        mut transaction,
        case,
        to,
    } = stepped;
    if to == Stage::Returned {
        // The note of the hand-over had replaced the authority's reasons, which the applicant now needs again.
        let moves = db::event::stage_moves(&mut transaction, &case.application.id).await?;
        if let Some(reasons) = moves.iter().rev().find_map(|(_, body)| reasons_of_return(body)) {
            db::application::set_note(&mut transaction, &case.application.id, &reasons).await?;
        }
    }
    transaction.commit().await?;
    Ok(())
}

/// The authority's reasons, of the step that was a return.
fn reasons_of_return(body: &str) -> Option<String> {
    let event = CaseEvent::read("stage_moved", body).ok()?;
    match event {
        CaseEvent::StageMoved { action, reasons, .. } if action == Action::ReturnForCorrection.name() => Some(reasons),
        _ => None,
    }
}
