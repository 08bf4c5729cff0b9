//! A step of a case along its road: written and recorded.

use crate::domain::calendar::Moment;
use crate::domain::licensing::{Action, Stage};
use crate::server::case_file::CaseFile;
use crate::server::db::application::Move;
use crate::server::db::{self, Connection};
use crate::server::journal::{CaseEvent, Chain};
use crate::server::trouble::{Answer, Trouble};

/// Moves a case from the stage at which it was loaded, and records it.
///
/// # Errors
/// `Overtaken` where it no longer stands there; the database's.
#[expect(clippy::too_many_arguments, reason = "one step, told whole")]
pub async fn move_case(
    db: &mut Connection,
    case: &CaseFile,
    chain: &mut Chain,
    now: Moment,
    person: &str,
    action: Action,
    to: Stage,
    reasons: &str,
) -> Answer<()> {
    let step = Move {
        id: &case.application.id,
        from: case.stage.name(),
        to: to.name(),
        due_at: case.due_at(to, now),
        note: (!reasons.is_empty()).then_some(reasons),
    };
    if !db::application::advance(db, &step, now).await? {
        return Err(Trouble::Overtaken);
    }
    let event = CaseEvent::StageMoved {
        action: action.name().to_owned(),
        from: case.stage.name().to_owned(),
        to: to.name().to_owned(),
        reasons: reasons.to_owned(),
    };
    chain.record(db, now, person, &event).await
}
