//! «Менин лицензияларым» (docs/requirements.md, L10).

use serde::{Deserialize, Serialize};
use strum::{EnumString, IntoStaticStr, VariantArray};

use crate::domain::Refusal;
use crate::domain::calendar::Moment;
use crate::domain::ids::ApplicationId;
use crate::domain::licensing::{Phase, Stage};

/// A tab of the list: a set of stages.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, EnumString, IntoStaticStr, VariantArray,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "kebab-case")]
pub enum LicenceTab {
    /// «Арыздар»: drafts, and those handed over or returned.
    #[default]
    Applications,
    /// On the authority's desk.
    UnderReview,
    /// Licences in force.
    InForce,
    /// Suspended licences.
    Suspended,
    /// Refused, ended, withdrawn, thrown away.
    Closed,
}

impl LicenceTab {
    /// All tabs, in order.
    pub const ALL: &'static [LicenceTab] = LicenceTab::VARIANTS;

    /// The name in the address, `?tab=`.
    pub fn name(self) -> &'static str {
        self.into()
    }

    /// The tab of a name; an unknown name gives the first.
    pub fn from_name(name: &str) -> LicenceTab {
        name.parse().unwrap_or_default()
    }

    /// The stages of the tab, in the order of real life.
    pub fn stages(self) -> Vec<Stage> {
        Stage::ALL
            .into_iter()
            .filter(|stage| LicenceTab::of(*stage) == self)
            .collect()
    }

    /// The tab to which a stage belongs.
    pub const fn of(stage: Stage) -> LicenceTab {
        match stage.phase() {
            Phase::Draft | Phase::AwaitingHead | Phase::Returned => LicenceTab::Applications,
            Phase::UnderReview(_) => LicenceTab::UnderReview,
            Phase::InForce => LicenceTab::InForce,
            Phase::Suspended => LicenceTab::Suspended,
            Phase::Refused | Phase::Annulled | Phase::Over => LicenceTab::Closed,
        }
    }
}

/// The list.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct LicencesPage {
    /// The tab shown.
    pub tab: LicenceTab,
    /// How many are in each tab, in the order of [`LicenceTab::ALL`].
    pub counts: Vec<u32>,
    /// The lines, latest change first; at most fifty a page.
    pub lines: Vec<ApplicationLine>,
    /// Page shown, from 1.
    pub page: u32,
    /// How many pages there are.
    pub pages: u32,
    /// Why «Арыз тапшыруу» is not possible; nothing when it is.
    pub apply_refusal: Option<Refusal>,
}

/// An application in a list.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ApplicationLine {
    pub id: ApplicationId,
    /// Registration number, once sent.
    pub number: Option<String>,
    /// Levels, with specialty codes: `("HE-B", "710100")`.
    pub programmes: Vec<(String, String)>,
    pub stage: Stage,
    /// Since when.
    pub stage_since: Moment,
    /// By when the law requires the stage to be done.
    pub due_at: Option<Moment>,
    /// A year whose days of rest were not published when that was counted in working days.
    #[serde(default)]
    pub unlisted_year: Option<i32>,
    /// Last change.
    pub changed_at: Moment,
}
