//! The application's page: levels and specialties, appendices, the timeline (docs/requirements.md, L11, L12, L14, L16).

use serde::{Deserialize, Serialize};

use super::changes::Changes;
use super::mail::MailLine;
use crate::domain::Text3;
use crate::domain::calendar::Moment;
use crate::domain::ids::{ApplicationId, CeremonyId, ProgrammeId};
use crate::domain::licensing::{Action, Actor, LawRefusal, Stage};
use crate::domain::reference::{Bar, Level, Regime, Term};
use crate::domain::seen::Seen;

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ApplicationPage {
    /// What identifies it.
    pub head: ApplicationHead,
    /// Levels and specialties.
    pub programmes: Vec<ProgrammeLine>,
    /// Levels to choose from.
    pub levels: Vec<Level>,
    /// Appendices that this application needs, with their state.
    pub appendices: Vec<AppendixLine>,
    /// The timeline of stages.
    pub road: Vec<TimelineStep>,
    /// The whole term, once the levels determine the procedure.
    pub term: Option<WholeTerm>,
    /// What is missing altogether.
    pub missing: u32,
    /// What others changed since the viewer last saw it.
    pub changes: Changes,
    /// A ceremony of the viewer that is under way.
    pub ceremony: Option<CeremonyId>,
    /// The receipt, once signed.
    pub receipt: Option<Receipt>,
    /// Mails of the case that did not go out, for the office.
    #[serde(default)]
    pub mails: Vec<MailLine>,
}

/// What identifies an application and says what the viewer may do with it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ApplicationHead {
    pub id: ApplicationId,
    /// Registration number, once sent.
    pub number: Option<String>,
    /// Organisation: Kyrgyz name, Russian name, INN.
    pub organisation: (String, String, String),
    pub stage: Stage,
    /// As what the viewer acts on it.
    pub actor: Actor,
    /// Every action of the applicant's side, with the law's refusal where it is not possible.
    pub deeds: Vec<(Action, Option<LawRefusal>)>,
    /// The note of the hand-over or the reasons of the return.
    pub note: Option<String>,
    /// The authority that decides.
    pub authority: Text3,
    /// What goes with every action from this page.
    #[serde(default)]
    pub seen: Seen,
}

impl ApplicationHead {
    /// Whether the viewer may do it now.
    pub fn may(&self, action: Action) -> bool {
        self.deeds
            .iter()
            .any(|(listed, refusal)| *listed == action && refusal.is_none())
    }

    /// Why the viewer may not do it; nothing when it is possible.
    pub fn refusal_of(&self, action: Action) -> Option<&LawRefusal> {
        self.deeds
            .iter()
            .find(|(listed, _)| *listed == action)
            .and_then(|(_, refusal)| refusal.as_ref())
    }
}

/// A level, with its specialty.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ProgrammeLine {
    pub id: ProgrammeId,
    /// Code of the level.
    pub level: String,
    pub level_title: Text3,
    /// Code of the specialty; empty where the level needs none.
    pub specialty: String,
    pub specialty_title: Option<Text3>,
    /// Whether the classifier's entry is only a proposal.
    pub is_proposal: bool,
    /// A bar that has come up since it was added.
    pub bar: Option<Bar>,
    /// Regimes that do not bar it, such as a limited admission.
    pub notices: Vec<Regime>,
}

/// An appendix in the list of appendices.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct AppendixLine {
    /// Template id.
    pub template: String,
    pub title: Text3,
    pub rows: u32,
    /// Rows with faults, and one if rows are wanting.
    pub faults: u32,
}

/// A stage of the timeline (docs/requirements.md, L16).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TimelineStep {
    pub stage: Stage,
    /// Whether it is past, present or to come.
    pub place: TimelinePlace,
    /// Who has it at this stage.
    pub holder: Holder,
    /// When it was entered.
    pub since: Option<Moment>,
    /// By when the law requires it.
    pub due_at: Option<Moment>,
    /// A year whose days of rest were not published when that was counted in working days.
    #[serde(default)]
    pub unlisted_year: Option<i32>,
}

/// Who has a case at a stage: somebody who acts on it here, or a body that gives its opinion.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Holder {
    /// Somebody who acts.
    Actor(Actor),
    /// The expert commission.
    Commission,
    /// The licensing council.
    Council,
}

/// The whole term of the procedure, from registration to decision.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WholeTerm {
    pub term: Term,
    /// Its last day, once the application is registered and while the authority has it.
    pub due_at: Option<Moment>,
    /// A year whose days of rest were not published when that was counted in working days.
    #[serde(default)]
    pub unlisted_year: Option<i32>,
}

/// Whether a step is past, present or to come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TimelinePlace {
    /// Past.
    Done,
    /// Present.
    Now,
    /// To come.
    Ahead,
}

/// The receipt of a signed application (docs/requirements.md, L15).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Receipt {
    /// Registration number.
    pub number: String,
    /// When it was signed and sent.
    pub signed_at: Moment,
    /// SHA-256 of the signed bytes, upper-case hex.
    pub hash: String,
    /// Who signed.
    pub signer: String,
    /// The address that ESI gave when it was signed.
    pub sent_to: Option<String>,
    /// What has become of the mail with the receipt; nothing where it was signed before mails were kept with their case.
    #[serde(default)]
    pub mail: Option<MailLine>,
    /// Authority that received it.
    pub authority: Text3,
}

/// An answer of the classifier's search.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SpecialtyHit {
    /// Code, six digits.
    pub code: String,
    pub title: Text3,
    /// Whether it is only a proposal.
    pub is_proposal: bool,
    /// Why it cannot be chosen, shown at the row (docs/requirements.md, L11).
    pub bar: Option<Bar>,
}
