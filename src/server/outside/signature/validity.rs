//! Times of a certificate as the service writes them: their format is not fixed by it.

use crate::domain::calendar::{Date, Moment};

/// The day of such a time in Bishkek: milliseconds or seconds since 1970, or a text that begins with a day (`2026-12-12T…`,
/// `12.12.2026 …`). Nothing for any other.
pub fn day_of(text: &str) -> Option<Date> {
    let text = text.trim();
    if let Ok(number) = text.parse::<i64>() {
        // In seconds the year 5138, in milliseconds March 1973: nothing between is meant.
        let millis = if number.abs() < 100_000_000_000 {
            number.saturating_mul(1000)
        } else {
            number
        };
        return Some(Moment(millis).date_in_bishkek());
    }
    let day: String = text.chars().take(10).collect();
    Date::parse(&day).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_read_in_every_services_form() {
        let day = Date::from_parts(2026, 12, 12);
        for text in [
            "2026-12-12",
            "2026-12-12T10:00:00Z",
            "12.12.2026",
            "12.12.2026 10:00:00",
            "1797069600000",
            "1797069600",
            " 2026-12-12 ",
        ] {
            assert_eq!(day_of(text), day, "{text}");
        }
        for text in ["", "soon", "2026-13-01", "12/12/2026", "99.99.9999"] {
            assert_eq!(day_of(text), None, "{text}");
        }
    }
}
