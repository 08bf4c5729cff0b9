//! Who acts on an accreditation case.

use serde::{Deserialize, Serialize};
use strum::{EnumCount, VariantArray};

use crate::domain::law::every;

/// Who acts, as far as the law tells people apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, EnumCount, VariantArray)]
#[serde(rename_all = "snake_case")]
pub enum Actor {
    /// The head of the applicant organisation.
    Head,
    /// A responsible employee of the applicant organisation.
    Employee,
    /// A specialist of the ministry.
    Specialist,
    /// The leadership of the ministry, who sign orders.
    Leadership,
    /// The administrator of reference data and accounts.
    Administrator,
    /// An expert who was invited and has not answered.
    Invitee,
    /// An expert who agreed.
    Expert,
    /// The chair of the commission, who agreed.
    Chair,
    /// Anybody else; an expert who declined or was replaced, too.
    Stranger,
}

impl Actor {
    /// All actors, from the nearest to the farthest.
    pub const ALL: [Actor; Actor::COUNT] = every(Actor::VARIANTS);

    /// Whether the actor is of the applicant organisation.
    pub const fn is_applicant(self) -> bool {
        match self {
            Actor::Head | Actor::Employee => true,
            Actor::Specialist
            | Actor::Leadership
            | Actor::Administrator
            | Actor::Invitee
            | Actor::Expert
            | Actor::Chair
            | Actor::Stranger => false,
        }
    }

    /// Whether the actor is an officer of the ministry.
    pub const fn is_officer(self) -> bool {
        match self {
            Actor::Specialist | Actor::Leadership | Actor::Administrator => true,
            Actor::Head | Actor::Employee | Actor::Invitee | Actor::Expert | Actor::Chair | Actor::Stranger => false,
        }
    }

    /// Whether the actor is on the commission.
    pub const fn is_member(self) -> bool {
        match self {
            Actor::Expert | Actor::Chair => true,
            Actor::Head
            | Actor::Employee
            | Actor::Specialist
            | Actor::Leadership
            | Actor::Administrator
            | Actor::Invitee
            | Actor::Stranger => false,
        }
    }

    /// Whether somebody of the first kind sees the names of those of the second on the pages of a case: each side its own, and the
    /// ministry those of the experts whom it invites.
    pub const fn knows_by_name(self, other: Actor) -> bool {
        use Actor::{Administrator, Chair, Employee, Expert, Head, Invitee, Leadership, Specialist};
        match self {
            Head | Employee => other.is_applicant(),
            Specialist | Leadership | Administrator => !other.is_applicant(),
            Invitee | Expert | Chair | Actor::Stranger => false,
        }
    }

    /// The name in the journal and in golden files.
    pub const fn name(self) -> &'static str {
        match self {
            Actor::Head => "head",
            Actor::Employee => "employee",
            Actor::Specialist => "specialist",
            Actor::Leadership => "leadership",
            Actor::Administrator => "administrator",
            Actor::Invitee => "invitee",
            Actor::Expert => "expert",
            Actor::Chair => "chair",
            Actor::Stranger => "stranger",
        }
    }
}
