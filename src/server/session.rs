//! Who is signed in, and the rights that follow. A right to act is a value that only this file can make: a command that takes
//! a [`Head`] cannot be called without one.

mod known;
mod rights;

use crate::domain::calendar::Moment;
use crate::domain::ids::OrganisationId;
use crate::domain::licensing::Actor;
use crate::domain::views::frame::{Role, Viewer};
use crate::domain::{Failure, Refusal};

use super::db::session::{ChosenSignature, SessionFacts};
use super::journal::hash::secret_hash;

pub use known::KnownSessions;
pub use rights::{Applicant, AssignedExpert, Expert, Head, HeadOfRecord, Officer, Representative};

/// So many days a browser keeps the cookie of a session, and the house the session after its end: what was being typed when it
/// ended is kept in it, and found again by the same person in the same browser.
pub const REMEMBERED_DAYS: i64 = 30;

/// A session as it is at this request: an appointment that ended a second ago is gone. It is read from the database at the request, or
/// remembered from an earlier one; then its rights are proved in the transaction that uses them (`request_context.rs`).
#[derive(Clone)]
pub struct Session {
    /// SHA-256 of the cookie's token: the key of the session.
    pub token_hash: String,
    reader: String,
    facts: std::sync::Arc<SessionFacts>,
    is_remembered: bool,
}

impl Session {
    /// The session of a token, with what is known of it.
    pub fn new(token_hash: String, facts: SessionFacts) -> Self {
        Self {
            token_hash,
            reader: reader_of(facts.person_id.as_str(), facts.organisation_inn.as_deref()),
            facts: std::sync::Arc::new(facts),
            is_remembered: false,
        }
    }

    /// Whether it was read at an earlier request: it may have ended since, or have other rights.
    pub fn is_remembered(&self) -> bool {
        self.is_remembered
    }

    /// All of it on which a right depends, as one text ([`SessionFacts::rights`]).
    pub fn rights(&self) -> &str {
        &self.facts.rights
    }

    /// The reader of its pages ([`reader_of`]).
    pub fn reader(&self) -> &str {
        &self.reader
    }

    /// Tells a page that was drawn for another reader who is signed in now.
    pub fn another_reader(&self) -> Failure {
        Failure::AnotherReader {
            name: self.facts.full_name.clone(),
            organisation: self.organisation_names(),
        }
    }

    pub fn person_id(&self) -> &str {
        self.facts.person_id.as_str()
    }

    /// PIN of the person.
    pub fn pin(&self) -> &str {
        &self.facts.pin
    }

    /// Full name by ESI.
    pub fn name(&self) -> &str {
        &self.facts.full_name
    }

    /// E-mail by ESI.
    pub fn email(&self) -> Option<&str> {
        self.facts.email.as_deref().filter(|email| !email.is_empty())
    }

    /// INN for which the person signed in.
    pub fn inn(&self) -> Option<&str> {
        self.facts.organisation_inn.as_deref()
    }

    /// Id of that organisation, once it was looked up.
    pub fn organisation_id(&self) -> Option<&str> {
        self.facts.organisation_id.as_ref().map(OrganisationId::as_str)
    }

    /// Whether that organisation is registered here.
    pub fn is_organisation_registered(&self) -> bool {
        self.facts.registered_at.is_some()
    }

    /// Whether the person's own signature was chosen at ESI, not an organisation's.
    pub fn is_personal(&self) -> bool {
        self.facts.signature == ChosenSignature::Person
    }

    /// Form of ownership of that organisation, as the register writes it; empty before it was looked up.
    pub fn ownership(&self) -> &str {
        self.facts.ownership.as_deref().unwrap_or_default()
    }

    /// ID token of ESI, for the end of the session there.
    pub fn id_token(&self) -> &str {
        &self.facts.id_token
    }

    /// Last use, at the precision of a minute.
    pub fn seen_at(&self) -> Moment {
        self.facts.seen_at
    }

    /// What the last form came to, as JSON.
    pub fn flash(&self) -> Option<&str> {
        self.facts.flash.as_deref()
    }

    /// The right of a representative: signed in with an organisation's signature.
    ///
    /// # Errors
    /// `NeedsOrganisationSignature`.
    pub fn representative(&self) -> Result<Representative, Failure> {
        match (&self.facts.organisation_inn, self.facts.signature) {
            (Some(inn), ChosenSignature::Organisation) => Ok(Representative {
                person_id: self.facts.person_id.to_string(),
                pin: self.facts.pin.clone(),
                name: self.facts.full_name.clone(),
                inn: inn.clone(),
            }),
            _ => Err(Refusal::NeedsOrganisationSignature.into()),
        }
    }

