//! Who acts on a licence case.

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
    /// A specialist of the licensing authority.
    Specialist,
    /// The leadership of the licensing authority, who sign orders.
    Leadership,
    /// The administrator of reference data and accounts.
    Administrator,
    /// Anybody else.
    Stranger,
}

impl Actor {
    /// All actors, from the nearest to the farthest.
    pub const ALL: [Actor; Actor::COUNT] = every(Actor::VARIANTS);

    /// Whether the actor is of the applicant organisation.
    pub const fn is_applicant(self) -> bool {
        match self {
            Actor::Head | Actor::Employee => true,
            Actor::Specialist | Actor::Leadership | Actor::Administrator | Actor::Stranger => false,
        }
    }

    /// Whether somebody of the first kind sees the names of those of the second on the pages of a case: each side its own.
    pub const fn knows_by_name(self, other: Actor) -> bool {
        match self {
            Actor::Head | Actor::Employee => other.is_applicant(),
            Actor::Specialist | Actor::Leadership | Actor::Administrator => {
                !other.is_applicant() && !matches!(other, Actor::Stranger)
            }
            Actor::Stranger => false,
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
            Actor::Stranger => "stranger",
        }
    }
}
