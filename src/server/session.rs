//! Who is signed in, and the rights that follow. A right to act is a value that only this file can make: a command that takes
//! a [`Head`] cannot be called without one.

mod rights;

use crate::domain::calendar::Moment;
use crate::domain::licensing::Actor;
use crate::domain::views::frame::{Role, Viewer};
use crate::domain::{Failure, Refusal};

use super::db::session::SessionRow;
use super::journal::hash::secret_hash;

pub use rights::{Applicant, AssignedExpert, Expert, Head, HeadOfRecord, Officer, Representative};

/// So many days a browser keeps the cookie of a session, and the house the session after its end: what was being typed when it
/// ended is kept in it, and found again by the same person in the same browser.
pub const REMEMBERED_DAYS: i64 = 30;

/// A session as it stands at this request, read anew from the database each time: an appointment that ended a second ago is gone.
#[derive(Clone)]
pub struct Session {
    /// SHA-256 of the cookie's token: the key of the session.
    pub token_hash: String,
    reader: String,
    row: std::sync::Arc<SessionRow>,
}

impl Session {
    /// The session of a row.
    pub fn new(token_hash: String, row: SessionRow) -> Self {
        Self {
            token_hash,
            reader: reader_of(&row.person_id, row.organisation_inn.as_deref()),
            row: std::sync::Arc::new(row),
        }
    }

    /// The reader of its pages ([`reader_of`]).
    pub fn reader(&self) -> &str {
        &self.reader
    }

    /// Tells a page that was drawn for another reader who is signed in now.
    pub fn another_reader(&self) -> Failure {
        Failure::AnotherReader {
            name: self.row.full_name.clone(),
            organisation: self.organisation_names(),
        }
    }

    /// Id of the person.
    pub fn person_id(&self) -> &str {
        &self.row.person_id
    }

    /// PIN of the person.
    pub fn pin(&self) -> &str {
        &self.row.pin
    }

    /// Full name by ESI.
    pub fn name(&self) -> &str {
        &self.row.full_name
    }

    /// E-mail by ESI.
    pub fn email(&self) -> Option<&str> {
        self.row.email.as_deref().filter(|email| !email.is_empty())
    }

    /// INN for which the person signed in.
    pub fn inn(&self) -> Option<&str> {
        self.row.organisation_inn.as_deref()
    }

    /// Id of that organisation, once it was looked up.
    pub fn organisation_id(&self) -> Option<&str> {
        self.row.organisation_id.as_deref()
    }

    /// Whether that organisation is registered here.
    pub fn is_organisation_registered(&self) -> bool {
        self.row.registered_at.is_some()
    }

    /// Whether the person's own signature was chosen at ESI, not an organisation's.
    pub fn is_personal(&self) -> bool {
        self.row.signature == "person"
    }

    /// Form of ownership of that organisation, as the register writes it; empty before it was looked up.
    pub fn ownership(&self) -> &str {
        self.row.ownership.as_deref().unwrap_or_default()
    }

    /// ID token of ESI, for the end of the session there.
    pub fn id_token(&self) -> &str {
        &self.row.id_token
    }

    /// Last use, at the precision of a minute.
    pub fn seen_at(&self) -> Moment {
        Moment(self.row.seen_at)
    }

    /// What the last form came to, as JSON.
    pub fn flash(&self) -> Option<&str> {
        self.row.flash.as_deref()
    }

