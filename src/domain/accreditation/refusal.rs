//! Why the law of an accreditation case does not allow a deed, as data; `i18n` turns it into a sentence.

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
    /// Criteria of the self-evaluation lack an answer or evidence.
    Incomplete {
        /// How many things are missing.
        missing: u32,
    },
    /// The deed needs written reasons.
    NeedsReasons,
    /// The commission has too few members who agreed.
    TooFewExperts {
        /// How many agreed.
        agreed: u32,
        /// How many are needed.
        least: u32,
    },
    /// The commission is full.
    TooManyExperts {
        /// How many it may have.
        most: u32,
    },
    /// Somebody who was invited has not answered.
    AnswersAwaited {
        /// How many.
        waiting: u32,
    },
    /// Nobody in the commission is its chair.
    NoChair,
    /// The commission has a chair already.
    ChairAlready,
    /// A member has a conflict of interest that the system knows of.
    Conflicted {
        /// How many members.
        members: u32,
    },
    /// The own sheet is published and final (row A11).
    SheetPublished,
    /// Criteria of the sheet lack a score or a comment.
    SheetIncomplete {
        /// How many criteria.
        missing: u32,
    },
    /// The sheet to be commented on is sealed (row A13).
    SheetSealed,
    /// Scores lack the chair's comment (row A12).
    Uncommented {
        /// How many.
        missing: u32,
    },
    /// The conclusion is empty.
    ConclusionEmpty,
}

impl LawRefusal {
    /// Whether it is the chair's comments that are missing.
    pub const fn is_uncommented(&self) -> bool {
        matches!(self, LawRefusal::Uncommented { .. })
    }
}
