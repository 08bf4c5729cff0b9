//! Why the law of a licence case refuses an action, as data; `i18n` turns it into a sentence.

use serde::{Deserialize, Serialize};

use super::action::Action;
use super::actor::Actor;
use super::stage::Stage;
use crate::domain::law;

/// Why the law refuses an action.
pub type LawRefusal = law::LawRefusal<Stage, Action, Actor, Unmet>;

/// The condition that is not met.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "why")]
pub enum Unmet {
    /// Something is missing or wrong in the application.
    Incomplete {
        /// How many things.
        missing: u32,
    },
    /// The action needs written reasons.
    NeedsReasons,
    /// The action needs the act of a court (annulment, law 195).
    NeedsCourtAct,
    /// The pinned procedure has no such step.
    NotInThisProcedure,
    /// The pinned procedure has a commission, which comes first.
    CommissionFirst,
    /// The pinned procedure has a council, which comes first.
    CouncilFirst,
}
