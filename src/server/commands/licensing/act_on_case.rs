//! Actions of the authority on a case: register, return, examine, decide.

use crate::domain::ids::ApplicationId;
use crate::domain::licensing::court_act::names_court_act;
use crate::domain::licensing::{Action, Facts, next};
use crate::server::licensing::case::CaseFile;
use crate::server::request_context::RequestContext;
use crate::server::trouble::Answer;

use crate::server::commands::note::kept_note;
use crate::server::licensing::move_case::{StageMove, move_case};

/// Takes a step on a case that was sent to the officer's authority. The applicant sees it the same moment (decree 741/2025: the
/// act appears in the cabinet on the day it is taken). An annulment names the act of the court in a field of its own: reasons
/// are the authority's, and the authority itself cannot annul.
///
/// # Errors
/// `NotFound` for those who are no officers, for another authority's case and for an action of the applicant's side;
/// `MovedMeanwhile`, `PageOlder`; the law; a database error.
pub async fn act_on_case(
    context: RequestContext,
    application: ApplicationId,
    action: Action,
    reasons: String,
    court_act: String,
    seen: String,
) -> Answer<()> {
    let officer = context.session()?.officer()?;
    let reasons = kept_note("reasons", &reasons)?;
    let court_act = kept_note("court_act", &court_act)?;
    let mut transaction = context.write().await?;
    let case = CaseFile::of_officer(
        &mut transaction,
        &context.state.references,
        application.as_str(),
        &officer,
    )
    .await?;
    case.still_as_seen(&context, &mut transaction, &seen, action).await?;
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
        context.now,
        officer.person_id(),
        &StageMove {
            court_act: &court_act,
            ..StageMove::new(action, to, &reasons)
        },
    )
    .await?;
    transaction.commit().await?;
    Ok(())
}
