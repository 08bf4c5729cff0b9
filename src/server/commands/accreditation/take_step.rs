//! Steps of a case that need nothing but the action and perhaps reasons: discard, withdraw, register, form the commission,
//! prepare the order, close the evaluation.

use crate::domain::Failure;
use crate::domain::accreditation::meanwhile::About;
use crate::domain::accreditation::{Action, next};
use crate::domain::ids::AccreditationId;
use crate::server::accreditation::case::{AccreditationFile, StageMove};
use crate::server::accreditation::commission::commission_facts;
use crate::server::commands::note::kept_note;
use crate::server::db;
use crate::server::request_context::RequestContext;
use crate::server::trouble::Answer;

/// Takes a step.
///
/// # Errors
/// `NotFound` for those who may not see the case, and for an action that has a server function of its own; `MovedMeanwhile`,
/// `PageOlder`; the law; a database error.
pub async fn take_step(
    context: RequestContext,
    accreditation: AccreditationId,
    action: Action,
    reasons: String,
    seen: String,
) -> Answer<()> {
    let reasons = kept_note("reasons", &reasons)?;
    let session = context.session()?;
    let references = &context.state.references;
    let id = accreditation.as_str();
    let mut transaction = context.write().await?;
    let case = match action {
        Action::Discard | Action::Withdraw => {
            AccreditationFile::of_applicant(&mut transaction, references, id, &session.applicant()?).await?
        }
        Action::Register | Action::FormCommission | Action::PrepareOrder => {
            AccreditationFile::of_officer(&mut transaction, references, id, &session.officer()?).await?
        }
        Action::CloseEvaluation => {
            AccreditationFile::of_expert(&mut transaction, references, id, &session.expert()?)
                .await?
                .0
        }
        Action::Edit
        | Action::Sign
        | Action::ReturnForCorrection
        | Action::Invite
        | Action::RemoveMember
        | Action::Agree
        | Action::Decline
        | Action::SignOrder
        | Action::Score
        | Action::Publish
        | Action::Comment
        | Action::WriteConclusion
        | Action::SignConclusion
        | Action::RecordDecision
        | Action::SignDecision => return Err(Failure::NotFound.into()),
    };
    case.still_as_seen(&context, &mut transaction, &seen, (action, About::Case))
        .await?;
    let mut facts = commission_facts(&mut transaction, &case, context.now).await?;
    facts.reasons_given = Some(!reasons.is_empty());
    let to = next(case.stage, action, case.actor, &facts)?;
    // An order that was prepared and not signed keeps its number; one that was signed is followed by another.
    if action == Action::PrepareOrder && (case.row.order_number.is_none() || case.row.order_signed_at.is_some()) {
        let year = context.now.date_in_bishkek().year();
        let number = db::registration_counter::next(&mut transaction, "order", year).await?;
        db::accreditation::set_order_number(&mut transaction, id, &format!("{year}-{number:05}")).await?;
    }
    let mut chain = case.chain();
    let step = StageMove {
        action,
        to,
        reasons: &reasons,
    };
    case.advance(&mut transaction, &mut chain, context.now, session.person_id(), step)
        .await?;
    transaction.commit().await?;
    context.state.progress.tell(id);
    Ok(())
}
