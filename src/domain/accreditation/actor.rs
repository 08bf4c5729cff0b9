//! Who acts on an accreditation case.

use serde::{Deserialize, Serialize};

/// Who acts, as far as the law tells people apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
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
    pub const ALL: [Actor; 9] = [
        Actor::Head,
        Actor::Employee,
        Actor::Specialist,
        Actor::Leadership,
        Actor::Administrator,
        Actor::Invitee,
        Actor::Expert,
        Actor::Chair,
        Actor::Stranger,
    ];

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