    /// The right of the head by the register, whether the organisation is registered here already or is just being registered.
    ///
    /// # Errors
    /// `NeedsOrganisationSignature`, `OrganisationNotRegistered` before the look-up, `HeadOnly`.
    pub fn head_of_record(&self) -> Result<HeadOfRecord, Failure> {
        let representative = self.representative()?;
        let Some(organisation_id) = &self.facts.organisation_id else {
            return Err(Refusal::OrganisationNotRegistered.into());
        };
        if self.facts.head_pin.as_deref() != Some(self.facts.pin.as_str()) {
            return Err(Refusal::HeadOnly.into());
        }
        Ok(HeadOfRecord {
            representative,
            organisation_id: organisation_id.to_string(),
        })
    }

    /// The right to act for the organisation of the session, as head or employee.
    ///
    /// # Errors
    /// `NeedsOrganisationSignature`, `OrganisationNotRegistered`, or `HeadOnly` for somebody who is neither.
    pub fn applicant(&self) -> Result<Applicant, Failure> {
        let facts = &self.facts;
        let Some(organisation_id) = &facts.organisation_id else {
            return Err(match facts.organisation_inn {
                Some(_) => Refusal::OrganisationNotRegistered.into(),
                None => Refusal::NeedsOrganisationSignature.into(),
            });
        };
        if facts.registered_at.is_none() {
            return Err(Refusal::OrganisationNotRegistered.into());
        }
        let actor = if facts.signature == ChosenSignature::Organisation
            && facts.head_pin.as_deref() == Some(facts.pin.as_str())
        {
            Actor::Head
        } else if facts.appointment_id.is_some() {
            Actor::Employee
        } else {
            return Err(Refusal::HeadOnly.into());
        };
        Ok(Applicant {
            organisation_id: organisation_id.to_string(),
            person_id: facts.person_id.to_string(),
            actor,
        })
    }

    /// The right of the head.
    ///
    /// # Errors
    /// As [`Session::applicant`], and `HeadOnly` for an employee.
    pub fn head(&self) -> Result<Head, Failure> {
        let applicant = self.applicant()?;
        let inn = self.facts.organisation_inn.clone();
        let inn = inn
            .filter(|_| applicant.actor == Actor::Head)
            .ok_or(Refusal::HeadOnly)?;
        Ok(Head {
            applicant,
            pin: self.facts.pin.clone(),
            inn,
        })
    }

    /// The right of an officer of an authority.
    ///
    /// # Errors
    /// `NotFound`: who holds no office does not learn what officers can do.
    pub fn officer(&self) -> Result<Officer, Failure> {
        let office = self.facts.office.as_ref().ok_or(Failure::NotFound)?;
        Ok(Officer {
            person_id: self.facts.person_id.to_string(),
            authority: office.authority.clone(),
            actor: office.actor,
        })
    }

    /// The right of an expert of the pool, signed in with a legal entity's signature (docs/requirements.md, A2).
    ///
    /// # Errors
    /// `NotFound`: who is not in the pool does not learn what experts can do. `NeedsOrganisationSignature`.
    pub fn expert(&self) -> Result<Expert, Failure> {
        let id = self.facts.expert_id.as_ref().ok_or(Failure::NotFound)?;
        Ok(Expert {
            id: id.to_string(),
            representative: self.representative()?,
        })
    }

    /// What the viewer is, for the frame of a page.
    pub fn viewer(&self) -> Viewer {
        let facts = &self.facts;
        let officer = self.officer().map(|it| it.actor);
        let actor = officer.or_else(|_| self.applicant().map(|it| it.actor));
        let role = match actor.unwrap_or(Actor::Stranger) {
            Actor::Specialist => Role::Specialist,
            Actor::Leadership => Role::Leadership,
            Actor::Administrator => Role::Administrator,
            Actor::Head => Role::Head,
            Actor::Employee => Role::Employee,
            Actor::Stranger if facts.signature == ChosenSignature::Organisation => Role::Newcomer,
            Actor::Stranger => Role::Person,
        };
        // Neither id nor PIN: only tells one person's unsent text on a shared computer from another's.
        let draft_key = secret_hash(&format!("draft {}", facts.person_id))[..16].to_owned();
        Viewer {
            name: facts.full_name.clone(),
            organisation: self.organisation_names(),
            role,
            is_expert: facts.expert_id.is_some(),
            draft_key,
            reader: self.reader.clone(),
        }
    }

    /// The organisation of the session, Kyrgyz and Russian.
    fn organisation_names(&self) -> Option<(String, String)> {
        let facts = &self.facts;
        match (&facts.name_ky, &facts.name_ru) {
            (Some(ky), Some(ru)) => Some((ky.clone(), ru.clone())),
            // An expert's employer need not be registered; its number alone would mean nothing to anybody.
            _ => {
                let name = facts.employer_name.as_ref().or(facts.organisation_inn.as_ref());
                name.map(|name| (name.clone(), name.clone()))
            }
        }
    }
}

/// For whom pages are drawn: a person with an organisation, as an opaque text. A new session of the same pair goes on where the earlier
/// one stopped; it is neither a secret nor a right.
pub fn reader_of(person_id: &str, organisation_inn: Option<&str>) -> String {
    let pair = format!("reader {person_id} {}", organisation_inn.unwrap_or_default());
    secret_hash(&pair)[..16].to_owned()
}
