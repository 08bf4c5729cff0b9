//! Accreditation cases: the list, the case's page, the self-evaluation and its review (docs/requirements.md, A1).

use serde::{Deserialize, Serialize};

use super::application::{Receipt, TimelinePlace};
use super::mail::MailLine;
use super::organisation::FileLine;
use super::unsent::WaitingTexts;
use crate::domain::accreditation::completeness::Missing;
use crate::domain::accreditation::{Action, Actor, LawRefusal, Stage};
use crate::domain::calendar::Moment;
use crate::domain::ids::{AccreditationId, CeremonyId, EvidenceId};
use crate::domain::reference::Level;
use crate::domain::seen::Seen;
use crate::domain::{Refusal, Text3};

/// The list of cases: the applicant's own, or those sent to the officer's authority.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct AccreditationsPage {
    /// The cases.
    pub lines: Vec<AccreditationLine>,
    /// How many there are in all.
    pub total: u64,
    /// Page shown, from 1.
    pub page: u32,
    /// How many pages there are.
    pub pages: u32,
    /// Whether the viewer is an officer, who filters and searches.
    pub is_officer: bool,
    /// The stage that is filtered by.
    pub stage: Option<Stage>,
    /// What is searched for.
    pub words: String,
    /// The levels for which the applicant may begin a self-evaluation.
    pub levels: Vec<Level>,
    /// Why the applicant cannot begin one; nothing when they can.
    pub begin_refusal: Option<Refusal>,
}

/// A case in a list.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct AccreditationLine {
    pub id: AccreditationId,
    /// Registration number, once sent.
    pub number: Option<String>,
    /// Organisation: Kyrgyz name, Russian name.
    pub organisation: (String, String),
    /// Criteria set.
    pub set: Text3,
    pub stage: Stage,
    /// Since when.
    pub stage_since: Moment,
    /// Last change.
    pub changed_at: Moment,
}

/// What identifies a case and says what the viewer may do with it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct AccreditationHead {
    pub id: AccreditationId,
    /// Registration number, once sent.
    pub number: Option<String>,
    /// Organisation: Kyrgyz name, Russian name, INN.
    pub organisation: (String, String, String),
    /// Criteria set.
    pub set: Text3,
    pub authority: Text3,
    pub stage: Stage,
    /// As what the viewer acts on it.
    pub actor: Actor,
    /// The actions that concern the viewer, with the law's refusal where one is not possible now.
    pub deeds: Vec<(Action, Option<LawRefusal>)>,
    /// Reasons of the last return, or of the withdrawal.
    pub note: Option<String>,
    /// What goes with every action from this page.
    #[serde(default)]
    pub seen: Seen,
}

impl AccreditationHead {
    /// Whether the viewer may do it now.
    pub fn may(&self, action: Action) -> bool {
        self.deeds
            .iter()
            .any(|(it, refusal)| *it == action && refusal.is_none())
    }

    /// Why the viewer may not do it now.
    pub fn refusal_of(&self, action: Action) -> Option<&LawRefusal> {
        self.deeds
            .iter()
            .find(|(it, _)| *it == action)
            .and_then(|(_, refusal)| refusal.as_ref())
    }
}

/// The page of a case.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct AccreditationPage {
    /// What identifies it.
    pub head: AccreditationHead,
    /// The stages behind it, its stage, and those ahead.
    pub road: Vec<(Stage, TimelinePlace, Option<Moment>)>,
    /// How far the self-evaluation is, by section.
    pub sections: Vec<SectionLine>,
    /// What the self-evaluation lacks altogether.
    pub missing: u32,
    /// Reasons of the last return at single criteria.
    pub return_reasons: Vec<(String, String)>,
    /// A ceremony of the viewer that is under way.
    pub ceremony: Option<CeremonyId>,
    /// The receipt, once signed.
    pub receipt: Option<Receipt>,
    /// Mails of the case that did not go out: all of them for the office, their own for everybody else.
    #[serde(default)]
    pub mails: Vec<MailLine>,
}

/// How far a section of a self-evaluation is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SectionLine {
    /// Number.
    pub id: String,
    /// Name.
    pub title: Text3,
    pub criteria: u32,
    /// Criteria that lack nothing.
    pub complete: u32,
    /// Criteria at which the ministry gave a reason.
    pub returned: u32,
}

/// A section of a self-evaluation, to be filled in or read.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SelfEvaluationPage {
    /// The case.
    pub head: AccreditationHead,
    pub sections: Vec<SectionLine>,
    /// The one shown.
    pub section: String,
    pub criteria: Vec<AnsweredCriterion>,
    /// Whether the viewer may fill it in.
    pub open: bool,
    /// The criteria that the last return named, while they are being corrected.
    #[serde(default)]
    pub returned: Vec<String>,
}

/// A criterion with its answer.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct AnsweredCriterion {
    /// Number.
    pub id: String,
    /// What is asked.
    pub title: Text3,
    /// What is looked at.
    pub guidance: Text3,
    /// Kinds of evidence.
    pub evidence: Vec<Text3>,
    /// The answer.
    pub text: String,
    /// Addresses, one per line.
    pub links: String,
    pub files: Vec<EvidenceLine>,
    /// The ministry's reason at the last return.
    pub return_reason: Option<String>,
    /// Whether the last return left it closed, so that it can only be read.
    #[serde(default)]
    pub is_closed: bool,
    /// Why it is unchanged, where the ministry's remark is to be answered now.
    #[serde(default)]
    pub explanation: Option<String>,
}

/// A file behind an answer.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct EvidenceLine {
    pub id: EvidenceId,
    pub file: FileLine,
}

/// The whole self-evaluation on one page.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SelfEvaluationReview {
    /// The case.
    pub head: AccreditationHead,
    /// Sections with their criteria.
    pub sections: Vec<(SectionLine, Vec<AnsweredCriterion>)>,
    pub missing: Vec<Missing>,
    /// What the signature service would refuse.
    pub refusal: Option<Refusal>,
    /// Whether it can still be signed.
    pub open: bool,
    /// Shows that it is still the one on the page.
    pub reviewed: String,
    /// What became of the criteria since the last return, for the ministry and the applicant.
    #[serde(default)]
    pub corrections: Vec<Correction>,
    /// Texts that wait on devices of the applicant, while it is still to be signed.
    #[serde(default)]
    pub unsent: Vec<WaitingTexts>,
}

/// What became of a criterion since the last return: one that was returned, or one that changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Correction {
    /// Number.
    pub criterion: String,
    /// What is asked.
    pub title: Text3,
    /// What the ministry wrote; nothing where the criterion was not returned.
    pub remark: Option<String>,
    /// What the applicant wrote on why it is unchanged; may be empty.
    pub explanation: String,
    /// The answer before and after, where it changed.
    pub text: Option<(String, String)>,
    /// The links before and after, where they changed.
    pub links: Option<(String, String)>,
    /// Names of the files that came in.
    pub added: Vec<String>,
    /// Names of the files that went out.
    pub removed: Vec<String>,
}

impl Correction {
    /// Whether the answer, the links or the files are others than before.
    pub fn is_changed(&self) -> bool {
        self.text.is_some() || self.links.is_some() || !self.added.is_empty() || !self.removed.is_empty()
    }
}
