//! The stages of a licence case, in the order of real life.

use serde::{Deserialize, Serialize};
use strum::{EnumCount, VariantArray};

use crate::domain::law::every;
use crate::domain::reference::ReviewStage;

/// The stage of a licence case.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, EnumCount, VariantArray)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// Filled in by the head or a responsible employee.
    Draft,
    /// Given to the head for signature.
    HandedOver,
    /// Signed and sent; nobody of the applicant can change it.
    Submitted,
    /// Entered in the authority's register; the legal term runs.
    Registered,
    /// Given back with reasons, to be corrected and signed again.
    Returned,
    /// Corrected by the employee and given to the head, who signs it again.
    Corrected,
    /// Corrected, signed again and sent.
    Resubmitted,
    /// The authority examines the documents.
    Examination,
    /// An expert commission examines and visits (classic procedure).
    Commission,
    /// The licensing council gives its opinion (classic procedure).
    Council,
    /// Ready for the decision of the leadership.
    Decision,
    /// The licence was granted and is in force.
    InForce,
    /// The licence is suspended for a time.
    Suspended,
    /// Refused by order, with grounds.
    Refused,
    /// Ended at the holder's request or with the holder's end.
    Terminated,
    /// Annulled by a court.
    Annulled,
    /// Withdrawn by the applicant before a decision.
    Withdrawn,
    /// A draft thrown away before it was ever sent.
    Discarded,
}

/// What a stage means to the applicant: whose turn it is, and how it ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    /// Being filled in.
    Draft,
    /// The head is to sign.
    AwaitingHead,
    /// To be corrected.
    Returned,
    /// The authority has it, in this part of the procedure.
    UnderReview(ReviewStage),
    /// The licence is in force.
    InForce,
    /// The licence is suspended.
    Suspended,
    /// The licence was refused.
    Refused,
    /// The licence was annulled by a court.
    Annulled,
    /// It ended at the applicant's wish.
    Over,
}

impl Stage {
    /// All stages, in the order of real life.
    pub const ALL: [Stage; Stage::COUNT] = every(Stage::VARIANTS);

    /// What a stage means to the applicant.
    pub const fn phase(self) -> Phase {
        match self {
            Stage::Draft => Phase::Draft,
            Stage::HandedOver | Stage::Corrected => Phase::AwaitingHead,
            Stage::Returned => Phase::Returned,
            Stage::Submitted | Stage::Resubmitted => Phase::UnderReview(ReviewStage::Registration),
            Stage::Registered => Phase::UnderReview(ReviewStage::Completeness),
            Stage::Examination => Phase::UnderReview(ReviewStage::Examination),
            Stage::Commission => Phase::UnderReview(ReviewStage::Commission),
            Stage::Council => Phase::UnderReview(ReviewStage::Council),
            Stage::Decision => Phase::UnderReview(ReviewStage::Decision),
            Stage::InForce => Phase::InForce,
            Stage::Suspended => Phase::Suspended,
            Stage::Refused => Phase::Refused,
            Stage::Annulled => Phase::Annulled,
            Stage::Terminated | Stage::Withdrawn | Stage::Discarded => Phase::Over,
        }
    }

    /// The part of the procedure that a stage is, for its term and its holder.
    pub const fn review_stage(self) -> Option<ReviewStage> {
        match self.phase() {
            Phase::UnderReview(stage) => Some(stage),
            Phase::Returned => Some(ReviewStage::Correction),
            // A correction that was handed over is still one; a first draft has no term.
            Phase::AwaitingHead if self.was_submitted() => Some(ReviewStage::Correction),
            Phase::Draft
            | Phase::AwaitingHead
            | Phase::InForce
            | Phase::Suspended
            | Phase::Refused
            | Phase::Annulled
            | Phase::Over => None,
        }
    }

    /// Whether the applicant may still change what the application says.
    pub const fn is_open_for_filling(self) -> bool {
        match self.phase() {
            Phase::Draft | Phase::AwaitingHead | Phase::Returned => true,
            Phase::UnderReview(_)
            | Phase::InForce
            | Phase::Suspended
            | Phase::Refused
            | Phase::Annulled
            | Phase::Over => false,
        }
    }

    /// Whether the case has been sent to the authority at least once, so that its officers may see it.
    pub const fn was_submitted(self) -> bool {
        match self {
            Stage::Draft | Stage::HandedOver | Stage::Discarded => false,
            Stage::Submitted
            | Stage::Registered
            | Stage::Returned
            | Stage::Corrected
            | Stage::Resubmitted
            | Stage::Examination
            | Stage::Commission
            | Stage::Council
            | Stage::Decision
            | Stage::InForce
            | Stage::Suspended
            | Stage::Refused
            | Stage::Terminated
            | Stage::Annulled
            | Stage::Withdrawn => true,
        }
    }

    /// Whether no step leaves it.
    pub const fn is_closed(self) -> bool {
        match self.phase() {
            Phase::Refused | Phase::Annulled | Phase::Over => true,
            Phase::Draft
            | Phase::AwaitingHead
            | Phase::Returned
            | Phase::UnderReview(_)
            | Phase::InForce
            | Phase::Suspended => false,
        }
    }

    /// The name in the database, in addresses and in the journal.
    pub const fn name(self) -> &'static str {
        match self {
            Stage::Draft => "draft",
            Stage::HandedOver => "handed_over",
            Stage::Submitted => "submitted",
            Stage::Registered => "registered",
            Stage::Returned => "returned",
            Stage::Corrected => "corrected",
            Stage::Resubmitted => "resubmitted",
            Stage::Examination => "examination",
            Stage::Commission => "commission",
            Stage::Council => "council",
            Stage::Decision => "decision",
            Stage::InForce => "in_force",
            Stage::Suspended => "suspended",
            Stage::Refused => "refused",
            Stage::Terminated => "terminated",
            Stage::Annulled => "annulled",
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
