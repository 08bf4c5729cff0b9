//! A point in time.

use serde::{Deserialize, Serialize};

use super::Date;

/// A point in time: milliseconds since 1970-01-01 00:00 UTC, as the database keeps it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Moment(pub i64);

impl Moment {
    /// A day, in milliseconds.
    pub(super) const DAY: i64 = 86_400_000;
    /// Kyrgyzstan keeps UTC+6 the whole year, without summer time, since 2005; in milliseconds.
    pub(super) const BISHKEK_OFFSET: i64 = 6 * 3_600_000;
    /// The Julian day of 1970-01-01.
    pub(super) const EPOCH_JULIAN_DAY: i32 = 2_440_588;

    /// The day it is in Bishkek. Moments beyond the years 1 to 9999 give the nearest end of the calendar.
    pub fn date_in_bishkek(self) -> Date {
        let days = self.0.saturating_add(Self::BISHKEK_OFFSET).div_euclid(Self::DAY);
        Date(epoch()).plus_days(days)
    }

    /// Hour, minute and second in Bishkek.
    pub fn time_in_bishkek(self) -> (u8, u8, u8) {
        let seconds = self
            .0
            .saturating_add(Self::BISHKEK_OFFSET)
            .div_euclid(1000)
            .rem_euclid(86_400);
        let part = |value: i64| u8::try_from(value).unwrap_or_default();
        (part(seconds / 3600), part(seconds / 60 % 60), part(seconds % 60))
    }

    /// So many milliseconds later.
    pub const fn plus_millis(self, millis: i64) -> Self {
        Self(self.0.saturating_add(millis))
    }

    /// So many seconds later.
    pub const fn plus_seconds(self, seconds: i64) -> Self {
        self.plus_millis(seconds.saturating_mul(1000))
    }

    /// So many minutes later.
    pub const fn plus_minutes(self, minutes: i64) -> Self {
        self.plus_seconds(minutes.saturating_mul(60))
    }

    /// So many hours later.
    pub const fn plus_hours(self, hours: i64) -> Self {
        self.plus_minutes(hours.saturating_mul(60))
    }

    /// So many times 24 hours later.
    pub const fn plus_days(self, days: i64) -> Self {
        self.plus_hours(days.saturating_mul(24))
    }

    /// Milliseconds from the earlier moment to this one; negative where the other is later.
    pub const fn millis_since(self, earlier: Self) -> i64 {
        self.0.saturating_sub(earlier.0)
    }
}

fn epoch() -> time::Date {
    time::Date::from_julian_day(Moment::EPOCH_JULIAN_DAY).unwrap_or(time::Date::MIN)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_day_in_bishkek_changes_six_hours_before_utc() {
        // 2026-11-01 17:59:59.999 UTC and one millisecond later
        let late = Moment(1_793_555_999_999);
        assert_eq!(late.date_in_bishkek().to_string(), "2026-11-01");
        assert_eq!(late.time_in_bishkek(), (23, 59, 59));
        assert_eq!(late.plus_millis(1).date_in_bishkek().to_string(), "2026-11-02");
    }

    #[test]
    fn no_moment_is_too_far_to_have_a_day() {
        assert_eq!(Moment(i64::MAX).date_in_bishkek().year(), 9999);
        let _ = Moment(i64::MIN).date_in_bishkek();
    }
}
