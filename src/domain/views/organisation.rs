//! The organisation's page and the employees' page (docs/requirements.md, L7, L8).

use serde::{Deserialize, Serialize};

use crate::domain::calendar::Moment;
use crate::domain::ids::{AppointmentId, FileId};
use crate::domain::{Refusal, Text3};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct OrganisationPage {
    /// INN of the signature with which the person signed in; nothing with the person's own.
    pub session_inn: Option<String>,
    /// What is known of it, once looked up in the register.
    pub organisation: Option<Organisation>,
    /// Its documents, in the order of the guide, uploaded or not.
    pub documents: Vec<DocumentSlot>,
    /// Why it cannot be registered now; nothing when it can, or is.
    pub hindrances: Vec<Refusal>,
    /// Whether the viewer may change documents and employees.
    pub is_head: bool,
}

/// An organisation, as the register has it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Organisation {
    /// INN, 14 digits.
    pub inn: String,
    /// Full name in the state language.
    pub name_ky: String,
    /// Full name in the official language.
    pub name_ru: String,
    /// Legal address in one line.
    pub address: String,
    /// Ownership form, as the register writes it.
    pub ownership: String,
    /// The director by the register.
    pub head_name: String,
    /// When the register was asked last.
    pub register_seen_at: Moment,
    /// When it was registered here.
    pub registered_at: Option<Moment>,
}

/// A place for a document.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct DocumentSlot {
    /// Kind: `charter`, `registration_certificate`, `bank_details`.
    pub kind: String,
    pub title: Text3,
    /// The file that counts now.
    pub file: Option<FileLine>,
}

/// A file, as it is listed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileLine {
    /// Id; `/files/{id}` gives the content as an attachment.
    pub id: FileId,
    /// Name, made safe, with an ending by which it opens.
    pub name: String,
    /// Size in bytes.
    pub size: u64,
    /// Media type recognised by the content.
    pub media_type: String,
    /// When it was uploaded.
    pub uploaded_at: Moment,
}

/// The employees' page.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct EmployeesPage {
    pub head_name: String,
    /// Appointed now, then ended, latest first.
    pub employees: Vec<EmployeeLine>,
    /// Whether the viewer may appoint and end.
    pub is_head: bool,
}

/// A responsible employee.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct EmployeeLine {
    /// Id of the appointment.
    pub id: AppointmentId,
    /// PIN with its middle hidden.
    pub masked_pin: String,
    /// Name, once the person has signed in.
    pub name: Option<String>,
    pub position: String,
    /// When appointed.
    pub appointed_at: Moment,
    /// When ended.
    pub ended_at: Option<Moment>,
}
