//! The home page and the readiness page (docs/requirements.md, L1, L2, L6).

use serde::{Deserialize, Serialize};

use super::licences::ApplicationLine;
use super::tasks::Task;
use crate::domain::OutsideSystem;
use crate::domain::calendar::Date;

/// The home page of a signed-in person.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Home {
    /// Applications that wait for this person, oldest first.
    pub waiting: Vec<ApplicationLine>,
    /// What of accreditation waits for this person, most urgent first.
    pub tasks: Vec<Task>,
    /// Applications in progress, latest change first; at most five.
    pub recent: Vec<ApplicationLine>,
    /// Whether the organisation of the session is registered.
    pub registered: bool,
    /// Where the person is an employee, if at more than one organisation: they act for one at a time.
    pub seats: Vec<Seat>,
}

/// An organisation at which the person is a responsible employee (docs/requirements.md, L8).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Seat {
    pub inn: String,
    /// Name in the state language and in the official one.
    pub name: (String, String),
    /// Whether the person acts for it in this session.
    pub chosen: bool,
}

/// Every precondition of an application, each with its state; the remedies are words.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Readiness {
    /// In the order in which they are met.
    pub checks: Vec<Check>,
    /// What stands in the way of nothing yet, and soon will.
    #[serde(default)]
    pub ahead: Vec<Ahead>,
}

/// What will stand in the way soon.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Ahead {
    /// The certificate with which the person signed last ends, or has ended.
    CertificateEnds {
        /// Its last day.
        on: Date,
        /// How many days are left; negative where it has ended.
        days: i64,
    },
    /// The days of rest of a year are not in the reference data, shown to administrators.
    CalendarUnlisted { year: i32 },
}

impl Readiness {
    /// Whether nothing stands in the way.
    pub fn is_ready(&self) -> bool {
        self.checks.iter().all(|check| check.state == CheckState::Met)
    }
}

/// One precondition.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Check {
    /// Which, with its facts.
    pub what: Precondition,
    pub state: CheckState,
}

/// The state of a precondition.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CheckState {
    Met,
    /// Missing; the remedy is shown.
    Missing,
    /// Waits for an earlier one.
    Later,
    /// Cannot be known, since an outside system does not answer.
    Unknown(OutsideSystem),
}

/// A precondition, with the facts that its remedy names.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Precondition {
    /// Signed in with an organisation's signature (docs/requirements.md, L3).
    OrganisationSignIn,
    /// The person's own cloud signature (docs/requirements.md, L1).
    PersonalSignature {
        /// The PIN, as the guide's message shows it.
        pin: String,
    },
    /// The organisation's cloud signature.
    OrganisationSignature,
    /// The organisation is in the register of the Ministry of Justice.
    InRegister {
        /// INN that was looked up.
        inn: String,
    },
    /// The head by the register is the person signed in (docs/requirements.md, L2): both names side by side.
    HeadMatches {
        register: String,
        /// By ESI.
        yours: String,
        /// Whether the names agree; where it is missing all the same, the register has another PIN with the name.
        same_name: bool,
    },
    /// The organisation is registered here (docs/requirements.md, L7).
    Registered,
    /// Its documents are uploaded.
    Documents {
        /// Kinds that are missing.
        missing: Vec<String>,
    },
    /// An address for the receipt.
    Email,
}
