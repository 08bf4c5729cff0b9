//! Why the law of an accreditation case refuses an action, as data; `i18n` turns it into a sentence.

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
    /// Criteria of the self-evaluation lack an answer or evidence.
    Incomplete {
        /// How many things are missing.
        missing: u32,
    },
    /// The action needs written reasons.
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
    /// One's own sheet is published and final (docs/requirements.md, A11).
    SheetPublished,
    /// Criteria of the sheet lack a score or a comment.
    SheetIncomplete {
        /// How many criteria.
        missing: u32,
    },
    /// The sheet to be commented on is sealed (docs/requirements.md, A13).
    SheetSealed,
    /// Scores lack the chair's comment (docs/requirements.md, A12).
    Uncommented {
        /// How many.
        missing: u32,
    },
    ConclusionEmpty,
}
