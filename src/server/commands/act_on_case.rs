//! Deeds of the authority on a case: register, return, examine, decide.

use crate::domain::Failure;
use crate::domain::ids::ApplicationId;
use crate::domain::licensing::{Action, Actor, next};
use crate::server::case_file::CaseFile;
use crate::server::desk::Desk;
use crate::server::trouble::Answer;

use super::hand_over::kept_note;
use super::move_case::move_case;

/// Takes a step on a case that was sent to the officer's authority. The applicant sees it the same moment (decree 741/2025: the
/// act appears in the cabinet on the day it is taken).
///
/// # Errors
/// `NotFound` for who is no officer, for another authority's case and for a deed of the applicant's side; the law; the
/// database's.
pub async fn act_on_case(desk: Desk, application: ApplicationId, action: Action, reasons: String) -> Answer<()> {
    let officer = desk.session()?.officer()?;
    let reasons = kept_note("reasons", &reasons)?;
    if matches!(officer.actor(), Actor::Head | Actor::Employee) {
        return Err(Failure::NotFound.into());
    }
    let mut transaction = desk.write().await?;
    let case = CaseFile::of_officer(&mut transaction, &desk.state.references, application.as_str(), &officer).await?;
    let to = next(case.stage, action, case.actor, &case.facts(0, !reasons.is_empty()))?;
    let mut chain = case.chain();
    move_case(
        &mut transaction,
        &case,
        &mut chain,
        desk.now,
        officer.person_id(),
        action,
        to,
        &reasons,
    )
    .await?;
    transaction.commit().await?;
    Ok(())
}
