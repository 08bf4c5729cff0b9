//! The rights to act. Their fields are private to the session, which alone can make them.

use crate::domain::licensing::Actor;

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

    /// The organisation.
    pub fn organisation_id(&self) -> &str {
        &self.organisation_id
    }
}

impl Representative {
    /// Who acts.
    pub fn person_id(&self) -> &str {
        &self.person_id
    }

    /// PIN.
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

    /// For which authority.
    pub fn authority(&self) -> &str {
        &self.authority
    }

    /// As what.
    pub fn actor(&self) -> Actor {
        self.actor
    }
}
