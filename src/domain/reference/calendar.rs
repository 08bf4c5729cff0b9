//! Days of rest.

use serde::{Deserialize, Serialize};

use super::DataStatus;
use crate::domain::Text3;
use crate::domain::calendar::Date;

/// Which days are worked.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WorkingCalendar {
    /// Weekdays of rest by ISO 8601: Saturday is 6, Sunday is 7.
    pub weekly_rest: Vec<u8>,
    /// Days off that may fall on any weekday.
    pub holidays: Vec<Holiday>,
    /// Days of weekly rest that are worked by a decision of the Cabinet.
    #[serde(default)]
    pub working_weekends: Vec<Date>,
    /// The first year whose holidays are listed.
    pub first_year: i32,
    /// The last year whose holidays are listed.
    pub last_year: i32,
    /// How well founded.
    pub status: DataStatus,
    /// Where it is from.
    pub source: String,
}

/// A day off.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Holiday {
    /// The day.
    pub date: Date,
    /// Its name.
    pub title: Text3,
}

impl WorkingCalendar {
    /// Whether the day is worked. Beyond the listed years only the weekly rest is known: whoever counts over them
    /// reports it ([`WorkingCalendar::unknown_year`]).
    pub fn is_working(&self, date: Date) -> bool {
        if self.working_weekends.contains(&date) {
            return true;
        }
        !self.weekly_rest.contains(&date.weekday()) && !self.holidays.iter().any(|holiday| holiday.date == date)
    }

    /// Whether the holidays of the day's year are listed.
    pub fn knows(&self, date: Date) -> bool {
        (self.first_year..=self.last_year).contains(&date.year())
    }

    /// The first year between two days, both included, whose holidays are not listed: a term counted over it may be wrong.
    pub fn unknown_year(&self, from: Date, to: Date) -> Option<i32> {
        let mut years = from.year()..=to.year();
        years.find(|year| !(self.first_year..=self.last_year).contains(year))
    }
}

#[cfg(test)]
mod tests {
    use super::WorkingCalendar;
    use crate::domain::calendar::Date;

    #[test]
    fn a_year_without_listed_holidays_is_named() {
        let calendar = WorkingCalendar {
            first_year: 2025,
            last_year: 2027,
            ..WorkingCalendar::default()
        };
        let unknown =
            |from: &str, to: &str| calendar.unknown_year(Date::parse(from).unwrap(), Date::parse(to).unwrap());
        assert_eq!(unknown("2027-11-01", "2027-12-31"), None);
        assert_eq!(unknown("2027-12-20", "2028-01-10"), Some(2028));
        assert_eq!(unknown("2028-03-01", "2029-02-01"), Some(2028));
        assert_eq!(unknown("2024-12-30", "2025-01-10"), Some(2024));
        assert_eq!(unknown("2026-12-30", "2026-12-01"), None, "no day lies between");
    }
}
