//! Who licenses what.

use serde::{Deserialize, Serialize};

use super::{DataStatus, Period, ProgrammeField, Specialty};
use crate::domain::Text3;
use crate::domain::calendar::Date;

/// A state body that licenses.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Authority {
    /// Our id: `enlightenment`, `science`, `health`.
    pub id: String,
    /// The full name.
    pub title: Text3,
    /// What it licenses, and when.
    pub competences: Vec<Competence>,
    /// How well founded.
    pub status: DataStatus,
    /// Where it is from.
    pub source: String,
}

/// Levels and fields that a body licenses for a time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Competence {
    /// Codes of levels.
    pub levels: Vec<String>,
    /// Fields of programmes.
    pub fields: Vec<ProgrammeField>,
    /// When.
    #[serde(default)]
    pub period: Period,
}

/// The body that licenses the level and specialty on the day; none where no body named here does.
///
/// Competences may overlap in time by mistake of the data; then the first in the order of the file answers.
pub fn authority_for<'a>(
    authorities: &'a [Authority],
    level: &str,
    specialty: Option<&Specialty>,
    date: Date,
) -> Option<&'a Authority> {
    let field = specialty.map(|specialty| specialty.field).unwrap_or_default();
    authorities.iter().find(|authority| {
        authority.competences.iter().any(|competence| {
            competence.levels.iter().any(|known| known == level)
                && competence.fields.contains(&field)
                && competence.period.holds_on(date)
        })
    })
}
