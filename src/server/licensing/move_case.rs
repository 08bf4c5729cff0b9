//! A step of a case along its procedure: written and recorded.

use crate::domain::calendar::Moment;
use crate::domain::licensing::{Action, Stage};
use crate::server::db::application::Move;
use crate::server::db::{self, Connection};
use crate::server::journal::{CaseEvent, Chain};
use crate::server::licensing::case::CaseFile;
use crate::server::trouble::{Answer, Trouble};

/// A step: the action, where the law says it leads, and what was written with it.
pub struct StageMove<'a> {
    pub action: Action,
    /// Where it leads.
    pub to: Stage,
    /// Note or reasons; may be empty.
    pub reasons: &'a str,
    /// The act of a court; empty but for an annulment.
    pub court_act: &'a str,
}

impl<'a> StageMove<'a> {
    /// A step with a note or reasons, or with nothing.
    pub const fn new(action: Action, to: Stage, reasons: &'a str) -> Self {
        Self {
            action,
            to,
            reasons,
            court_act: "",
        }
    }
}

/// Moves a case from the stage at which it was loaded, and records it.
///
/// # Errors
/// `Overtaken` where it is no longer at that stage; a database error.
pub async fn move_case(
    db: &mut Connection,
    case: &CaseFile,
    chain: &mut Chain,
    now: Moment,
    person: &str,
    step: &StageMove<'_>,
) -> Answer<()> {
    let moved = Move {
        id: &case.application.id,
        from: case.stage,
        to: step.to,
        due_at: case.due_at(step.to, now),
        note: (!step.reasons.is_empty()).then_some(step.reasons),
    };
    if !db::application::advance(db, &moved, now).await? {
        return Err(Trouble::Overtaken);
    }
    let event = CaseEvent::StageMoved {
        action: step.action.name().to_owned(),
        from: case.stage.name().to_owned(),
        to: step.to.name().to_owned(),
        reasons: step.reasons.to_owned(),
        court_act: step.court_act.to_owned(),
    };
    chain.record(db, now, person, &event).await
}
