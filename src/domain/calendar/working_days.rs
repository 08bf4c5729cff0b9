//! Terms counted in working days.

use super::Date;
use crate::domain::reference::WorkingCalendar;

impl Date {
    /// The day on which a term of so many working days that begins on this day ends. The day itself does not count:
    /// a term begins the day after the event.
    pub fn add_working_days(self, days: u16, calendar: &WorkingCalendar) -> Self {
        let mut day = self;
        let mut left = days;
        // A calendar that names every weekday a rest day must not hang the reader: no real term skips a year of rest.
        let mut steps = u32::from(days).saturating_mul(8).saturating_add(400);
        while left > 0 && steps > 0 {
            day = day.plus_days(1);
            steps -= 1;
            if calendar.is_working(day) {
                left -= 1;
            }
        }
        day
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Text3;
    use crate::domain::reference::Holiday;

    fn day(text: &str) -> Date {
        Date::parse(text).unwrap()
    }

    fn calendar() -> WorkingCalendar {
        WorkingCalendar {
            weekly_rest: vec![6, 7],
            holidays: vec![Holiday {
                date: day("2026-11-09"),
                title: Text3::default(),
            }],
            working_weekends: vec![day("2026-11-14")],
            ..WorkingCalendar::default()
        }
    }

    #[test]
    fn weekends_and_holidays_do_not_count() {
        // Friday 6 November 2026; Monday the 9th is a holiday here
        assert_eq!(day("2026-11-06").add_working_days(1, &calendar()), day("2026-11-10"));
    }

    #[test]
    fn a_saturday_made_a_working_day_counts() {
        assert_eq!(day("2026-11-13").add_working_days(1, &calendar()), day("2026-11-14"));
    }

    #[test]
    fn a_calendar_without_working_days_still_gives_an_answer() {
        let idle = WorkingCalendar {
            weekly_rest: (1..=7).collect(),
            ..WorkingCalendar::default()
        };
        assert!(day("2026-11-06").add_working_days(3, &idle) > day("2026-11-06"));
    }
}
