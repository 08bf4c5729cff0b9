//! A day of the calendar.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use thiserror::Error;

use super::Moment;
use crate::domain::digits::with_plain_digits;

/// A day of the Gregorian calendar, years 1 to 9999, without a time of day. Written and stored as `YYYY-MM-DD`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date(pub(super) time::Date);

/// Why a text is not a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum DateFault {
    /// Neither `YYYY-MM-DD` nor `DD.MM.YYYY`.
    #[error("not a date")]
    NotADate,
    /// Written like a date, but the calendar has no such day (30 February, month 13).
    #[error("the calendar has no such day")]
    Impossible,
}

impl Date {
    /// The day, or none where the calendar has no such day or the year is not within 1 to 9999.
    pub fn from_parts(year: i32, month: u8, day: u8) -> Option<Self> {
        if !(1..=9999).contains(&year) {
            return None;
        }
        let month = time::Month::try_from(month).ok()?;
        time::Date::from_calendar_date(year, month, day).ok().map(Self)
    }

    /// Reads `YYYY-MM-DD` (what browsers send) and `DD.MM.YYYY` (what people here type), with a comma or a space where a telephone's keys have
    /// no full stop, and in digits of other scripts; spaces around are dropped.
    pub fn parse(text: &str) -> Result<Self, DateFault> {
        let text = &with_plain_digits(text.trim());
        let by_day = ['.', ',', ' ']
            .into_iter()
            .find_map(|mark| three_numbers(text, mark, [2, 2, 4]));
        let (year, month, day) = if let Some(parts) = three_numbers(text, '-', [4, 2, 2]) {
            (parts[0], parts[1], parts[2])
        } else if let Some(parts) = by_day {
            (parts[2], parts[1], parts[0])
        } else {
            return Err(DateFault::NotADate);
        };
        let (Ok(year), Ok(month), Ok(day)) = (i32::try_from(year), u8::try_from(month), u8::try_from(day)) else {
            return Err(DateFault::Impossible);
        };
        Self::from_parts(year, month, day).ok_or(DateFault::Impossible)
    }

    /// The year, 1 to 9999.
    pub const fn year(self) -> i32 {
        self.0.year()
    }

    /// The month, 1 to 12.
    pub fn month(self) -> u8 {
        u8::from(self.0.month())
    }

    /// The day of the month, 1 to 31.
    pub const fn day(self) -> u8 {
        self.0.day()
    }

    /// The day of the week by ISO 8601: Monday is 1, Sunday is 7.
    pub const fn weekday(self) -> u8 {
        self.0.weekday().number_from_monday()
    }

    /// So many days later (earlier where negative). Stops at the ends of the calendar.
    pub fn plus_days(self, days: i64) -> Self {
        let end = if days < 0 { time::Date::MIN } else { time::Date::MAX };
        Self(
            self.0
                .checked_add(time::Duration::seconds(days.saturating_mul(86_400)))
                .unwrap_or(end),
        )
    }

    /// The same day so many years later; 29 February becomes 28 February in a common year. Stops at the ends of the calendar.
    pub fn plus_years(self, years: i32) -> Self {
        let year = self.year().saturating_add(years).clamp(1, 9999);
        let day = if self.month() == 2 && self.day() == 29 && !time::util::is_leap_year(year) {
            28
        } else {
            self.day()
        };
        Self::from_parts(year, self.month(), day).unwrap_or(self)
    }

    /// Whole days from this day to the other; negative where the other is earlier.
    pub fn days_until(self, other: Self) -> i64 {
        (other.0 - self.0).whole_days()
    }

    /// Midnight in Bishkek at which the day begins.
    pub fn starts_at(self) -> Moment {
        let days = i64::from(self.0.to_julian_day()) - i64::from(Moment::EPOCH_JULIAN_DAY);
        Moment(days * Moment::DAY - Moment::BISHKEK_OFFSET)
    }

    /// The last millisecond of the day in Bishkek: a term that ends on a day is kept until then.
    pub fn ends_at(self) -> Moment {
        Moment(self.starts_at().0 + Moment::DAY - 1)
    }
}

/// Three runs of ASCII digits of just these widths with the mark between them.
fn three_numbers(text: &str, mark: char, widths: [usize; 3]) -> Option<[u32; 3]> {
    let mut numbers = [0; 3];
    let mut parts = text.split(mark);
    for (number, width) in numbers.iter_mut().zip(widths) {
        let part = parts.next()?;
        if part.len() != width || !part.bytes().all(|byte| byte.is_ascii_digit()) {
            return None;
        }
        *number = part.parse().ok()?;
    }
    parts.next().is_none().then_some(numbers)
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year(), self.month(), self.day())
    }
}

impl fmt::Debug for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl Serialize for Date {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Date {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text).map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Date {
        Date::parse(text).unwrap()
    }

    #[test]
    fn both_spellings_give_the_same_day() {
        assert_eq!(day("2026-11-02"), day(" 02.11.2026 "));
        assert_eq!(day("02.11.2026").to_string(), "2026-11-02");
        for text in ["02,11,2026", "02 11 2026", "٠٢.١١.٢٠٢٦", "０２.１１.２０２６"] {
            assert_eq!(day(text), day("2026-11-02"), "{text}");
        }
    }

    #[test]
    fn a_day_outside_the_calendar_is_impossible() {
        for text in ["2025-02-29", "31.04.2026", "2026-13-01", "00.01.2026", "0000-01-01"] {
            assert_eq!(Date::parse(text), Err(DateFault::Impossible), "{text}");
        }
    }

    #[test]
    fn anything_else_is_not_a_date() {
        for text in [
            "",
            "today",
            "2026-1-1",
            "1.1.26",
            "02/11/2026",
            "2026-11-02T00:00",
            "02.11,2026",
            "+026-11-02",
        ] {
            assert_eq!(Date::parse(text), Err(DateFault::NotADate), "{text}");
        }
    }

    #[test]
    fn two_years_after_leap_day_is_february_28() {
        assert_eq!(day("2024-02-29").plus_years(2), day("2026-02-28"));
        assert_eq!(day("2024-02-29").plus_years(4), day("2028-02-29"));
    }

    #[test]
    fn arithmetic_stops_at_the_ends_of_the_calendar() {
        assert_eq!(day("2026-01-01").plus_days(i64::MAX).year(), 9999);
        assert_eq!(day("2026-01-01").plus_years(i32::MAX).year(), 9999);
    }

    #[test]
    fn a_day_begins_and_ends_at_midnight_in_bishkek() {
        let first = day("2026-11-02");
        assert_eq!(first.starts_at().date_in_bishkek(), first);
        assert_eq!(first.ends_at().date_in_bishkek(), first);
        assert_eq!(first.ends_at().plus_millis(1), first.plus_days(1).starts_at());
    }
}
