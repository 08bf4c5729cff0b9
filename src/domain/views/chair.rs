//! The chair's desk: experts × criteria, comments, and the conclusion (docs/requirements.md, A12, A13).

use serde::{Deserialize, Serialize};

use super::accreditation::AccreditationHead;
use super::document_signs::StrangeSigns;
use super::sheet::ScaleScore;
use crate::domain::accreditation::outcome::Outcome;
use crate::domain::accreditation::said::Said;
use crate::domain::calendar::Moment;
use crate::domain::ids::{CeremonyId, SheetId};

/// The desk. Whoever is not the chair reads it once every sheet is published.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ChairPage {
    /// The case.
    pub head: AccreditationHead,
    /// The scores of the scale.
    pub scale: Vec<ScaleScore>,
    /// One column per sheet.
    pub columns: Vec<SheetColumn>,
    /// One row per criterion.
    pub rows: Vec<MatrixRow>,
    /// Scores that lack the chair's comment.
    pub uncommented: u32,
    /// Scores that need one.
    pub to_comment: u32,
    /// Whether the viewer may comment.
    pub is_chair: bool,
}

/// A sheet of the matrix, without its content until it is published (docs/requirements.md, A13).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SheetColumn {
    /// Sheet.
    pub id: SheetId,
    /// Name of the expert.
    pub expert: String,
    /// Whether it is the chair's own, which takes no comments.
    pub is_chair: bool,
    /// When it was published.
    pub published_at: Option<Moment>,
    /// Criteria that are scored and commented.
    pub marked: u32,
}

/// A criterion of the matrix.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct MatrixRow {
    /// Number.
    pub id: String,
    /// What is asked.
    pub title: String,
    /// One cell per column; nothing while the sheet is sealed.
    pub cells: Vec<Option<MatrixCell>>,
    /// How far the scores lie apart, in steps of the scale.
    pub spread: u32,
}

/// A score of a published sheet.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct MatrixCell {
    pub score: String,
    /// The expert's comment.
    pub comment: String,
    pub chair_comment: String,
    /// What it says.
    pub chair_said: Said,
}

/// The conclusion as the chair writes it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ConclusionPage {
    /// The case.
    pub head: AccreditationHead,
    /// The current text.
    pub text: String,
    /// A draft from the matrix, to begin from.
    pub draft: String,
    /// What the scores propose by the rule of the set.
    pub proposed: Option<Outcome>,
    /// What identifies the text that was read.
    pub reviewed: String,
    /// A ceremony that is under way.
    pub ceremony: Option<CeremonyId>,
    /// What the document will not show of it, before it is signed.
    #[serde(default)]
    pub strange: Vec<StrangeSigns>,
}

/// The council's decision: to be recorded, or as it was.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct DecisionPage {
    /// The case.
    pub head: AccreditationHead,
    /// The conclusion as it was signed.
    pub conclusion: String,
    /// What the scores propose by the rule of the set.
    pub proposed: Option<Outcome>,
    /// For how many months the rule accredits: in full, conditionally.
    pub months: (u32, u32),
    /// The decision, once it is recorded.
    pub decision: Option<RecordedDecision>,
    /// A ceremony that is under way.
    pub ceremony: Option<CeremonyId>,
    /// What the certificate will not show of it, before it is signed.
    #[serde(default)]
    pub strange: Vec<StrangeSigns>,
}

/// What the council decided.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct RecordedDecision {
    pub outcome: Outcome,
    /// For how many months.
    pub months: u32,
    pub minutes_number: String,
    /// Day of the meeting.
    pub held_on: String,
    /// Grounds.
    pub reasons: String,
    /// Number of the certificate, once signed.
    pub certificate_number: Option<String>,
    /// Until when the accreditation is valid.
    pub valid_until: Option<Moment>,
}
