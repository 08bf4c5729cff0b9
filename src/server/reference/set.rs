//! The files, and what the head of each says.

use strum::{IntoStaticStr, VariantArray};

use crate::domain::calendar::Date;

/// A file of reference data.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "snake_case")]
pub enum SetName {
    /// Levels of education.
    Levels,
    /// The classifier of specialties.
    Specialties,
    /// Appendix templates.
    #[strum(serialize = "appendix_templates")]
    Templates,
    /// Moratoria and special regimes.
    Moratoria,
    /// Procedures and deadlines.
    Procedures,
    Authorities,
    /// Days of rest.
    Calendar,
    /// Documents of an organisation.
    #[strum(serialize = "organisation_documents")]
    Documents,
    CriteriaSets,
    /// Cases of conflict of interest.
    ConflictCases,
}

impl SetName {
    /// All of them, in the order in which they are read.
    pub const ALL: &'static [Self] = Self::VARIANTS;

    /// The `id` in the head of the file and in the database.
    pub fn id(self) -> &'static str {
        self.into()
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
