//! The stages of a licence case, in the order of real life.

use serde::{Deserialize, Serialize};

/// Where a licence case stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
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
    /// An expert commission examines and visits (classic road).
    Commission,
    /// The licensing council gives its opinion (classic road).
    Council,
    /// Ready for the decision of the leadership.
    Decision,
    /// The licence was granted and is in force.
    InForce,
    /// The licence is suspended for a time.
    Suspended,
    /// Refused by order, with grounds.
    Refused,
    /// Ended at the holder's wish or with the holder's end.
    Terminated,
    /// Annulled by a court.
    Annulled,
    /// Withdrawn by the applicant before a decision.
    Withdrawn,
    /// A draft thrown away before it was ever sent.
    Discarded,
}

impl Stage {
    /// All stages, in the order of real life.
    pub const ALL: [Stage; 18] = [
        Stage::Draft,
        Stage::HandedOver,
        Stage::Submitted,
        Stage::Registered,
        Stage::Returned,
        Stage::Corrected,
        Stage::Resubmitted,
        Stage::Examination,
        Stage::Commission,
        Stage::Council,
        Stage::Decision,
        Stage::InForce,
        Stage::Suspended,
        Stage::Refused,
        Stage::Terminated,
        Stage::Annulled,
        Stage::Withdrawn,
        Stage::Discarded,
    ];

    /// Stages that nothing leaves.
    pub const CLOSED: [Stage; 5] = [
        Stage::Refused,
        Stage::Terminated,
        Stage::Annulled,
        Stage::Withdrawn,
        Stage::Discarded,
    ];

    /// Whether the applicant may still change what the application says.
    pub const fn is_open_for_filling(self) -> bool {
        matches!(
            self,
            Stage::Draft | Stage::HandedOver | Stage::Returned | Stage::Corrected
        )
    }

    /// Whether the case has been sent to the authority at least once, so that its officers may see it.
    pub const fn was_submitted(self) -> bool {
        !matches!(self, Stage::Draft | Stage::HandedOver | Stage::Discarded)
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
