//! The stages of an accreditation case, in the order of real life.

use serde::{Deserialize, Serialize};
use strum::{EnumCount, VariantArray};

use super::outcome::Outcome;
use super::turn::Turn;
use crate::domain::law::every;

/// The stage of an accreditation case.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, EnumCount, VariantArray)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// The self-evaluation is being filled in.
    Draft,
    /// Signed and sent.
    Submitted,
    /// Entered in the ministry's register.
    Registered,
    /// Given back with reasons at the criteria.
    Returned,
    /// Corrected, signed again and sent.
    Resubmitted,
    /// The expert commission is being formed.
    Forming,
    /// The commission is complete, and the order awaits the leadership's signature.
    OrderPrepared,
    /// The order was issued; the experts score.
    Evaluation,
    /// All sheets are published; the chair comments on every score.
    Review,
    /// The chair writes the commission's conclusion.
    Conclusion,
    /// The accreditation council decides.
    Council,
    /// The council's decision is recorded and awaits the leadership's signature.
    Decision,
    /// Accredited for the full term.
    Accredited,
    /// Accredited for a short term, under conditions.
    Conditional,
    Refused,
    /// Withdrawn by the applicant before the order.
    Withdrawn,
    /// A draft thrown away before it was ever sent.
    Discarded,
}

impl Stage {
    /// All stages, in the order of real life.
    pub const ALL: [Stage; Stage::COUNT] = every(Stage::VARIANTS);

    /// Whose turn it is.
    pub const fn turn(self) -> Turn {
        match self {
            Stage::Draft | Stage::Returned => Turn::Applicant,
            Stage::Submitted | Stage::Resubmitted | Stage::Registered | Stage::Forming | Stage::Council => {
                Turn::Specialist
            }
            Stage::OrderPrepared | Stage::Decision => Turn::Leadership,
            Stage::Evaluation => Turn::Experts,
            Stage::Review | Stage::Conclusion => Turn::Chair,
            Stage::Accredited | Stage::Conditional | Stage::Refused | Stage::Withdrawn | Stage::Discarded => {
                Turn::Nobody
            }
        }
    }

    /// Whether no step leaves it.
    pub const fn is_closed(self) -> bool {
        matches!(self.turn(), Turn::Nobody)
    }

    /// Whether the council's decision is signed.
    pub const fn is_decided(self) -> bool {
        self.outcome().is_some()
    }

    /// Whether the chair comments on scores.
    pub const fn is_commented(self) -> bool {
        match self {
            Stage::Evaluation | Stage::Review => true,
            Stage::Draft
            | Stage::Submitted
            | Stage::Registered
            | Stage::Returned
            | Stage::Resubmitted
            | Stage::Forming
            | Stage::OrderPrepared
            | Stage::Conclusion
            | Stage::Council
            | Stage::Decision
            | Stage::Accredited
            | Stage::Conditional
            | Stage::Refused
            | Stage::Withdrawn
            | Stage::Discarded => false,
        }
    }

    /// Whether the applicant may still change the self-evaluation.
    pub const fn is_open_for_filling(self) -> bool {
        matches!(self.turn(), Turn::Applicant)
    }

    /// Whether the case has been sent at least once, so that the ministry may see it.
    pub const fn was_submitted(self) -> bool {
        match self {
            Stage::Draft | Stage::Discarded => false,
            Stage::Submitted
            | Stage::Registered
            | Stage::Returned
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
            | Stage::Withdrawn => true,
        }
    }

    /// Whether the commission is being put together: who is on it may still change before its order.
    pub const fn is_before_order(self) -> bool {
        match self {
            Stage::Forming | Stage::OrderPrepared => true,
            Stage::Draft
            | Stage::Submitted
            | Stage::Registered
            | Stage::Returned
            | Stage::Resubmitted
            | Stage::Evaluation
            | Stage::Review
            | Stage::Conclusion
            | Stage::Council
            | Stage::Decision
            | Stage::Accredited
            | Stage::Conditional
            | Stage::Refused
            | Stage::Withdrawn
            | Stage::Discarded => false,
        }
    }

    /// Whether the order was issued, so that there are sheets.
    pub const fn is_after_order(self) -> bool {
        match self {
            Stage::Evaluation
            | Stage::Review
            | Stage::Conclusion
            | Stage::Council
            | Stage::Decision
            | Stage::Accredited
            | Stage::Conditional
            | Stage::Refused => true,
            Stage::Draft
            | Stage::Submitted
            | Stage::Registered
            | Stage::Returned
            | Stage::Resubmitted
            | Stage::Forming
            | Stage::OrderPrepared
            | Stage::Withdrawn
            | Stage::Discarded => false,
        }
    }

    /// Whether every sheet is published: from here on the commission's scores are open to it and to the ministry
    /// (docs/requirements.md, A13).
    pub const fn is_unsealed(self) -> bool {
        self.is_after_order() && !matches!(self, Stage::Evaluation)
    }

    /// What the council's decision is, once it is signed.
    pub const fn outcome(self) -> Option<Outcome> {
        match self {
            Stage::Accredited => Some(Outcome::Full),
            Stage::Conditional => Some(Outcome::Conditional),
            Stage::Refused => Some(Outcome::Refusal),
            Stage::Draft
            | Stage::Submitted
            | Stage::Registered
            | Stage::Returned
            | Stage::Resubmitted
            | Stage::Forming
            | Stage::OrderPrepared
            | Stage::Evaluation
            | Stage::Review
            | Stage::Conclusion
            | Stage::Council
            | Stage::Decision
            | Stage::Withdrawn
            | Stage::Discarded => None,
        }
    }

    /// The name in the database, in addresses and in the journal.
    pub const fn name(self) -> &'static str {
        match self {
            Stage::Draft => "draft",
            Stage::Submitted => "submitted",
            Stage::Registered => "registered",
            Stage::Returned => "returned",
            Stage::Resubmitted => "resubmitted",
            Stage::Forming => "forming",
            Stage::OrderPrepared => "order_prepared",
            Stage::Evaluation => "evaluation",
            Stage::Review => "review",
            Stage::Conclusion => "conclusion",
            Stage::Council => "council",
            Stage::Decision => "decision",
            Stage::Accredited => "accredited",
            Stage::Conditional => "conditional",
            Stage::Refused => "refused",
            Stage::Withdrawn => "withdrawn",
            Stage::Discarded => "discarded",
        }
    }

    /// The stage of a name.
    pub fn from_name(name: &str) -> Option<Stage> {
        Stage::ALL.into_iter().find(|stage| stage.name() == name)
    }
}

#[cfg(test)]
mod tests {
    use super::super::workflow::Facts;
    use super::Stage;
    use crate::domain::law;

    #[test]
    fn closed_is_what_no_step_of_the_law_leaves() {
        for stage in Stage::ALL {
            assert_eq!(stage.is_closed(), law::is_closed::<Facts>(stage), "{stage:?}");
        }
    }
}
