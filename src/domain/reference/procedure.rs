//! Procedures: which stages a case goes through, who holds it, and by when the law requires it.

use serde::{Deserialize, Serialize};

use super::{DataStatus, Ownership, Period};
use crate::domain::Text3;
use crate::domain::calendar::Date;
use crate::domain::reference::WorkingCalendar;

/// Whether a term counts calendar or working days.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DayKind {
    /// Every day.
    Calendar,
    /// Days of work only.
    Working,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Term {
    /// How many.
    pub days: u16,
    /// Which.
    pub kind: DayKind,
    /// Whether number and kind of days were read in an act; false where either is inferred.
    pub confirmed: bool,
}

impl Term {
    /// The last day of a term that begins on the day; the day itself does not count.
    pub fn due_from(self, begins: Date, calendar: &WorkingCalendar) -> Due {
        match self.kind {
            DayKind::Calendar => Due {
                day: begins.plus_days(i64::from(self.days)),
                unlisted_year: None,
            },
            DayKind::Working => {
                let day = begins.add_working_days(self.days, calendar);
                Due {
                    day,
                    unlisted_year: calendar.unknown_year(begins.plus_days(1), day),
                }
            }
        }
    }
}

/// The end of a term, and how well it is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Due {
    /// The last day.
    pub day: Date,
    /// A year whose days of rest are not published yet: the day was counted without them, and may come later. Days of the calendar
    /// need none.
    pub unlisted_year: Option<i32>,
}

/// The parts of an examination that data switch on and off, in the order of real life.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ReviewStage {
    /// Registration number and date.
    Registration,
    /// Formal check of completeness; may return the application for correction.
    Completeness,
    /// The applicant corrects what was returned.
    Correction,
    /// Conclusions of the sanitary and fire bodies, and examination of the documents.
    Examination,
    /// Expert commission with a visit.
    Commission,
    /// Opinion of the licensing council.
    Council,
    /// The order.
    Decision,
}

/// Who holds a case at a stage.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum StageHolder {
    Applicant,
    /// A specialist of the authority.
    Specialist,
    /// The expert commission.
    Commission,
    /// The licensing council.
    Council,
    /// The leadership of the authority.
    Leadership,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ProcedureStage {
    /// Which.
    pub stage: ReviewStage,
    /// Who has it.
    pub holder: StageHolder,
    /// Its own term, where there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub term: Option<Term>,
}

/// How a case is examined.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Procedure {
    /// Our id.
    pub id: String,
    /// Its version; a case keeps the one under which it began.
    pub version: String,
    /// Its name.
    pub title: Text3,
    /// Id of the authority.
    pub authority: String,
    pub levels: Vec<String>,
    /// Owners it is for; empty for all.
    #[serde(default)]
    pub ownership: Vec<Ownership>,
    /// The whole term, from registration to decision.
    pub term: Term,
    /// The stages in order; one that is not listed is skipped.
    pub stages: Vec<ProcedureStage>,
    /// When it may be begun.
    #[serde(default)]
    pub period: Period,
    /// How well founded.
    pub status: DataStatus,
    /// Where it is from.
    pub source: String,
}

impl Procedure {
    /// The stage, where the procedure has it.
    pub fn stage(&self, stage: ReviewStage) -> Option<&ProcedureStage> {
        self.stages.iter().find(|known| known.stage == stage)
    }

    /// Whether the procedure has the stage.
    pub fn has(&self, stage: ReviewStage) -> bool {
        self.stage(stage).is_some()
    }
}

/// Why no one procedure fits.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "id", rename_all = "snake_case")]
pub enum ProcedureFault {
    /// No level was given.
    NoLevels,
    /// No procedure is known for the level on the day.
    NoProcedure {
        /// Code of the level.
        level: String,
    },
    /// The levels belong to two authorities: two applications are needed.
    TwoAuthorities {
        /// Id of the one.
        first: String,
        /// Id of the other.
        second: String,
    },
}

/// The procedure for an application with these levels, begun on the day.
///
/// For each level one made for the owner goes before a general one, and a later before an earlier. Where the levels of one authority
/// have different procedures (a kindergarten with a private school), the longest serves all: no level loses a stage.
pub fn procedure_for<'a>(
    procedures: &'a [Procedure],
    levels: &[&str],
    ownership: Ownership,
    date: Date,
) -> Result<&'a Procedure, ProcedureFault> {
    let mut chosen: Option<&Procedure> = None;
    for level in levels {
        let fits = |known: &&Procedure| {
            known.levels.iter().any(|code| code == level)
                && (known.ownership.is_empty() || known.ownership.contains(&ownership))
                && known.period.holds_on(date)
        };
        let best = procedures
            .iter()
            .filter(fits)
            .max_by_key(|known| (!known.ownership.is_empty(), known.period.valid_from))
            .ok_or_else(|| ProcedureFault::NoProcedure {
                level: (*level).to_owned(),
            })?;
        chosen = match chosen {
            Some(other) if other.authority != best.authority => {
                let (first, second) = (other.authority.clone(), best.authority.clone());
                return Err(ProcedureFault::TwoAuthorities { first, second });
            }
            Some(other) if (other.term.days, other.stages.len()) >= (best.term.days, best.stages.len()) => Some(other),
            _ => Some(best),
        };
    }
    chosen.ok_or(ProcedureFault::NoLevels)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The year without listed holidays that a term of ten days needs, in a calendar from 2025 to 2027.
    fn unlisted_year(kind: DayKind, begins: &str) -> Option<i32> {
        let calendar = WorkingCalendar {
            weekly_rest: vec![6, 7],
            first_year: 2025,
            last_year: 2027,
            ..WorkingCalendar::default()
        };
        let term = Term {
            days: 10,
            kind,
            confirmed: true,
        };
        let due = term.due_from(Date::parse(begins).unwrap(), &calendar);
        due.unlisted_year
    }

    #[test]
    fn a_term_over_an_unlisted_year_names_it() {
        assert_eq!(unlisted_year(DayKind::Working, "2027-12-24"), Some(2028));
        assert_eq!(unlisted_year(DayKind::Working, "2027-12-01"), None);
    }

    #[test]
    fn a_term_in_calendar_days_needs_no_holidays() {
        assert_eq!(unlisted_year(DayKind::Calendar, "2027-12-24"), None);
    }

    #[test]
    fn the_first_day_of_a_term_does_not_count() {
        assert_eq!(unlisted_year(DayKind::Working, "2024-12-31"), None);
    }
}
