//! The ministry forms the commission (docs/requirements.md, A5): invites experts, takes members out.

use crate::domain::accreditation::conflict;
use crate::domain::accreditation::meanwhile::About;
use crate::domain::accreditation::{Action, Stage, next};
use crate::domain::address::Address;
use crate::domain::ids::{AccreditationId, ExpertId, MembershipId};
use crate::domain::{Failure, Refusal};
use crate::server::accreditation::case::{AccreditationFile, StageMove};
use crate::server::accreditation::commission::commission_facts;
use crate::server::commands::note::kept_note;
use crate::server::db::membership::NewMembership;
use crate::server::db::outbox::NewMail;
use crate::server::db::{self};
use crate::server::journal::CaseEvent;
use crate::server::request_context::RequestContext;
use crate::server::trouble::Answer;

/// Within so many days an expert is asked to answer.
const ANSWER_WITHIN_DAYS: i64 = 5;

/// Invites an expert of the pool, as a member or as the chair, and writes to them.
///
/// # Errors
/// `NotFound` for another authority's case or somebody who is not in the pool; the law, with a conflict that the system knows of;
/// `InvitedAlready`; `MovedMeanwhile`, `PageOlder`; a database error.
pub async fn invite_expert(
    context: RequestContext,
    accreditation: AccreditationId,
    expert: ExpertId,
    as_chair: bool,
    seen: String,
) -> Answer<()> {
    let officer = context.session()?.officer()?;
    let mut transaction = context.write().await?;
    let id = accreditation.as_str();
    let case = AccreditationFile::of_officer(&mut transaction, &context.state.references, id, &officer).await?;
    let about = About::Expert {
        expert: expert.as_str(),
        as_chair,
    };
    case.still_as_seen(&context, &mut transaction, &seen, (Action::Invite, about))
        .await?;
    let candidate = db::expert::candidate(&mut transaction, id, expert.as_str()).await?;
    let candidate = candidate.ok_or(Failure::NotFound)?;
    let mut facts = commission_facts(&mut transaction, &case, context.now).await?;
    facts.invites_chair = Some(as_chair);
    facts.conflicted = Some(u32::from(!conflict::of(&candidate.ties, context.now).is_empty()));
    next(case.stage, Action::Invite, case.actor, &facts)?;
    let membership = context.new_id();
    let answer_by = context.now.date_in_bishkek().plus_days(ANSWER_WITHIN_DAYS).ends_at();
    let new = NewMembership {
        id: &membership,
        accreditation_id: id,
        expert_id: expert.as_str(),
        is_chair: as_chair,
        answer_by,
        invited_by: officer.person_id(),
    };
    if !db::membership::insert(&mut transaction, &new, context.now).await? {
        return Err(Refusal::InvitedAlready.into());
    }
    let event = CaseEvent::ExpertInvited {
        membership,
        expert: expert.to_string(),
        chair: as_chair,
    };
    case.chain()
        .record(&mut transaction, context.now, officer.person_id(), &event)
        .await?;
    if let Some((name, email)) = db::expert::address(&mut transaction, expert.as_str()).await? {
        let address = format!(
            "{}{}",
            context.state.settings.public_url,
            Address::Offer(&accreditation)
        );
        let number = case.row.registration_number.clone().unwrap_or_default();
        let by = context.lang.date(answer_by.date_in_bishkek());
        let subject = context.lang.invitation_subject(&number);
        let body = context
            .lang
            .invitation_body(&name, &case.row.name_ky, &case.row.name_ru, &by, &address);
        let mail = NewMail {
            id: &context.new_id(),
            case_id: id,
            ceremony_id: None,
            person_id: None,
            expert_id: Some(expert.as_str()),
            recipient: &email,
            subject: &subject,
            body: &body,
        };
        db::outbox::insert(&mut transaction, &mail, context.now).await?;
    }
    transaction.commit().await?;
    context.state.progress.tell(id);
    Ok(())
}

/// Takes a member out of the commission, to be replaced, or clears away one who declined. What they typed on a sheet stays theirs; a
/// sheet that they published counts no more.
///
/// # Errors
/// `NotFound`; `MovedMeanwhile`, `PageOlder`; the law, which requires reasons; a database error.
pub async fn remove_member(
    context: RequestContext,
    accreditation: AccreditationId,
    membership: MembershipId,
    reasons: String,
    seen: String,
) -> Answer<()> {
    let officer = context.session()?.officer()?;
    let reasons = kept_note("reasons", &reasons)?;
    let mut transaction = context.write().await?;
    let id = accreditation.as_str();
    let case = AccreditationFile::of_officer(&mut transaction, &context.state.references, id, &officer).await?;
    let about = About::Member(membership.as_str());
    case.still_as_seen(&context, &mut transaction, &seen, (Action::RemoveMember, about))
        .await?;
    let mut facts = case.facts()?;
    facts.reasons_given = Some(!reasons.is_empty());
    let to = next(case.stage, Action::RemoveMember, case.actor, &facts)?;
    // Whoever declined is no longer on the commission: after the order it would be thrown back for nobody.
    let declined = case.stage == Stage::Forming;
    let why = (reasons.as_str(), declined);
    if !db::membership::remove(&mut transaction, id, membership.as_str(), why, context.now).await? {
        return Err(Failure::NotFound.into());
    }
    let mut chain = case.chain();
    let event = CaseEvent::MemberRemoved {
        membership: membership.to_string(),
        reason: reasons,
    };
    chain
        .record(&mut transaction, context.now, officer.person_id(), &event)
        .await?;
    if to != case.stage {
        let step = StageMove {
            action: Action::RemoveMember,
            to,
            reasons: "",
        };
        case.advance(&mut transaction, &mut chain, context.now, officer.person_id(), step)
            .await?;
    }
    transaction.commit().await?;
    context.state.progress.tell(id);
    Ok(())
}
