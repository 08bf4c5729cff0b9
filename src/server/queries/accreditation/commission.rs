//! The commission's page, an expert's office, and an offer.

use crate::domain::Text3;
use crate::domain::accreditation::conflict;
use crate::domain::accreditation::declaration::InvitationAnswer;
use crate::domain::accreditation::{Action, Facts, Stage, why_not};
use crate::domain::ids::{AccreditationId, CeremonyId, ExpertId};
use crate::domain::signing::Subject;
use crate::domain::views::commission::{
    CandidateLine, CommissionPage, ExpertOffice, MemberAnswer, MemberLine, OfferPage, OfficeLine, OrderLine, Waits,
};
use crate::domain::views::document_signs::DocumentPlace;
use crate::server::accreditation::case::AccreditationFile;
use crate::server::accreditation::commission::{commission_facts, counts};
use crate::server::db::expert_office::OfficeCase;
use crate::server::db::membership::Membership;
use crate::server::db::{self, Connection};
use crate::server::document_signs::strange_signs;
use crate::server::references::References;
use crate::server::request_context::RequestContext;
use crate::server::trouble::{Answer, Trouble, unless_outage};

use crate::server::queries::accreditation::head::head_of;

/// So many experts of the pool are shown.
const POOL: i64 = 500;
/// So many cases an office shows.
const OFFICE: i64 = 200;

/// The commission's page, for an officer of the authority.
///
/// # Errors
/// `NotFound` for those who are no officers, and for another authority's case; a database error.
pub async fn commission_page(context: RequestContext, accreditation: AccreditationId) -> Answer<CommissionPage> {
    let officer = context.session()?.officer()?;
    let mut reader = context.read().await?;
    let id = accreditation.as_str();
    let case = AccreditationFile::of_officer(&mut reader, &context.state.references, id, &officer).await?;
    let facts = commission_facts(&mut reader, &case, context.now).await?;
    let members = db::membership::list(&mut reader, id).await?;
    let pool = db::expert::candidates(&mut reader, id, POOL).await?;
    let ceremony = db::ceremony::open_for(&mut reader, id, Subject::Order, officer.person_id())
        .await?
        .map(CeremonyId::from_text);
    drop(reader);
    let asked = |expert: &ExpertId| {
        members
            .iter()
            .any(|it| it.expert_id == *expert && it.removed_at.is_none())
    };
    let candidates = pool.iter().filter(|it| !asked(&it.id)).map(|it| CandidateLine {
        id: it.id.clone(),
        name: it.full_name.clone(),
        position: format!("{}, {}", it.position, it.employer_name),
        load: it.load,
        conflicts: conflict::of(&it.ties, context.now),
    });
    let lines = members.iter().map(|member| {
        let known = pool
            .iter()
            .find(|it| it.id == member.expert_id)
            .filter(|_| counts(member));
        MemberLine {
            id: member.id.clone(),
            name: member.full_name.clone(),
            position: format!("{}, {}", member.position, member.employer_name),
            is_chair: member.is_chair,
            answer: answer_of(&case, member),
            conflicts: known.map(|it| conflict::of(&it.ties, context.now)).unwrap_or_default(),
        }
    });
    // What the order will say, as long as it is not signed.
    let in_order = members.iter().filter(|it| counts(it) && it.answer.is_some());
    let told = in_order.flat_map(|it| {
        let texts = [&it.full_name, &it.position, &it.employer_name];
        texts.map(|text| (DocumentPlace::Member(it.full_name.clone()), text.as_str()))
    });
    let names = [case.row.name_ky.as_str(), case.row.name_ru.as_str()].map(|name| (DocumentPlace::Organisation, name));
    let strange = if case.row.order_signed_at.is_none() {
        strange_signs(names.into_iter().chain(told))
    } else {
        Vec::new()
    };
    let invites = |as_chair: bool| {
        let facts = Facts {
            invites_chair: Some(as_chair),
            // Who of the pool has a conflict is said at each of them.
            conflicted: None,
            ..facts
        };
        why_not(case.stage, Action::Invite, case.actor, &facts)
    };
    let set = case.set()?;
    Ok(CommissionPage {
        head: head_of(&case, &facts)?,
        candidates: candidates.collect(),
        members: lines.collect(),
        size: (set.least_experts, set.most_experts),
        invite_refusal: invites(false),
        chair_refusal: invites(true),
        order: order_of(&case),
        ceremony,
        strange,
    })
}

fn order_of(case: &AccreditationFile) -> Option<OrderLine> {
    Some(OrderLine {
        number: case.row.order_number.clone()?,
        signed_at: case.row.order_signed_at,
    })
}

