//! The kinds of events.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

pub use super::cell_change::CellChange;

/// What happened to a case. Stored as its kind and the canonical JSON of its facts; names and shapes are for ever.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "kind", content = "body")]
pub enum CaseEvent {
    /// An organisation was looked up in the register.
    OrganisationLookedUp {
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
        appointment: String,
        position: String,
    },
    AppointmentEnded {
        appointment: String,
    },
    /// An application was begun.
    ApplicationCreated {
        organisation: String,
        /// Version of the reference data.
        reference_version: String,
    },
    /// A level came in.
    ProgrammeAdded {
        programme: String,
        level: String,
        /// Specialty, or empty.
        specialty: String,
    },
    /// A level went out.
    ProgrammeRemoved {
        programme: String,
        level: String,
        /// Specialty, or empty.
        specialty: String,
    },
    /// A row came in.
    RowAdded {
        row: String,
        template: String,
    },
    /// A row went to the bin.
    RowRemoved {
        row: String,
        template: String,
    },
    /// A row came back.
    RowRestored {
        row: String,
        template: String,
    },
    /// Cells of a row were saved.
    RowSaved {
        row: String,
        template: String,
        /// Column → value before and value after.
        cells: BTreeMap<String, CellChange>,
    },
    /// An accreditation case was begun.
    AccreditationCreated {
        organisation: String,
        criteria_set: String,
        /// Version of the reference data.
        reference_version: String,
    },
    /// An answer of the self-evaluation was saved.
    AnswerSaved {
        criterion: String,
        /// Part (`text`, `links`) → value before and value after.
        parts: BTreeMap<String, CellChange>,
    },
    /// A file was put behind an answer.
    EvidenceAdded {
        evidence: String,
        criterion: String,
        file: String,
        /// SHA-256 of its content.
        sha256: String,
    },
    /// A file behind an answer was taken away.
    EvidenceRemoved {
        evidence: String,
        criterion: String,
    },
    /// A file that was taken away came back.
    EvidenceRestored {
        evidence: String,
        criterion: String,
    },
    /// The ministry gave reasons at a criterion, with a return.
    CriterionReturned {
        criterion: String,
        reason: String,
    },
    /// The applicant wrote on why a returned criterion is unchanged.
    ReturnAnswered {
        criterion: String,
        /// The value before and the value after.
        text: CellChange,
    },
    /// An expert was invited into the commission.
    ExpertInvited {
        membership: String,
        expert: String,
        /// Whether as the chair.
        chair: bool,
    },
    /// A member was taken out of the commission.
    MemberRemoved {
        membership: String,
        /// Why.
        reason: String,
    },
    /// An expert answered an invitation: what they declared, whatever the answer, with the exact text that they were shown.
    Declared {
        membership: String,
        /// `agreed` or `declined`.
        answer: String,
        /// The case of conflict declared; empty for none.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        conflict_case: String,
        /// The comment of a decline.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        comment: String,
        /// The text that was shown.
        shown: String,
    },
    /// A member's sheet was opened by the order.
    SheetOpened {
        /// Case.
        accreditation: String,
        membership: String,
    },
    /// Scores or comments were saved together.
    MarksSaved {
        /// Criterion → part (`score`, `comment`) → value before and value after.
        marks: BTreeMap<String, BTreeMap<String, CellChange>>,
    },
    /// A sheet was published: in its own journal, and in the case's.
    SheetPublished {
        sheet: String,
        /// SHA-256 of the signed bytes.
        hash: String,
    },
    /// The chair commented on a score.
    ScoreCommented {
        sheet: String,
        criterion: String,
        /// The value before and the value after.
        text: CellChange,
    },
    /// The conclusion was written on.
    ConclusionSaved {
        /// The value before and the value after.
        text: CellChange,
    },
    /// The council's decision was recorded.
    DecisionRecorded {
        /// `full`, `conditional`, `refusal`.
        outcome: String,
        /// For how many months.
        months: u32,
        minutes_number: String,
        /// Day of the meeting.
        held_on: String,
        /// Grounds.
        reasons: String,
    },
    /// The stage changed.
    StageMoved {
        action: String,
        from: String,
        /// To.
        to: String,
        /// Note or reasons.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        reasons: String,
        /// The act of a court on which the action is based.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        court_act: String,
    },
    /// The application was frozen for signature.
    Frozen {
        ceremony: String,
        /// SHA-256 of the bytes.
        hash: String,
        /// Texts that waited on devices and without which the signer chose to go on: person → how many.
        #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
        without: BTreeMap<String, u32>,
    },
    /// A ceremony ended without a signature.
    CeremonyEnded {
        ceremony: String,
        /// How: `void`, `exhausted`, `given_up`.
        state: String,
    },
    /// It was signed.
    Signed {
        ceremony: String,
        /// SHA-256 of the bytes.
        hash: String,
        /// SHA-256 of the signature.
        signature_sha256: String,
        /// Registration number.
        number: String,
    },
}
