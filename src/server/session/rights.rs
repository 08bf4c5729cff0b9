//! The rights to act. Their fields are private to the session, which alone can make them.

use crate::domain::accreditation;
use crate::domain::accreditation::declaration::InvitationAnswer;
use crate::domain::licensing::Actor;
use crate::server::db::membership::Membership;

/// Who acts for a registered organisation: its head or a responsible employee.
#[derive(Clone, Debug)]
pub struct Applicant {
    pub(super) organisation_id: String,
    pub(super) person_id: String,
    pub(super) actor: Actor,
}

/// The head of a registered organisation, signed in with its signature.
#[derive(Clone, Debug)]
pub struct Head {
    pub(super) applicant: Applicant,
    pub(super) pin: String,
    pub(super) inn: String,
}

/// Somebody signed in with the signature of an organisation, registered or not.
#[derive(Clone, Debug)]
pub struct Representative {
    pub(super) person_id: String,
    pub(super) pin: String,
    pub(super) name: String,
    pub(super) inn: String,
}

/// The head by the register of the Ministry of Justice, of an organisation that was looked up.
#[derive(Clone, Debug)]
pub struct HeadOfRecord {
    pub(super) representative: Representative,
    pub(super) organisation_id: String,
}

/// An officer of an authority.
#[derive(Clone, Debug)]
pub struct Officer {
    pub(super) person_id: String,
    pub(super) authority: String,
    pub(super) actor: Actor,
}

/// An expert of the pool, signed in with a legal entity's signature.
#[derive(Clone, Debug)]
pub struct Expert {
    pub(super) id: String,
    pub(super) representative: Representative,
}

/// An expert who was asked into the commission of a case, and has not declined.
#[derive(Clone, Debug)]
pub struct AssignedExpert {
    membership: String,
    expert: Expert,
    actor: accreditation::Actor,
}

impl Expert {
    /// Place in the pool.
    pub fn id(&self) -> &str {
        &self.id
    }

    /// Who acts, and with which signature.
    pub fn representative(&self) -> &Representative {
        &self.representative
    }

    /// The right on the case of a membership of this expert that is not over.
    pub(in crate::server) fn assigned(&self, own: &Membership) -> AssignedExpert {
        let actor = match (own.answer, own.is_chair) {
            _ if own.expert_id.as_str() != self.id || own.removed_at.is_some() => accreditation::Actor::Stranger,
            (None, _) => accreditation::Actor::Invitee,
            (Some(InvitationAnswer::Agreed), true) => accreditation::Actor::Chair,
            (Some(InvitationAnswer::Agreed), false) => accreditation::Actor::Expert,
            (Some(InvitationAnswer::Declined), _) => accreditation::Actor::Stranger,
        };
        AssignedExpert {
            membership: own.id.to_string(),
            expert: self.clone(),
            actor,
        }
    }
}

impl AssignedExpert {
    pub fn membership(&self) -> &str {
        &self.membership
    }

    pub fn expert(&self) -> &Expert {
        &self.expert
    }

    /// Who acts: id of the person.
    pub fn person_id(&self) -> &str {
        &self.expert.representative.person_id
    }

    /// As what.
    pub fn actor(&self) -> accreditation::Actor {
        self.actor
    }
}

impl Applicant {
    /// The organisation for which is acted.
    pub fn organisation_id(&self) -> &str {
        &self.organisation_id
    }

    /// Who acts.
    pub fn person_id(&self) -> &str {
        &self.person_id
    }

    /// As what.
    pub fn actor(&self) -> Actor {
        self.actor
    }
}

impl Head {
    /// The head as an applicant.
    pub fn applicant(&self) -> &Applicant {
        &self.applicant
    }

    /// PIN of the head.
    pub fn pin(&self) -> &str {
        &self.pin
    }

    /// INN of the organisation.
    pub fn inn(&self) -> &str {
        &self.inn
    }
}

impl HeadOfRecord {
    /// Who acts.
    pub fn person_id(&self) -> &str {
        &self.representative.person_id
    }

    pub fn organisation_id(&self) -> &str {
        &self.organisation_id
    }
}

impl Representative {
    /// Who acts.
    pub fn person_id(&self) -> &str {
        &self.person_id
    }

    pub fn pin(&self) -> &str {
        &self.pin
    }

    /// Name by ESI.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// INN of the organisation.
    pub fn inn(&self) -> &str {
        &self.inn
    }
}

impl Officer {
    /// Who acts.
    pub fn person_id(&self) -> &str {
        &self.person_id
    }

    pub fn authority(&self) -> &str {
        &self.authority
    }

    /// As what.
    pub fn actor(&self) -> Actor {
        self.actor
    }
}
