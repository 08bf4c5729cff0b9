//! Gives a self-evaluation back, with reasons at the criteria.

use std::collections::BTreeMap;

use crate::domain::Failure;
use crate::domain::accreditation::meanwhile::About;
use crate::domain::accreditation::{Action, next};
use crate::domain::ids::AccreditationId;
use crate::domain::text_kind::criterion_and_part;
use crate::server::accreditation::case::{AccreditationFile, StageMove};
use crate::server::commands::note::kept_note;
use crate::server::db;
use crate::server::journal::CaseEvent;
use crate::server::request_context::RequestContext;
use crate::server::trouble::Answer;

/// Returns a case: `reasons` for the whole, `criteria` at single ones, by fields such as `reason.1.1`. One of them must say something.
///
/// # Errors
/// `NotFound` for another authority's case or an unknown criterion; `MovedMeanwhile`, `PageOlder`; the law; reasons that cannot be
/// kept; a database error.
pub async fn return_accreditation(
    context: RequestContext,
    accreditation: AccreditationId,
    reasons: String,
    criteria: BTreeMap<String, String>,
    seen: String,
) -> Answer<()> {
    let officer = context.session()?.officer()?;
    let reasons = kept_note("reasons", &reasons)?;
    let mut at_criteria = Vec::new();
    for (field, reason) in criteria {
        let reason = kept_note(&format!("criteria[{field}]"), &reason)?;
        let (criterion, _) = criterion_and_part(&field).ok_or(Failure::NotFound)?;
        let criterion = criterion.to_owned();
        if !reason.is_empty() {
            at_criteria.push((criterion, reason));
        }
    }
    let mut transaction = context.write().await?;
    let id = accreditation.as_str();
    let case = AccreditationFile::of_officer(&mut transaction, &context.state.references, id, &officer).await?;
    let about = (Action::ReturnForCorrection, About::Case);
    case.still_as_seen(&context, &mut transaction, &seen, about).await?;
    let mut facts = case.facts()?;
    facts.reasons_given = Some(!reasons.is_empty() || !at_criteria.is_empty());
    let to = next(case.stage, Action::ReturnForCorrection, case.actor, &facts)?;
    let mut chain = case.chain();
    db::answer::clear_return_reasons(&mut transaction, id).await?;
    for (criterion, reason) in at_criteria {
        if case.set()?.criterion(&criterion).is_none() {
            return Err(Failure::NotFound.into());
        }
        db::answer::add_return_reason(&mut transaction, id, &criterion, &reason).await?;
        let event = CaseEvent::CriterionReturned { criterion, reason };
        chain
            .record(&mut transaction, context.now, officer.person_id(), &event)
            .await?;
    }
    let step = StageMove {
        action: Action::ReturnForCorrection,
        to,
        reasons: &reasons,
    };
    case.advance(&mut transaction, &mut chain, context.now, officer.person_id(), step)
        .await?;
    transaction.commit().await?;
    context.state.progress.tell(id);
    Ok(())
}
