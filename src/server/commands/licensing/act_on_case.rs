//! Deeds of the authority on a case: register, return, examine, decide.

use crate::domain::ids::ApplicationId;
use crate::domain::licensing::court_act::names_court_act;
use crate::domain::licensing::{Action, Facts, next};
use crate::server::desk::Desk;
use crate::server::licensing::case::CaseFile;
use crate::server::trouble::Answer;

use crate::server::commands::note::kept_note;
use crate::server::licensing::move_case::{Step, move_case};

/// Takes a step on a case that was sent to the officer's authority. The applicant sees it the same moment (decree 741/2025: the
/// act appears in the cabinet on the day it is taken). An annulment names the act of the court in a field of its own: reasons
/// are the authority's, and the authority itself cannot annul.
///
/// # Errors
/// `NotFound` for who is no officer, for another authority's case and for a deed of the applicant's side;
/// `MovedMeanwhile`, `PageOlder`; the law; the database's.
pub async fn act_on_case(
    desk: Desk,
    application: ApplicationId,
    action: Action,
    reasons: String,
    court_act: String,
    seen: String,
) -> Answer<()> {
    let officer = desk.session()?.officer()?;
    let reasons = kept_note("reasons", &reasons)?;
    let court_act = kept_note("court_act", &court_act)?;
    let mut transaction = desk.write().await?;
    let case = CaseFile::of_officer(&mut transaction, &desk.state.references, application.as_str(), &officer).await?;
    case.still_as_seen(&desk, &mut transaction, &seen, action).await?;
    let facts = Facts {
        reasons_given: Some(!reasons.is_empty()),
        court_act_named: Some(names_court_act(&court_act)),
        ..case.facts()
    };
    let to = next(case.stage, action, case.actor, &facts)?;
    let mut chain = case.chain();
    move_case(
        &mut transaction,
        &case,
        &mut chain,
        desk.now,
        officer.person_id(),
        &Step {
            court_act: &court_act,
            ..Step::new(action, to, &reasons)
        },
    )
    .await?;
    transaction.commit().await?;
    Ok(())
}
