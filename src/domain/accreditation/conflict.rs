//! Conflicts of interest that the system can know of (row A5), beside what an expert declares.

use serde::{Deserialize, Serialize};

/// Why an expert is conflicted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ConflictKind {
    /// Head of the organisation by the register.
    Head,
    /// Founder of the organisation by the register.
    Founder,
    /// Works or worked there within the last five years.
    Employment,
    /// A relative there, by the expert's own declaration.
    Kinship,
    /// Was on the commission of the organisation's last accreditation.
    LastCommission,
}

impl ConflictKind {
    /// All kinds, gravest first.
    pub const ALL: [ConflictKind; 5] = [
        ConflictKind::Head,
        ConflictKind::Founder,
        ConflictKind::Employment,
        ConflictKind::Kinship,
        ConflictKind::LastCommission,
    ];

    /// The name in the database and in the journal.
    pub const fn name(self) -> &'static str {
        match self {
            ConflictKind::Head => "head",
            ConflictKind::Founder => "founder",
            ConflictKind::Employment => "employment",
            ConflictKind::Kinship => "kinship",
            ConflictKind::LastCommission => "last_commission",
        }
    }

    /// The kind of a name.
    pub fn from_name(name: &str) -> Option<ConflictKind> {
        ConflictKind::ALL.into_iter().find(|kind| kind.name() == name)
    }
}

/// For so many years a past employment counts (the first of the three cases that an expert is shown).
pub const EMPLOYMENT_COUNTS_FOR_YEARS: i64 = 5;
