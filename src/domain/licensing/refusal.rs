//! Why the law of a licence case does not allow a deed, as data; `i18n` turns it into a sentence.

use serde::{Deserialize, Serialize};

use super::action::Action;
use super::actor::Actor;
use super::stage::Stage;

/// Why the law refuses a deed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[serde(rename_all = "snake_case", tag = "why")]
#[error("{self:?}")]
pub enum LawRefusal {
    /// The deed does not belong to the stage at which the case stands.
    NotAtThisStage {
        /// Where the case stands.
        stage: Stage,
        /// What was to be done.
        action: Action,
    },
    /// The deed belongs to others.
    NotYours {
        /// What was to be done.
        action: Action,
        /// Who wanted it.
        actor: Actor,
        /// Whose it is.
        who: Vec<Actor>,
    },
    /// Something is missing or wrong in the application.
    Incomplete {
        /// How many things.
        missing: u32,
    },
    /// The deed needs written reasons.
    NeedsReasons,
    /// The deed needs the act of a court (annulment, law 195).
    NeedsCourtAct,
    /// The pinned procedure has no such step.
    NotInThisProcedure,
    /// The pinned procedure has a commission, which comes first.
    CommissionFirst,
    /// The pinned procedure has a council, which comes first.
    CouncilFirst,
}
