//! The road of a case (row L16): the stages behind it, where it stands, and those that its procedure still has ahead.

use serde::Deserialize;

use crate::domain::calendar::Moment;
use crate::domain::licensing::{Actor, Stage};
use crate::domain::reference::{DayKind, ReviewStage, StageHolder};
use crate::domain::views::application::{Holder, RoadPlace, RoadStep, WholeTerm};
use crate::server::db::{self, Connection};
use crate::server::licensing::case::{CaseFile, review_stage};
use crate::server::reference::Reference;
use crate::server::trouble::Answer;

#[derive(Deserialize)]
struct Moved {
    to: String,
}

/// The road.
pub async fn road_of(db: &mut Connection, case: &CaseFile) -> Answer<Vec<RoadStep>> {
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
        RoadStep {
            stage,
            place: if index == last { RoadPlace::Now } else { RoadPlace::Done },
            holder: holder_of(case, stage),
            since: Some(since),
            due_at,
            unlisted_year: due_at.and_then(|due| unlisted_year(&case.reference, procedure, stage, since, due)),
        }
    };
    let mut road: Vec<RoadStep> = entered.into_iter().enumerate().map(step).collect();
    road.extend(ahead(case).into_iter().map(|stage| RoadStep {
        stage,
        place: RoadPlace::Ahead,
        holder: holder_of(case, stage),
        since: None,
        due_at: None,
        unlisted_year: None,
    }));
    Ok(road)
}

/// The stages still to come when all goes well.
fn ahead(case: &CaseFile) -> Vec<Stage> {
    let procedure = case.reference.procedure(&case.application.procedure_id);
    let has = |stage: ReviewStage| procedure.is_none_or(|it| it.has(stage));
    let all = [
        Stage::Draft,
        Stage::Submitted,
        Stage::Registered,
        Stage::Examination,
        Stage::Commission,
        Stage::Council,
        Stage::Decision,
        Stage::InForce,
    ];
    let place = match case.stage {
        Stage::HandedOver => Stage::Draft,
        Stage::Returned | Stage::Corrected | Stage::Resubmitted => Stage::Submitted,
        stage => stage,
    };
    let Some(here) = all.iter().position(|stage| *stage == place) else {
        return Vec::new();
    };
    let rest = all.into_iter().skip(here + 1);
    let kept = rest.filter(|stage| review_stage(*stage).is_none_or(has));
    kept.collect()
}

/// The whole term of the procedure; its days are counted once from the latest registration, which begins it anew after a return.
pub fn whole_term(case: &CaseFile, road: &[RoadStep]) -> Option<WholeTerm> {
    let term = case.reference.procedure(&case.application.procedure_id)?.term;
    let runs = matches!(
        case.stage,
        Stage::Registered | Stage::Examination | Stage::Commission | Stage::Council | Stage::Decision
    );
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
    let term = reference.procedure(procedure)?.stage(review_stage(stage)?)?.term?;
    let (begins, ends) = (since.date_in_bishkek().plus_days(1), due.date_in_bishkek());
    (term.kind == DayKind::Working)
        .then(|| reference.calendar.unknown_year(begins, ends))
        .flatten()
}

fn holder_of(case: &CaseFile, stage: Stage) -> Holder {
    let actor = match stage {
        // A draft lies with both sides of the applicant: each is told that it is theirs.
        Stage::Draft if matches!(case.actor, Actor::Head | Actor::Employee) => case.actor,
        Stage::Draft => Actor::Head,
        Stage::HandedOver | Stage::Returned | Stage::Corrected => Actor::Head,
        Stage::Decision => Actor::Leadership,
        Stage::InForce | Stage::Suspended | Stage::Refused | Stage::Terminated | Stage::Annulled => Actor::Head,
        Stage::Withdrawn | Stage::Discarded => Actor::Head,
        _ => {
            let procedure = case.reference.procedure(&case.application.procedure_id);
            let holder = review_stage(stage)
                .and_then(|it| procedure?.stage(it))
                .map(|it| it.holder);
            match holder {
                Some(StageHolder::Applicant) => Actor::Head,
                Some(StageHolder::Leadership) => Actor::Leadership,
                Some(StageHolder::Commission) => return Holder::Commission,
                Some(StageHolder::Council) => return Holder::Council,
                Some(StageHolder::Specialist) | None => Actor::Specialist,
            }
        }
    };
    Holder::Actor(actor)
}
