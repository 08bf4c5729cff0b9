//! An expert's sheet: the scoring desk and the review before publishing (docs/requirements.md, A8, A9). Texts come in the language
//! of the page, since a sheet has many.

use serde::{Deserialize, Serialize};

use super::organisation::FileLine;
use crate::domain::Refusal;
use crate::domain::accreditation::LawRefusal;
use crate::domain::accreditation::completeness::Missing;
use crate::domain::accreditation::said::Said;
use crate::domain::calendar::Moment;
use crate::domain::ids::{AccreditationId, CeremonyId, SheetId};
use crate::domain::seen::Seen;

/// The scoring desk.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SheetPage {
    /// What identifies it.
    pub head: SheetHead,
    /// The scores, best first.
    pub scale: Vec<ScaleScore>,
    /// Sections with their criteria.
    pub sections: Vec<DeskSection>,
    /// The server's time of all this: a desk that is opened offline may be of an earlier day.
    pub at: Moment,
}

/// What changed on a sheet since a time: of the same hand, on another device.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SheetNews {
    /// The server's time of this.
    pub at: Moment,
    /// The marks that were changed.
    pub marks: Vec<NewMark>,
    /// Whether the sheet can no longer be scored.
    pub is_over: bool,
}

/// A mark that was changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewMark {
    /// Number of the criterion.
    pub criterion: String,
    pub score: String,
    pub comment: String,
    /// When it was changed.
    pub at: Moment,
}

/// What identifies a sheet.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SheetHead {
    pub id: SheetId,
    /// The case.
    pub accreditation: AccreditationId,
    /// Number of the case.
    pub number: String,
    /// Name of the organisation.
    pub organisation: String,
    /// Whether it is the chair's own.
    pub is_chair: bool,
    /// When it was published.
    pub published_at: Option<Moment>,
    /// Why nothing can be scored; nothing while it can.
    pub refusal: Option<LawRefusal>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ScaleScore {
    pub id: String,
    /// How it is called.
    pub title: String,
    /// Whether a criterion with it is met.
    pub passes: bool,
    /// Whether with a remark.
    pub remark: bool,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct DeskSection {
    /// Number.
    pub id: String,
    /// Name.
    pub title: String,
    pub criteria: Vec<DeskCriterion>,
}

/// A criterion on the desk: what is asked, what was answered, what is scored.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct DeskCriterion {
    /// Number.
    pub id: String,
    /// What is asked.
    pub title: String,
    /// What is looked at.
    pub guidance: String,
    /// The applicant's answer.
    pub answer: String,
    /// The applicant's links.
    pub links: Vec<String>,
    /// The applicant's files.
    pub files: Vec<FileLine>,
    /// Own score; empty where there is none.
    pub score: String,
    pub comment: String,
    /// What it says.
    pub said: Said,
}

/// The review before publishing: the whole sheet as it will be signed, and what is missing.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PublishPage {
    /// What identifies it.
    pub head: SheetHead,
    /// The criteria: number, title, title of the score, comment.
    pub lines: Vec<PublishLine>,
    pub missing: Vec<Missing>,
    /// Why it cannot be published.
    pub refusal: Option<Refusal>,
    /// Shows that it is still the one on the page.
    pub reviewed: String,
    /// A ceremony that is under way.
    pub ceremony: Option<CeremonyId>,
    /// What goes with the action of this page.
    #[serde(default)]
    pub seen: Seen,
}

/// A criterion as it will be signed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PublishLine {
    /// Number.
    pub id: String,
    /// What is asked.
    pub title: String,
    /// The score; empty where there is none.
    pub score: String,
    pub comment: String,
}
