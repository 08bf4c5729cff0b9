//! Hand-over between the responsible employee and the head (row L14).

use crate::domain::ids::ApplicationId;
use crate::domain::licensing::checks::text_fault;
use crate::domain::licensing::{Action, Stage, next};
use crate::domain::text::{cleaned, says_anything};
use crate::domain::{Failure, Fault, FieldFault};
use crate::server::db;
use crate::server::desk::Desk;
use crate::server::journal::CaseEvent;
use crate::server::licensing::case::CaseFile;
use crate::server::trouble::Answer;

use crate::server::commands::licensing::move_case::{Step, move_case};

/// The longest note or reasons, in characters.
pub const LONGEST_NOTE: u32 = 4_000;

/// Gives the draft to the head for signature, complete or not: what is missing is shown to both.
///
/// # Errors
/// `MovedMeanwhile`, `PageOlder`; the law (an employee's deed, on a draft or a correction); a note that is too long; `NotFound`; the
/// database's.
pub async fn hand_over(desk: Desk, application: ApplicationId, note: String, seen: String) -> Answer<()> {
    step(desk, application, Action::HandOver, note, seen).await
}

/// Takes the handed-over draft back to work on it.
///
/// # Errors
/// `MovedMeanwhile`, `PageOlder`; the law; `NotFound`; the database's.
pub async fn take_back(desk: Desk, application: ApplicationId, seen: String) -> Answer<()> {
    step(desk, application, Action::TakeBack, String::new(), seen).await
}

async fn step(desk: Desk, application: ApplicationId, action: Action, note: String, seen: String) -> Answer<()> {
    let applicant = desk.session()?.applicant()?;
    let note = kept_note("note", &note)?;
    let mut transaction = desk.write().await?;
    let case = CaseFile::of_applicant(
        &mut transaction,
        &desk.state.references,
        application.as_str(),
        &applicant,
    )
    .await?;
    case.still_as_seen(&desk, &mut transaction, &seen, action).await?;
    let to = next(case.stage, action, case.actor, &case.facts())?;
    let mut chain = case.chain();
    move_case(
        &mut transaction,
        &case,
        &mut chain,
        desk.now,
        applicant.person_id(),
        &Step::new(action, to, &note),
    )
    .await?;
    if to == Stage::Returned {
        // The note of the hand-over stood in the place of the authority's reasons, which the applicant now needs again.
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

/// A note or reasons, as they are kept: as they are understood ([`cleaned`]), and empty where they say nothing.
///
/// # Errors
/// `Invalid` for what cannot be kept: too long, or with characters that could deceive.
pub fn kept_note(field: &str, note: &str) -> Result<String, Failure> {
    let note = note.replace("\r\n", "\n");
    if !says_anything(&note) {
        return Ok(String::new());
    }
    match text_fault(&note, LONGEST_NOTE, true) {
        Some(fault) => Err(FieldFault::only(field, Fault::Cell(fault))),
        None => Ok(cleaned(&note).trim().to_owned()),
    }
}
