//! The kinds of events.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::hash::canonical;

/// What happened to a case. Stored as its kind and the canonical JSON of its facts; names and shapes are for ever.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "kind", content = "body")]
pub enum CaseEvent {
    /// An organisation was looked up in the register.
    OrganisationLookedUp {
        /// INN.
        inn: String,
        /// SHA-256 of the register's answer.
        record_sha256: String,
    },
    /// It was registered here.
    OrganisationRegistered {
        /// Its documents, kind → SHA-256.
        documents: BTreeMap<String, String>,
    },
    /// A document was put in its place.
    DocumentPut {
        /// Kind.
        document: String,
        /// SHA-256 of the content.
        sha256: String,
    },
    /// An employee was appointed.
    EmployeeAppointed {
        /// Appointment.
        appointment: String,
        /// Position.
        position: String,
    },
    /// An appointment ended.
    AppointmentEnded {
        /// Appointment.
        appointment: String,
    },
    /// An application was begun.
    ApplicationCreated {
        /// Organisation.
        organisation: String,
        /// Version of the reference data.
        reference_version: String,
    },
    /// A level came in.
    ProgrammeAdded {
        /// Programme.
        programme: String,
        /// Level.
        level: String,
        /// Specialty, or empty.
        specialty: String,
    },
    /// A level went out.
    ProgrammeRemoved {
        /// Programme.
        programme: String,
        /// Level.
        level: String,
        /// Specialty, or empty.
        specialty: String,
    },
    /// A row came in.
    RowAdded {
        /// Row.
        row: String,
        /// Template.
        template: String,
    },
    /// A row went to the bin.
    RowRemoved {
        /// Row.
        row: String,
        /// Template.
        template: String,
    },
    /// A row came back.
    RowRestored {
        /// Row.
        row: String,
        /// Template.
        template: String,
    },
    /// Cells of a row were saved.
    RowSaved {
        /// Row.
        row: String,
        /// Template.
        template: String,
        /// Column → what stood there and what stands there.
        cells: BTreeMap<String, CellChange>,
    },
    /// The stage changed.
    StageMoved {
        /// The deed.
        action: String,
        /// From.
        from: String,
        /// To.
        to: String,
        /// Note or reasons.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        reasons: String,
        /// The act of a court on which the deed rests.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        court_act: String,
    },
    /// The application was frozen for signature.
    Frozen {
        /// Ceremony.
        ceremony: String,
        /// SHA-256 of the bytes.
        hash: String,
    },
    /// A ceremony ended without a signature.
    CeremonyEnded {
        /// Ceremony.
        ceremony: String,
        /// How: `void`, `exhausted`, `given_up`.
        state: String,
    },
    /// It was signed.
    Signed {
        /// Ceremony.
        ceremony: String,
        /// SHA-256 of the bytes.
        hash: String,
        /// SHA-256 of the signature.
        signature_sha256: String,
        /// Registration number.
        number: String,
    },
}

/// A text before and after.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CellChange {
    /// What stood there.
    pub was: String,
    /// What stands there.
    pub now: String,
}

impl CaseEvent {
    /// The kind and the canonical JSON of the facts.
    ///
    /// # Errors
    /// Where it cannot be written as JSON.
    pub fn kind_and_body(&self) -> Result<(String, String), serde_json::Error> {
        let value = serde_json::to_value(self)?;
        let kind = value
            .get("kind")
            .and_then(|kind| kind.as_str())
            .unwrap_or_default()
            .to_owned();
        let body = value
            .get("body")
            .map(canonical)
            .transpose()?
            .unwrap_or_else(|| "{}".to_owned());
        Ok((kind, body))
    }

    /// The event of a kind and a body.
    ///
    /// # Errors
    /// Where no event is written so.
    pub fn read(kind: &str, body: &str) -> Result<Self, serde_json::Error> {
        let body: serde_json::Value = serde_json::from_str(body)?;
        serde_json::from_value(serde_json::json!({ "kind": kind, "body": body }))
    }
}
