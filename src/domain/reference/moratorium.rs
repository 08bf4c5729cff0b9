//! Moratoria and special regimes: a normal instrument here, bounded by dates, levels and specialties.

use serde::{Deserialize, Serialize};

use super::{DataStatus, Ownership, Period, ProgrammeField, Specialty};
use crate::domain::Text3;
use crate::domain::calendar::Date;

/// What is asked of the licensor.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LicenceRequest {
    /// A new licence, or a new row of one.
    Issue,
    /// The same licence in other words: name, form, address.
    Reissue,
    /// A copy of a lost one.
    Duplicate,
    /// Stopping it for a time.
    Suspension,
    /// Its end of suspension.
    Resumption,
    /// A longer term.
    Renewal,
    /// Its end by the holder's wish or by law.
    Termination,
    /// Its end as a sanction.
    Annulment,
}

/// What a regime does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MoratoriumEffect {
    /// Bars new licences.
    BarsIssue,
    /// Suspends licences in force.
    SuspendsLicences,
    /// Limits admission of students, not the licence.
    LimitsAdmission,
    /// Known but without force of its own: a draft, an instruction. Shown, never enforced.
    Notice,
}

/// A moratorium or special regime.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Moratorium {
    /// Our id.
    pub id: String,
    /// What it covers, for the reader.
    pub title: Text3,
    /// What it does.
    pub effect: MoratoriumEffect,
    /// Levels covered; empty for all.
    #[serde(default)]
    pub levels: Vec<String>,
    /// Fields covered; empty for all.
    #[serde(default)]
    pub fields: Vec<ProgrammeField>,
    /// Beginnings of the codes covered; empty for all.
    #[serde(default)]
    pub code_prefixes: Vec<String>,
    /// Owners to whose organisations it does not extend.
    #[serde(default)]
    pub except_ownership: Vec<Ownership>,
    /// What stays open.
    #[serde(default)]
    pub exceptions: Vec<LicenceRequest>,
    /// The act, with number and date.
    pub act: Text3,
    /// The days; an open end where the source names none.
    #[serde(default)]
    pub period: Period,
    /// Whether act and dates are confirmed.
    pub status: DataStatus,
    /// Where it is from.
    pub source: String,
}

impl Moratorium {
    /// Whether level and specialty of an organisation of this owner are within its scope on the day.
    pub fn covers(&self, level: &str, specialty: Option<&Specialty>, ownership: Ownership, date: Date) -> bool {
        let field = specialty.map(|specialty| specialty.field).unwrap_or_default();
        let code = specialty.map_or("", |specialty| specialty.code.as_str());
        self.period.holds_on(date)
            && !self.except_ownership.contains(&ownership)
            && (self.levels.is_empty() || self.levels.iter().any(|covered| covered == level))
            && (self.fields.is_empty() || self.fields.contains(&field))
            && (self.code_prefixes.is_empty()
                || self
                    .code_prefixes
                    .iter()
                    .any(|prefix| code.starts_with(prefix.as_str())))
    }

    /// Whether it bars the action for level and specialty of an organisation of this owner on the day.
    pub fn bars(
        &self,
        request: LicenceRequest,
        level: &str,
        specialty: Option<&Specialty>,
        ownership: Ownership,
        date: Date,
    ) -> bool {
        self.effect == MoratoriumEffect::BarsIssue
            && !self.exceptions.contains(&request)
            && self.covers(level, specialty, ownership, date)
    }

    /// As it is shown to the applicant.
    pub fn regime(&self) -> Regime {
        Regime {
            effect: self.effect,
            title: self.title.clone(),
            act: self.act.clone(),
            period: self.period,
        }
    }
}

/// A regime as it is shown at a row of an application: what it does, to what, by which act and when.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Regime {
    /// What it does.
    pub effect: MoratoriumEffect,
    /// What it covers.
    pub title: Text3,
    pub act: Text3,
    /// The days.
    pub period: Period,
}

/// Regimes that cover the row on the day but do not bar it: shown to the applicant, nothing refused.
pub fn notices_on<'a>(
    moratoria: &'a [Moratorium],
    level: &str,
    specialty: Option<&Specialty>,
    ownership: Ownership,
    date: Date,
) -> Vec<&'a Moratorium> {
    let tells = |regime: &&Moratorium| {
        regime.effect != MoratoriumEffect::BarsIssue && regime.covers(level, specialty, ownership, date)
    };
    moratoria.iter().filter(tells).collect()
}
