//! The timeline of a case (docs/requirements.md, L16): the stages behind it, its stage, and those that its procedure
//! still has ahead.

use serde::Deserialize;

use crate::domain::calendar::Moment;
use crate::domain::licensing::{Actor, Facts, Phase, Stage, ahead};
use crate::domain::reference::{DayKind, ReviewStage, StageHolder};
use crate::domain::views::application::{Holder, TimelinePlace, TimelineStep, WholeTerm};
use crate::server::db::{self, Connection};
use crate::server::licensing::case::CaseFile;
use crate::server::reference::Reference;
use crate::server::trouble::Answer;

#[derive(Deserialize)]
struct Moved {
    to: String,
}

pub async fn timeline_of(db: &mut Connection, case: &CaseFile) -> Answer<Vec<TimelineStep>> {
    let mut entered = vec![(Stage::Draft, case.application.created_at)];
    for (at, body) in db::event::stage_moves(db, &case.application.id).await? {
        let to = serde_json::from_str::<Moved>(&body)
            .ok()
            .and_then(|moved| Stage::from_name(&moved.to));
        entered.extend(to.map(|stage| (stage, at)));
    }
    let last = entered.len() - 1;
    let step = |(index, (stage, since)): (usize, (Stage, Moment))| {
        let due_at = case.application.stage_due_at.filter(|_| index == last);
        let procedure = case.application.procedure_id.as_str();
        TimelineStep {
            stage,
            place: if index == last {
                TimelinePlace::Now
            } else {
                TimelinePlace::Done
            },
            holder: holder_of(case, stage),
            since: Some(since),
            due_at,
            unlisted_year: due_at.and_then(|due| unlisted_year(&case.reference, procedure, stage, since, due)),
        }
    };
    let mut road: Vec<TimelineStep> = entered.into_iter().enumerate().map(step).collect();
    road.extend(still_ahead(case).into_iter().map(|stage| TimelineStep {
        stage,
        place: TimelinePlace::Ahead,
        holder: holder_of(case, stage),
        since: None,
        due_at: None,
        unlisted_year: None,
    }));
    Ok(road)
}

/// The stages still to come when all goes well, without those that the procedure does not have.
fn still_ahead(case: &CaseFile) -> Vec<Stage> {
    let procedure = case.reference.procedure(&case.application.procedure_id);
    let has = |stage: ReviewStage| procedure.is_none_or(|it| it.has(stage));
    let mut stages = ahead::<Facts>(case.stage);
    stages.retain(|stage| stage.review_stage().is_none_or(has));
    stages
}

/// The whole term of the procedure; its days are counted once from the latest registration, which begins it again after a
/// return.
pub fn whole_term(case: &CaseFile, road: &[TimelineStep]) -> Option<WholeTerm> {
    let term = case.reference.procedure(&case.application.procedure_id)?.term;
    let runs = match case.stage.phase() {
        Phase::UnderReview(stage) => stage != ReviewStage::Registration,
        Phase::Draft
        | Phase::AwaitingHead
        | Phase::Returned
        | Phase::InForce
        | Phase::Suspended
        | Phase::Refused
        | Phase::Annulled
        | Phase::Over => false,
    };
    let registered = road.iter().rev().find(|step| step.stage == Stage::Registered);
    let begins = registered.and_then(|step| step.since).filter(|_| runs);
    let due = begins.map(|since| term.due_from(since.date_in_bishkek(), &case.reference.calendar));
    Some(WholeTerm {
        term,
        due_at: due.map(|due| due.day.ends_at()),
        unlisted_year: due.and_then(|due| due.unlisted_year),
    })
}

/// A year whose days of rest were not published when the end of a stage was counted in working days.
pub fn unlisted_year(reference: &Reference, procedure: &str, stage: Stage, since: Moment, due: Moment) -> Option<i32> {
    let term = reference.procedure(procedure)?.stage(stage.review_stage()?)?.term?;
    let (begins, ends) = (since.date_in_bishkek().plus_days(1), due.date_in_bishkek());
    (term.kind == DayKind::Working)
        .then(|| reference.calendar.unknown_year(begins, ends))
        .flatten()
}

fn holder_of(case: &CaseFile, stage: Stage) -> Holder {
    let actor = match stage.phase() {
        // A draft belongs to both sides of the applicant: each sees that it is theirs.
        Phase::Draft if case.actor.is_applicant() => case.actor,
        Phase::UnderReview(ReviewStage::Decision) => Actor::Leadership,
        Phase::UnderReview(part) => {
            let procedure = case.reference.procedure(&case.application.procedure_id);
            let holder = procedure.and_then(|it| it.stage(part)).map(|it| it.holder);
            match holder {
                Some(StageHolder::Applicant) => Actor::Head,
                Some(StageHolder::Leadership) => Actor::Leadership,
                Some(StageHolder::Commission) => return Holder::Commission,
                Some(StageHolder::Council) => return Holder::Council,
                Some(StageHolder::Specialist) | None => Actor::Specialist,
            }
        }
        Phase::Draft
        | Phase::AwaitingHead
        | Phase::Returned
        | Phase::InForce
        | Phase::Suspended
        | Phase::Refused
        | Phase::Annulled
        | Phase::Over => Actor::Head,
    };
    Holder::Actor(actor)
}
