//! What of accreditation waits for the person who looks at the home page.

use crate::domain::accreditation::Stage;
use crate::domain::licensing::Actor;
use crate::domain::views::tasks::Task;
use crate::server::db::accreditation_list::{OwnAccreditation, StageCount};
use crate::server::db::{self, Connection};
use crate::server::request_context::RequestContext;
use crate::server::session::{Applicant, Officer};
use crate::server::trouble::Answer;

use crate::server::queries::expert::tasks::of_expert;

/// So many days a decision is news to the organisation.
const NEWS_DAYS: i64 = 30;

/// The tasks of whoever looks, by all that they are here, most urgent first: a statement for an applicant or an officer, and up to two
/// for an expert.
///
/// # Errors
/// `NotSignedIn`; a database error.
pub(super) async fn tasks_of(context: &RequestContext, db: &mut Connection) -> Answer<Vec<Task>> {
    let session = context.session()?;
    let mut tasks = Vec::new();
    match (session.officer(), session.applicant()) {
        (Ok(officer), _) => tasks.extend(of_officer(db, &officer).await?),
        (_, Ok(applicant)) => tasks.extend(of_applicant(context, db, &applicant).await?),
        _ => {}
    }
    if let Ok(expert) = session.expert() {
        tasks.extend(of_expert(context, db, &expert).await?);
    }
    tasks.sort_by_key(Task::urgency);
    Ok(tasks)
}

async fn of_applicant(context: &RequestContext, db: &mut Connection, applicant: &Applicant) -> Answer<Vec<Task>> {
    let news = context.now.plus_days(-NEWS_DAYS);
    let cases = db::accreditation_list::waiting_for_organisation(db, applicant.organisation_id(), news).await?;
    let task = |case: OwnAccreditation| {
        let reference = context.state.references.of(&case.reference_version);
        let set = reference.criteria_set(&case.criteria_set);
        let (accreditation, since) = (case.id, case.stage_since);
        match case.stage {
            Stage::Draft => Task::SelfEvaluation {
                accreditation,
                answered: case.answered,
                criteria: set.map_or(0, |set| u32::try_from(set.count()).unwrap_or(u32::MAX)),
            },
            Stage::Returned => Task::Returned { accreditation, since },
            // Of the others only what was decided is looked up.
            stage @ (Stage::Submitted
            | Stage::Registered
            | Stage::Resubmitted
            | Stage::Forming
            | Stage::OrderPrepared
            | Stage::Evaluation
            | Stage::Review
            | Stage::Conclusion
            | Stage::Council
            | Stage::Decision
            | Stage::Accredited
            | Stage::Conditional
            | Stage::Refused
            | Stage::Withdrawn
            | Stage::Discarded) => Task::Decided {
                accreditation,
                stage,
                since,
            },
        }
    };
    let mut tasks: Vec<Task> = cases.into_iter().map(task).collect();
    // Whoever has started again knows what was decided.
    if tasks.iter().any(|it| !matches!(it, Task::Decided { .. })) {
        tasks.retain(|it| !matches!(it, Task::Decided { .. }));
    }
    tasks.truncate(1);
    Ok(tasks)
}

/// The stages that wait for an officer, the longest waiting first; a commission may wait for its experts, and so comes last.
async fn of_officer(db: &mut Connection, officer: &Officer) -> Answer<Vec<Task>> {
    let own: &[Stage] = match officer.actor() {
        Actor::Specialist => Stage::WAITING_FOR_SPECIALIST,
        Actor::Leadership => Stage::WAITING_FOR_LEADERSHIP,
        Actor::Administrator | Actor::Head | Actor::Employee | Actor::Stranger => return Ok(Vec::new()),
    };
    let mut found = db::accreditation_list::waiting_for_authority(db, officer.authority(), own).await?;
    found.sort_by_key(|it| (it.stage == Stage::Forming, it.since, it.stage));
    let task = |it: StageCount| Task::AtStage {
        stage: it.stage,
        count: it.count,
        only: (it.count == 1 && officer.actor() == Actor::Leadership).then_some(it.one),
    };
    Ok(found.into_iter().map(task).collect())
}
