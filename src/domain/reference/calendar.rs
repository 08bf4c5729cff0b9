//! Days of rest.

use serde::{Deserialize, Serialize};

use super::Standing;
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
    pub status: Standing,
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
    /// Whether the day is worked. Beyond the listed years only the weekly rest is known.
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
}
