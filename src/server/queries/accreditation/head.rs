//! The head of every page of an accreditation case, for whoever may see it.

use crate::domain::Text3;
use crate::domain::accreditation::{Action, Actor, Facts, why_not};
use crate::domain::ids::AccreditationId;
use crate::domain::views::accreditation::AccreditationHead;
use crate::server::accreditation::case::AccreditationFile;
use crate::server::db::Connection;
use crate::server::request_context::RequestContext;
use crate::server::trouble::{Answer, Trouble};

/// The case that the viewer may see: an expert's by invitation, the applicant's own, or an officer's one that was sent to the
/// authority. An expert who is somebody else besides sees the case as what they are on it.
///
/// # Errors
/// `NotFound`, or why the viewer may not act for an organisation; a database error.
pub async fn visible_accreditation(
    context: &RequestContext,
    db: &mut Connection,
    id: &str,
) -> Answer<AccreditationFile> {
    let session = context.session()?;
    let references = &context.state.references;
    if let Ok(officer) = session.officer() {
        return AccreditationFile::of_officer(db, references, id, &officer).await;
    }
    if let Ok(expert) = session.expert() {
        match AccreditationFile::of_expert(db, references, id, &expert).await {
            // Whoever is not also an applicant is shown nothing, not even how to become one.
            Err(Trouble::Told(crate::domain::Failure::NotFound)) if session.applicant().is_ok() => {}
            found => return found.map(|(case, ..)| case),
        }
    }
    AccreditationFile::of_applicant(db, references, id, &session.applicant()?).await
}

/// The head of a case, with the actions of the viewer judged by these facts.
///
/// # Errors
/// `Inconsistent` where the reference data lacks its criteria set.
pub fn head_of(case: &AccreditationFile, facts: &Facts) -> Answer<AccreditationHead> {
    let row = &case.row;
    let authority = case.reference.authority(&row.authority);
    let deeds = actions_of(case.actor).iter();
    Ok(AccreditationHead {
        id: AccreditationId::from_text(&row.id),
        number: row.registration_number.clone(),
        organisation: (row.name_ky.clone(), row.name_ru.clone(), row.inn.clone()),
        set: case.set()?.title.clone(),
        authority: authority.map_or_else(Text3::default, |it| it.title.clone()),
        stage: case.stage,
        actor: case.actor,
        deeds: deeds
            .map(|action| (*action, why_not(case.stage, *action, case.actor, facts)))
            .collect(),
        note: row.note.clone().filter(|note| !note.is_empty()),
        seen: case.seen(),
    })
}

/// The actions that pages offer, or refuse with the reason, to an actor.
const fn actions_of(actor: Actor) -> &'static [Action] {
    match actor {
        Actor::Head | Actor::Employee => &[Action::Edit, Action::Sign, Action::Discard, Action::Withdraw],
        Actor::Specialist => &[
            Action::Register,
            Action::ReturnForCorrection,
            Action::FormCommission,
            Action::Invite,
            Action::RemoveMember,
            Action::PrepareOrder,
            Action::RecordDecision,
        ],
        Actor::Leadership => &[Action::SignOrder, Action::SignDecision],
        Actor::Invitee => &[Action::Agree, Action::Decline],
        Actor::Expert => &[Action::Decline, Action::Score, Action::Publish],
        Actor::Chair => &[
            Action::Decline,
            Action::Score,
            Action::Publish,
            Action::Comment,
            Action::CloseEvaluation,
            Action::WriteConclusion,
            Action::SignConclusion,
        ],
        Actor::Administrator | Actor::Stranger => &[],
    }
}
