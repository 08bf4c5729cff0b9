//! Conflicts of interest that the system can know of (docs/requirements.md, A5), besides what an expert declares.

use serde::{Deserialize, Serialize};
use strum::{EnumString, IntoStaticStr, VariantArray};

use super::tie::TieKind;
use crate::domain::calendar::Moment;

/// Why an expert is conflicted.
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
    pub const ALL: &'static [ConflictKind] = ConflictKind::VARIANTS;

    /// The name in the database and in the journal.
    pub fn name(self) -> &'static str {
        self.into()
    }

    /// The kind of a name.
    pub fn from_name(name: &str) -> Option<ConflictKind> {
        name.parse().ok()
    }
}

/// For so many years a past employment counts (the first of the three cases that an expert is shown).
pub const EMPLOYMENT_COUNTS_FOR_YEARS: i32 = 5;

/// Whether something that ties an expert to an organisation lasts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Lasting {
    /// There never was anything.
    #[default]
    Never,
    /// There was, last until then.
    Until(Moment),
    /// There is.
    Now,
}

/// What is known of an expert and an organisation: facts alone, which [`of`] judges.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ties {
    /// Head by the register.
    pub is_head: bool,
    /// Founder by the register.
    pub is_founder: bool,
    /// Works there by their own record in the pool.
    pub works_there: bool,
    /// Appointed there as a responsible employee.
    pub appointed: Lasting,
    /// Employment that was declared.
    pub employed: Lasting,
    /// A relative there.
    pub kin: Lasting,
    /// Founding that was declared.
    pub founded: Lasting,
    /// The order of the latest other commission of the organisation on which the expert was to the end.
    pub own_order_at: Option<Moment>,
    /// The order of the latest other commission of the organisation.
    pub last_order_at: Option<Moment>,
}

/// The conflicts of interest that follow from what is known, gravest first (docs/requirements.md, A5).
pub fn of(ties: &Ties, now: Moment) -> Vec<ConflictKind> {
    let counts = |kind: TieKind, lasting: Lasting| match lasting {
        Lasting::Never => false,
        Lasting::Until(ended_at) => kind.counts_until(ended_at) > now,
        Lasting::Now => true,
    };
    let holds = |kind: &ConflictKind| match kind {
        ConflictKind::Head => ties.is_head,
        ConflictKind::Founder => ties.is_founder || counts(TieKind::Founder, ties.founded),
        ConflictKind::Employment => {
            ties.works_there
                || counts(TieKind::Employment, ties.appointed)
                || counts(TieKind::Employment, ties.employed)
        }
        ConflictKind::Kinship => counts(TieKind::Kinship, ties.kin),
        ConflictKind::LastCommission => ties.own_order_at.is_some() && ties.own_order_at == ties.last_order_at,
    };
    ConflictKind::ALL.iter().copied().filter(holds).collect()
}

#[cfg(test)]
mod tests {
    use super::{ConflictKind, Lasting, Ties, of};
    use crate::domain::calendar::{Date, Moment};

    fn day(year: i32, month: u8, day: u8) -> Moment {
        Date::from_parts(year, month, day).unwrap().starts_at()
    }

    fn employed_until(ended_at: Moment) -> Ties {
        Ties {
            employed: Lasting::Until(ended_at),
            ..Ties::default()
        }
    }

    #[test]
    fn who_is_not_tied_is_not_conflicted() {
        assert_eq!(of(&Ties::default(), day(2026, 11, 16)), []);
    }

    #[test]
    fn past_employment_counts_for_five_years_to_the_day() {
        // Two leap days lie between: 5 × 365 days would end on the 14th.
        let ties = employed_until(day(2019, 11, 16));
        assert_eq!(of(&ties, day(2024, 11, 15)), [ConflictKind::Employment]);
        assert_eq!(of(&ties, day(2024, 11, 16)), [ConflictKind::Employment]);
        assert_eq!(of(&ties, day(2024, 11, 17)), []);
    }

    #[test]
    fn an_ended_appointment_counts_like_employment() {
        let ties = Ties {
            appointed: Lasting::Until(day(2024, 2, 29)),
            ..Ties::default()
        };
        assert_eq!(of(&ties, day(2029, 2, 28)), [ConflictKind::Employment]);
        assert_eq!(of(&ties, day(2029, 3, 1)), []);
    }

    #[test]
    fn ended_kinship_and_founding_count_no_longer() {
        let ties = Ties {
            kin: Lasting::Until(day(2026, 11, 15)),
            founded: Lasting::Until(day(2026, 11, 15)),
            ..Ties::default()
        };
        assert_eq!(of(&ties, day(2026, 11, 16)), []);
    }

    #[test]
    fn only_the_last_commission_of_the_organisation_counts() {
        let commission = |own| Ties {
            own_order_at: own,
            last_order_at: Some(day(2025, 1, 1)),
            ..Ties::default()
        };
        let now = day(2026, 11, 16);
        assert_eq!(
            of(&commission(Some(day(2025, 1, 1))), now),
            [ConflictKind::LastCommission]
        );
        assert_eq!(of(&commission(Some(day(2020, 1, 1))), now), []);
        assert_eq!(of(&commission(None), now), []);
    }

    #[test]
    fn present_conflicts_count_each_kind_once_gravest_first() {
        let ties = Ties {
            is_head: true,
            is_founder: true,
            works_there: true,
            appointed: Lasting::Now,
            employed: Lasting::Now,
            kin: Lasting::Now,
            founded: Lasting::Now,
            own_order_at: Some(Moment(1)),
            last_order_at: Some(Moment(1)),
        };
        assert_eq!(of(&ties, day(2026, 11, 16)), ConflictKind::ALL);
    }
}
