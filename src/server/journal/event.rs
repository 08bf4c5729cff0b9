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
    /// An accreditation case was begun.
    AccreditationCreated {
        /// Organisation.
        organisation: String,
        /// Criteria set.
        criteria_set: String,
        /// Version of the reference data.
        reference_version: String,
    },
    /// An answer of the self-evaluation was saved.
    AnswerSaved {
        /// Criterion.
        criterion: String,
        /// Part (`text`, `links`) → what stood there and what stands there.
        parts: BTreeMap<String, CellChange>,
    },
    /// A file was put behind an answer.
    EvidenceAdded {
        /// Evidence.
        evidence: String,
        /// Criterion.
        criterion: String,
        /// File.
        file: String,
        /// SHA-256 of its content.
        sha256: String,
    },
    /// A file behind an answer was taken away.
    EvidenceRemoved {
        /// Evidence.
        evidence: String,
        /// Criterion.
        criterion: String,
    },
    /// A file that was taken away came back.
    EvidenceRestored {
        /// Evidence.
        evidence: String,
        /// Criterion.
        criterion: String,
    },
    /// The ministry gave reasons at a criterion, with a return.
    CriterionReturned {
        /// Criterion.
        criterion: String,
        /// Reason.
        reason: String,
    },
    /// The applicant wrote on why a returned criterion is unchanged.
    ReturnAnswered {
        /// Criterion.
        criterion: String,
        /// What stood there and what stands there.
        text: CellChange,
    },
    /// An expert was invited into the commission.
    ExpertInvited {
        /// Membership.
        membership: String,
        /// Expert.
        expert: String,
        /// Whether as the chair.
        chair: bool,
    },
    /// A member was taken out of the commission.
    MemberRemoved {
        /// Membership.
        membership: String,
        /// Why.
        reason: String,
    },
    /// An expert answered an invitation: what they declared, whatever the answer, with the exact text that they were shown.
    Declared {
        /// Membership.
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
        /// Membership.
        membership: String,
    },
    /// Scores or comments were saved together.
    MarksSaved {
        /// Criterion → part (`score`, `comment`) → what stood there and what stands there.
        marks: BTreeMap<String, BTreeMap<String, CellChange>>,
    },
    /// A sheet was published: in its own journal, and in the case's.
    SheetPublished {
        /// Sheet.
        sheet: String,
        /// SHA-256 of the signed bytes.
        hash: String,
    },
    /// The chair commented on a score.
    ScoreCommented {
        /// Sheet.
        sheet: String,
        /// Criterion.
        criterion: String,
        /// What stood there and what stands there.
        text: CellChange,
    },
    /// The conclusion was written on.
    ConclusionSaved {
        /// What stood there and what stands there.
        text: CellChange,
    },
    /// The council's decision was recorded.
    DecisionRecorded {
        /// `full`, `conditional`, `refusal`.
        outcome: String,
        /// For how many months.
        months: u32,
        /// Number of the minutes.
        minutes_number: String,
        /// Day of the meeting.
        held_on: String,
        /// Grounds.
        reasons: String,
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
        /// Texts that waited on devices and without which the signer chose to go on: person → how many.
        #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
        without: BTreeMap<String, u32>,
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
