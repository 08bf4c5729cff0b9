//! What of accreditation waits for the person who looks at the home page.

use crate::domain::accreditation::Stage;
use crate::domain::calendar::Moment;
use crate::domain::ids::AccreditationId;
use crate::domain::licensing::Actor;
use crate::domain::views::tasks::Task;
use crate::server::accreditation::case::stage_named;
use crate::server::db::accreditation_list::{OwnOpenRow, StageCountRow};
use crate::server::db::{self, Connection};
use crate::server::desk::Desk;
use crate::server::session::{Applicant, Officer};
use crate::server::trouble::Answer;

use crate::server::queries::expert::tasks::of_expert;

/// So many days a decision is news to the organisation.
const NEWS_DAYS: i64 = 30;

/// The tasks of whoever looks, by all that they are here, most urgent first: a statement for an applicant or an officer, and up to two
/// for an expert.
///
/// # Errors
/// `NotSignedIn`; the database's.
pub(super) async fn tasks_of(desk: &Desk, db: &mut Connection) -> Answer<Vec<Task>> {
    let session = desk.session()?;
    let mut tasks = Vec::new();
    match (session.officer(), session.applicant()) {
        (Ok(officer), _) => tasks.extend(of_officer(db, &officer).await?),
        (_, Ok(applicant)) => tasks.extend(of_applicant(desk, db, &applicant).await?),
        _ => {}
    }
    if let Ok(expert) = session.expert() {
        tasks.extend(of_expert(desk, db, &expert).await?);
    }
    tasks.sort_by_key(Task::urgency);
    Ok(tasks)
}

async fn of_applicant(desk: &Desk, db: &mut Connection, applicant: &Applicant) -> Answer<Vec<Task>> {
    let news = desk.now.plus_days(-NEWS_DAYS);
    let rows = db::accreditation_list::waiting_for_organisation(db, applicant.organisation_id(), news).await?;
    let task = |row: OwnOpenRow| {
        let (stage, since) = (stage_named(&row.id, &row.stage)?, Moment(row.stage_since));
        let reference = desk.state.references.of(&row.reference_version);
        let set = reference.criteria_set(&row.criteria_set);
        let accreditation = AccreditationId::from_text(row.id);
        Ok(match stage {
            Stage::Draft => Task::SelfEvaluation {
                accreditation,
                answered: row.answered,
                criteria: set.map_or(0, |set| u32::try_from(set.count()).unwrap_or(u32::MAX)),
            },
            Stage::Returned => Task::Returned { accreditation, since },
            stage => Task::Decided {
                accreditation,
                stage,
                since,
            },
        })
    };
    let mut tasks = rows.into_iter().map(task).collect::<Answer<Vec<_>>>()?;
    // Who has begun anew knows what was decided.
    if tasks.iter().any(|it| !matches!(it, Task::Decided { .. })) {
        tasks.retain(|it| !matches!(it, Task::Decided { .. }));
    }
    tasks.truncate(1);
    Ok(tasks)
}

/// The stages that wait for an officer, the longest waiting first; a commission may wait for its experts, and so comes last.
async fn of_officer(db: &mut Connection, officer: &Officer) -> Answer<Vec<Task>> {
    let own: &[Stage] = match officer.actor() {
        Actor::Specialist => &[
            Stage::Submitted,
            Stage::Resubmitted,
            Stage::Registered,
            Stage::Forming,
            Stage::Council,
        ],
        Actor::Leadership => &[Stage::OrderPrepared, Stage::Decision],
        Actor::Administrator | Actor::Head | Actor::Employee | Actor::Stranger => return Ok(Vec::new()),
    };
    let rows = db::accreditation_list::waiting_for_authority(db, officer.authority()).await?;
    let named = |row: StageCountRow| Ok((stage_named(&row.one, &row.stage)?, row));
    let mut found = rows.into_iter().map(named).collect::<Answer<Vec<_>>>()?;
    found.retain(|(stage, _)| own.contains(stage));
    found.sort_by_key(|(stage, row)| (*stage == Stage::Forming, row.since, *stage));
    let task = |(stage, row): (Stage, StageCountRow)| Task::AtStage {
        stage,
        count: count_of(row.count),
        only: (row.count == 1 && officer.actor() == Actor::Leadership).then(|| AccreditationId::from_text(row.one)),
    };
    Ok(found.into_iter().map(task).collect())
}

fn count_of(count: i64) -> u32 {
    u32::try_from(count).unwrap_or_default()
}
