//! Levels of education, the objects of a licence.

use serde::{Deserialize, Serialize};

use super::{DataStatus, Ownership};
use crate::domain::Text3;

/// What goes with the level in a row of the application.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SpecialtyNeed {
    /// Nothing: the level says all.
    None,
    /// An entry of the classifier.
    Classifier,
    /// A name that the applicant types (no list is published): profession, direction, course.
    Named,
}

/// A level of education.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Level {
    /// Our code: `PRE`, `SCH1`, `HE-B`.
    pub code: String,
    /// The name.
    pub title: Text3,
    /// What is chosen or typed in addition.
    pub specialty: SpecialtyNeed,
    /// Owners whose organisations need no licence for this level (regulation 334/552).
    #[serde(default)]
    pub no_licence_for: Vec<Ownership>,
    /// How well founded.
    pub status: DataStatus,
    /// Where it is from.
    pub source: String,
}

impl Level {
    /// Whether an organisation of this owner needs a licence for this level.
    pub fn licence_needed(&self, ownership: Ownership) -> bool {
        !self.no_licence_for.contains(&ownership)
    }
}

/// Whether an organisation of this owner needs a licence for the level; an unknown level does.
pub fn licence_needed(levels: &[Level], code: &str, ownership: Ownership) -> bool {
    levels
        .iter()
        .find(|level| level.code == code)
        .is_none_or(|level| level.licence_needed(ownership))
}