    /// The right of a representative: signed in with an organisation's signature.
    ///
    /// # Errors
    /// `NeedsOrganisationSignature`.
    pub fn representative(&self) -> Result<Representative, Failure> {
        match (&self.row.organisation_inn, self.row.signature.as_str()) {
            (Some(inn), "organisation") => Ok(Representative {
                person_id: self.row.person_id.clone(),
                pin: self.row.pin.clone(),
                name: self.row.full_name.clone(),
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
        let Some(organisation_id) = &self.row.organisation_id else {
            return Err(Refusal::OrganisationNotRegistered.into());
        };
        if self.row.head_pin.as_deref() != Some(self.row.pin.as_str()) {
            return Err(Refusal::HeadOnly.into());
        }
        Ok(HeadOfRecord {
            representative,
            organisation_id: organisation_id.clone(),
        })
    }

    /// The right to act for the organisation of the session, as head or employee.
    ///
    /// # Errors
    /// `NeedsOrganisationSignature`, `OrganisationNotRegistered`, or `HeadOnly` for somebody who is neither.
    pub fn applicant(&self) -> Result<Applicant, Failure> {
        let row = &self.row;
        let Some(organisation_id) = &row.organisation_id else {
            return Err(match row.organisation_inn {
                Some(_) => Refusal::OrganisationNotRegistered.into(),
                None => Refusal::NeedsOrganisationSignature.into(),
            });
        };
        if row.registered_at.is_none() {
            return Err(Refusal::OrganisationNotRegistered.into());
        }
        let actor = if row.signature == "organisation" && row.head_pin.as_deref() == Some(row.pin.as_str()) {
            Actor::Head
        } else if row.appointment_id.is_some() {
            Actor::Employee
        } else {
            return Err(Refusal::HeadOnly.into());
        };
        Ok(Applicant {
            organisation_id: organisation_id.clone(),
            person_id: row.person_id.clone(),
            actor,
        })
    }

    /// The right of the head.
    ///
    /// # Errors
    /// As [`Session::applicant`], and `HeadOnly` for an employee.
    pub fn head(&self) -> Result<Head, Failure> {
        let applicant = self.applicant()?;
        match (&self.row.organisation_inn, applicant.actor) {
            (Some(inn), Actor::Head) => Ok(Head {
                applicant,
                pin: self.row.pin.clone(),
                inn: inn.clone(),
            }),
            _ => Err(Refusal::HeadOnly.into()),
        }
    }

    /// The right of an officer of an authority.
    ///
    /// # Errors
    /// `NotFound`: who holds no office does not learn what officers can do.
    pub fn officer(&self) -> Result<Officer, Failure> {
        let actor = match self.row.officer_role.as_deref() {
            Some("specialist") => Actor::Specialist,
            Some("leadership") => Actor::Leadership,
            Some("administrator") => Actor::Administrator,
            _ => return Err(Failure::NotFound),
        };
        let authority = self.row.officer_authority.clone().unwrap_or_default();
        Ok(Officer {
            person_id: self.row.person_id.clone(),
            authority,
            actor,
        })
    }

    /// The right of an expert of the pool, signed in with a legal entity's signature (row A2).
    ///
    /// # Errors
    /// `NotFound`: who is not in the pool does not learn what experts can do. `NeedsOrganisationSignature`.
    pub fn expert(&self) -> Result<Expert, Failure> {
        let id = self.row.expert_id.clone().ok_or(Failure::NotFound)?;
        Ok(Expert {
            id,
            representative: self.representative()?,
        })
    }

    /// What the viewer is, for the frame of a page.
    pub fn viewer(&self) -> Viewer {
        let row = &self.row;
        let role = match (
            self.officer().map(|officer| officer.actor),
            self.applicant().map(|it| it.actor),
        ) {
            (Ok(Actor::Specialist), _) => Role::Specialist,
            (Ok(Actor::Leadership), _) => Role::Leadership,
            (Ok(_), _) => Role::Administrator,
            (_, Ok(Actor::Head)) => Role::Head,
            (_, Ok(_)) => Role::Employee,
            _ if row.signature == "organisation" => Role::Newcomer,
            _ => Role::Person,
        };
        // Neither id nor PIN: only tells one person's unsent text on a shared computer from another's.
        let draft_key = secret_hash(&format!("draft {}", row.person_id))[..16].to_owned();
        Viewer {
            name: row.full_name.clone(),
            organisation: self.organisation_names(),
            role,
            is_expert: row.expert_id.is_some(),
            draft_key,
            reader: self.reader.clone(),
        }
    }

    /// The organisation of the session, Kyrgyz and Russian.
    fn organisation_names(&self) -> Option<(String, String)> {
        let row = &self.row;
        match (&row.name_ky, &row.name_ru) {
            (Some(ky), Some(ru)) => Some((ky.clone(), ru.clone())),
            // An expert's employer need not be registered; its number alone would tell nobody anything.
            _ => {
                let name = row.employer_name.as_ref().or(row.organisation_inn.as_ref());
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
