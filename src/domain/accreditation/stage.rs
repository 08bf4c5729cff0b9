//! The stages of an accreditation case, in the order of real life.

use serde::{Deserialize, Serialize};

/// Where an accreditation case stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
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
    /// The commission is complete, and the order lies before the leadership.
    OrderPrepared,
    /// The order was issued; the experts score.
    Evaluation,
    /// All sheets are published; the chair comments on every score.
    Review,
    /// The chair writes the commission's conclusion.
    Conclusion,
    /// The accreditation council decides.
    Council,
    /// The council's decision is recorded and lies before the leadership.
    Decision,
    /// Accredited for the full term.
    Accredited,
    /// Accredited for a short term, under conditions.
    Conditional,
    /// Refused.
    Refused,
    /// Withdrawn by the applicant before the order.
    Withdrawn,
    /// A draft thrown away before it was ever sent.
    Discarded,
}

impl Stage {
    /// All stages, in the order of real life.
    pub const ALL: [Stage; 17] = [
        Stage::Draft,
        Stage::Submitted,
        Stage::Registered,
        Stage::Returned,
        Stage::Resubmitted,
        Stage::Forming,
        Stage::OrderPrepared,
        Stage::Evaluation,
        Stage::Review,
        Stage::Conclusion,
        Stage::Council,
        Stage::Decision,
        Stage::Accredited,
        Stage::Conditional,
        Stage::Refused,
        Stage::Withdrawn,
        Stage::Discarded,
    ];

    /// Stages that nothing leaves.
    pub const CLOSED: [Stage; 5] = [
        Stage::Accredited,
        Stage::Conditional,
        Stage::Refused,
        Stage::Withdrawn,
        Stage::Discarded,
    ];

    /// Stages at which the applicant may change the self-evaluation.
    pub const OPEN_FOR_FILLING: [Stage; 2] = [Stage::Draft, Stage::Returned];

    /// Stages at which the council's decision is signed.
    pub const DECIDED: [Stage; 3] = [Stage::Accredited, Stage::Conditional, Stage::Refused];

    /// Stages at which the next action is a specialist's of the ministry.
    pub const WAITING_FOR_SPECIALIST: [Stage; 5] = [
        Stage::Submitted,
        Stage::Resubmitted,
        Stage::Registered,
        Stage::Forming,
        Stage::Council,
    ];

    /// Stages at which the next action is the leadership's.
    pub const WAITING_FOR_LEADERSHIP: [Stage; 2] = [Stage::OrderPrepared, Stage::Decision];

    /// Stages at which a commission is formed or works.
    pub const WITH_COMMISSION: [Stage; 5] = [
        Stage::Forming,
        Stage::OrderPrepared,
        Stage::Evaluation,
        Stage::Review,
        Stage::Conclusion,
    ];

    /// Stages at which the chair comments on scores.
    pub const COMMENTED: [Stage; 2] = [Stage::Evaluation, Stage::Review];

    /// Whether the applicant may still change the self-evaluation.
    pub const fn is_open_for_filling(self) -> bool {
        matches!(self, Stage::Draft | Stage::Returned)
    }

    /// Whether the case has been sent at least once, so that the ministry may see it.
    pub const fn was_submitted(self) -> bool {
        !matches!(self, Stage::Draft | Stage::Discarded)
    }

    /// Whether the order was issued, so that there are sheets.
    pub const fn is_after_order(self) -> bool {
        matches!(
            self,
            Stage::Evaluation
                | Stage::Review
                | Stage::Conclusion
                | Stage::Council
                | Stage::Decision
                | Stage::Accredited
                | Stage::Conditional
                | Stage::Refused
        )
    }

    /// Whether every sheet is published: from here on the commission's scores are open to it and to the ministry (row A13).
    pub const fn is_unsealed(self) -> bool {
        self.is_after_order() && !matches!(self, Stage::Evaluation)
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
    use super::Stage;

    #[test]
    fn the_open_stages_are_those_of_the_set() {
        for stage in Stage::ALL {
            assert_eq!(
                stage.is_open_for_filling(),
                Stage::OPEN_FOR_FILLING.contains(&stage),
                "{stage:?}"
            );
        }
    }

    #[test]
    fn what_is_decided_is_closed_and_waits_for_nobody() {
        for stage in Stage::DECIDED {
            assert!(Stage::CLOSED.contains(&stage), "{stage:?}");
        }
        for stage in Stage::CLOSED {
            assert!(!Stage::WAITING_FOR_SPECIALIST.contains(&stage), "{stage:?}");
            assert!(!Stage::WAITING_FOR_LEADERSHIP.contains(&stage), "{stage:?}");
            assert!(!Stage::WITH_COMMISSION.contains(&stage), "{stage:?}");
        }
    }
}
