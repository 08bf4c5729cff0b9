//! Leaving the road: a draft thrown away, an application withdrawn.

use crate::domain::ids::ApplicationId;
use crate::domain::licensing::{Action, next};
use crate::domain::signing::Subject;
use crate::server::db;
use crate::server::desk::Desk;
use crate::server::door::lead_to;
use crate::server::licensing::case::CaseFile;
use crate::server::trouble::Answer;

use crate::server::commands::licensing::hand_over::kept_note;
use crate::server::commands::licensing::move_case::{Step, move_case};

/// Throws a draft away; it stays in the list under the closed ones, with its journal.
///
/// # Errors
/// `MovedMeanwhile`, `PageOlder`; the law; `NotFound`; the database's.
pub async fn discard_draft(desk: Desk, application: ApplicationId, seen: String) -> Answer<()> {
    leave(desk, application, Action::Discard, String::new(), seen).await
}

/// Withdraws an application before the decision.
///
/// # Errors
/// `MovedMeanwhile`, `PageOlder`; the law; reasons that are too long; `NotFound`; the database's.
pub async fn withdraw_application(desk: Desk, application: ApplicationId, reasons: String, seen: String) -> Answer<()> {
    leave(desk, application, Action::Withdraw, reasons, seen).await
}

async fn leave(desk: Desk, application: ApplicationId, action: Action, reasons: String, seen: String) -> Answer<()> {
    let applicant = desk.session()?.applicant()?;
    let reasons = kept_note("reasons", &reasons)?;
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
        &Step::new(action, to, &reasons),
    )
    .await?;
    // What was frozen for signature cannot be signed any more.
    db::ceremonies_of_case::void_others(
        &mut transaction,
        &case.application.id,
        Subject::LicenceApplication,
        "",
        desk.now,
    )
    .await?;
    transaction.commit().await?;
    lead_to("/licences?tab=closed");
    Ok(())
}
