//! The classifier of specialties.

use serde::{Deserialize, Serialize};

use super::{DataStatus, Period};
use crate::domain::Text3;

/// The field that decides who licenses a programme and which rules are added.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ProgrammeField {
    /// Any other.
    #[default]
    General,
    /// Medicine and pharmacy: the Ministry of Health licenses (law of January 2026).
    Medical,
    /// Training of drivers: outside the regulation since decree 552/2022.
    DriverTraining,
}

/// An entry of the classifier; the key is (code, level), as one code serves bachelor and master.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Specialty {
    /// Six digits; empty for a programme that the applicant named.
    pub code: String,
    /// Code of the level.
    pub level: String,
    /// The name.
    pub title: Text3,
    /// The qualification awarded; empty where no source gives it.
    pub qualification: Text3,
    /// Forms of study, as the list gives them.
    #[serde(default)]
    pub forms: String,
    /// Length of study, as the list gives it.
    #[serde(default)]
    pub length: String,
    #[serde(default)]
    pub field: ProgrammeField,
    /// How well founded code and title are.
    pub status: DataStatus,
    /// How well founded the Kyrgyz title is: some are our translation.
    pub ky_status: DataStatus,
    /// Where it is from.
    pub source: String,
    /// When it may be chosen.
    #[serde(default)]
    pub period: Period,
}

/// A specialty by code and title, to choose one out of several.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SpecialtyName {
    pub code: String,
    pub title: Text3,
}

impl ProgrammeField {
    /// The field that a code of the classifier determines: group 56 of higher education and 0601 of secondary vocational
    /// education are medicine and pharmacy. Used for lists that have no column for it.
    pub fn of_code(level: &str, code: &str) -> Self {
        let medical = match level {
            "SVE" | "PVE" => code.starts_with("0601"),
            _ => code.starts_with("5600"),
        };
        if medical { Self::Medical } else { Self::General }
    }
}

impl Specialty {
    /// A programme of a level without a published list, as the applicant named it.
    pub fn named(level: &str, name: &str, field: ProgrammeField) -> Self {
        Self {
            code: String::new(),
            level: level.to_owned(),
            title: Text3 {
                ky: name.to_owned(),
                ru: name.to_owned(),
                en: name.to_owned(),
            },
            qualification: Text3::default(),
            forms: String::new(),
            length: String::new(),
            field,
            status: DataStatus::Confirmed,
            ky_status: DataStatus::Confirmed,
            source: String::new(),
            period: Period::default(),
        }
    }

    /// Medicine or pharmacy.
    pub fn medical(&self) -> bool {
        self.field == ProgrammeField::Medical
    }
}