fn answer_of(case: &AccreditationFile, member: &Membership) -> MemberAnswer {
    let answered_at = member.answered_at.unwrap_or_default();
    if let Some(at) = member.removed_at {
        return MemberAnswer::Removed {
            at,
            reason: member.removed_reason.clone().unwrap_or_default(),
        };
    }
    match member.answer {
        Some(InvitationAnswer::Agreed) => MemberAnswer::Agreed { at: answered_at },
        Some(InvitationAnswer::Declined) => {
            let case = member
                .conflict_case
                .as_deref()
                .and_then(|id| case.reference.conflict_case(id));
            MemberAnswer::Declined {
                at: answered_at,
                case: case.map_or_else(Text3::default, |case| case.title.clone()),
                comment: member.comment.clone().unwrap_or_default(),
            }
        }
        None => MemberAnswer::Waiting {
            invited_at: member.invited_at,
            answer_by: member.answer_by,
            seen_at: member.seen_at,
        },
    }
}

/// The office of the expert who looks.
///
/// # Errors
/// `NotFound` for those who are not in the pool, `NeedsOrganisationSignature`; a database error.
pub async fn expert_office(context: RequestContext) -> Answer<ExpertOffice> {
    let expert = context.session()?.expert()?;
    let mut reader = context.read().await?;
    let cases = office_lines(&context.state.references, &mut reader, expert.id()).await?;
    Ok(ExpertOffice { cases })
}

/// The cases of an expert, latest invitation first, with what each waits for: a statement.
pub async fn office_lines(references: &References, db: &mut Connection, expert_id: &str) -> Answer<Vec<OfficeLine>> {
    let cases = db::expert_office::office(db, expert_id, OFFICE).await?;
    Ok(cases.into_iter().map(|case| office_line(references, case)).collect())
}

fn office_line(references: &References, case: OfficeCase) -> OfficeLine {
    let reference = references.of(&case.reference_version);
    let set = reference.criteria_set(&case.criteria_set);
    let criteria = set.map_or(0, |set| u32::try_from(set.count()).unwrap_or(u32::MAX));
    let waits = if case.answer.is_none() {
        Waits::Answer { by: case.answer_by }
    } else {
        waits_after_consent(&case, criteria)
    };
    OfficeLine {
        id: case.accreditation_id,
        number: case.registration_number.unwrap_or_default(),
        organisation: (case.name_ky, case.name_ru),
        set: set.map_or_else(Text3::default, |set| set.title.clone()),
        stage: case.stage,
        is_chair: case.is_chair,
        waits,
        uncommented: case.uncommented,
    }
}

/// What a case waits for from an expert who agreed.
fn waits_after_consent(case: &OfficeCase, criteria: u32) -> Waits {
    let sheet = case.sheet_id.clone();
    match case.stage {
        Stage::Evaluation | Stage::Review => {
            let is_open = case.stage == Stage::Evaluation && case.published_at.is_none();
            match sheet.clone().filter(|_| is_open) {
                Some(sheet) => Waits::Scoring {
                    sheet,
                    marked: case.marked,
                    criteria,
                },
                None if case.is_chair => Waits::Comments,
                None => Waits::Nothing { sheet },
            }
        }
        Stage::Conclusion if case.is_chair => Waits::Conclusion,
        Stage::Conclusion
        | Stage::Council
        | Stage::Decision
        | Stage::Accredited
        | Stage::Conditional
        | Stage::Refused
        | Stage::Withdrawn => Waits::Nothing { sheet },
        Stage::Draft
        | Stage::Submitted
        | Stage::Registered
        | Stage::Returned
        | Stage::Resubmitted
        | Stage::Forming
        | Stage::OrderPrepared
        | Stage::Discarded => Waits::Order,
    }
}

/// An offer, for the expert to whom it was made; the first look of a person at it is written down.
///
/// # Errors
/// `NotFound` for those who were not invited, has declined, or has not answered before the case was withdrawn; a
/// database error.
pub async fn offer_page(context: RequestContext, accreditation: AccreditationId) -> Answer<OfferPage> {
    let expert = context.session()?.expert()?;
    let mut reader = context.read().await?;
    let id = accreditation.as_str();
    let (case, _, own) = AccreditationFile::of_expert(&mut reader, &context.state.references, id, &expert).await?;
    let known = db::expert::candidate(&mut reader, id, expert.id()).await?;
    let sheets = if case.stage.is_after_order() {
        db::sheet::list(&mut reader, id).await?
    } else {
        Vec::new()
    };
    drop(reader);
    if own.seen_at.is_none() && context.is_looked_at {
        let written = async {
            let mut transaction = context.write().await?;
            db::membership::mark_seen(&mut transaction, own.id.as_str(), context.now).await?;
            transaction.commit().await?;
            Ok::<(), Trouble>(())
        };
        unless_outage(written.await)?;
    }
    let conflicts = known.map(|it| conflict::of(&it.ties, context.now)).unwrap_or_default();
    let facts = Facts {
        conflicted: Some(u32::from(!conflicts.is_empty())),
        ..case.facts()?
    };
    let sheet = sheets.into_iter().find(|it| it.expert_id.as_str() == expert.id());
    Ok(OfferPage {
        head: head_of(&case, &facts)?,
        is_chair: own.is_chair,
        agreed_at: own.answered_at,
        answer_by: own.answer_by,
        conflicts,
        cases: case.reference.conflict_cases.clone(),
        sheet: sheet.map(|it| it.id),
        order: order_of(&case),
    })
}
