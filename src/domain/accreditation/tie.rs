//! What ties an expert to an organisation, by their own declaration or the ministry's knowledge (docs/requirements.md,
//! A5).

use serde::{Deserialize, Serialize};
use strum::{EnumString, IntoStaticStr, VariantArray};

use super::conflict::EMPLOYMENT_COUNTS_FOR_YEARS;
use crate::domain::calendar::Moment;

/// What ties an expert to an organisation.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Serialize,
    Deserialize,
    EnumString,
    IntoStaticStr,
    VariantArray,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum TieKind {
    /// Works or worked there.
    Employment,
    /// A relative there.
    Kinship,
    Founder,
}

impl TieKind {
    /// All kinds, in the order in which they are offered.
    pub const ALL: &'static [TieKind] = TieKind::VARIANTS;

    /// The name in the database and in forms: that of the conflict which follows from it.
    pub fn name(self) -> &'static str {
        self.into()
    }

    /// The kind of a name.
    pub fn from_name(name: &str) -> Option<TieKind> {
        name.parse().ok()
    }

    /// Until when a tie that ended still counts as a conflict: employment through the same day years later, the others no longer at all.
    pub fn counts_until(self, ended_at: Moment) -> Moment {
        match self {
            TieKind::Employment => ended_at
                .date_in_bishkek()
                .plus_years(EMPLOYMENT_COUNTS_FOR_YEARS)
                .ends_at(),
            TieKind::Kinship | TieKind::Founder => ended_at,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::TieKind;
    use crate::domain::accreditation::conflict::ConflictKind;
    use crate::domain::calendar::{Date, Moment};

    #[test]
    fn every_tie_is_a_conflict_of_its_name() {
        for &kind in TieKind::ALL {
            assert_eq!(TieKind::from_name(kind.name()), Some(kind));
            assert!(ConflictKind::from_name(kind.name()).is_some(), "{kind:?}");
        }
        assert_eq!(TieKind::from_name("head"), None);
    }

    #[test]
    fn only_employment_counts_once_ended() {
        let ended = Moment(1_000);
        let last = Date::from_parts(1975, 1, 1).unwrap();
        assert_eq!(TieKind::Employment.counts_until(ended), last.ends_at());
        assert_eq!(TieKind::Kinship.counts_until(ended), ended);
        assert_eq!(TieKind::Founder.counts_until(ended), ended);
    }
}
