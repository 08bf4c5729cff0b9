//! The files, and what the head of each says.

use crate::domain::calendar::Date;

/// A file of reference data.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SetName {
    /// Levels of education.
    Levels,
    /// The classifier of specialties.
    Specialties,
    /// Appendix templates.
    Templates,
    /// Moratoria and special regimes.
    Moratoria,
    /// Procedures and deadlines.
    Procedures,
    /// Authorities.
    Authorities,
    /// Days of rest.
    Calendar,
    /// Documents of an organisation.
    Documents,
    /// Criteria sets.
    CriteriaSets,
    /// Cases of conflict of interest.
    ConflictCases,
}

impl SetName {
    /// All of them, in the order in which they are read.
    pub const ALL: [Self; 10] = [
        Self::Levels,
        Self::Specialties,
        Self::Templates,
        Self::Moratoria,
        Self::Procedures,
        Self::Authorities,
        Self::Calendar,
        Self::Documents,
        Self::CriteriaSets,
        Self::ConflictCases,
    ];

    /// The `id` in the head of the file and in the database.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Levels => "levels",
            Self::Specialties => "specialties",
            Self::Templates => "appendix_templates",
            Self::Moratoria => "moratoria",
            Self::Procedures => "procedures",
            Self::Authorities => "authorities",
            Self::Calendar => "calendar",
            Self::Documents => "organisation_documents",
            Self::CriteriaSets => "criteria_sets",
            Self::ConflictCases => "conflict_cases",
        }
    }

    /// The name of the file in `reference/`.
    pub fn file(self) -> String {
        let ending = if self == Self::Specialties { "csv" } else { "toml" };
        format!("{}.{ending}", self.id())
    }
}

/// One version of a file: what the database keeps, for a case may be pinned to it for years.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReferenceSet {
    /// Which file.
    pub name: SetName,
    /// Its version, a day like `2026-11-01`; a changed body has a new one.
    pub version: String,
    /// Since when it applies.
    pub valid_from: Date,
    /// The text of the file, byte for byte.
    pub body: String,
}
