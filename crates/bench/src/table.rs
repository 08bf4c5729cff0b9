//! How figures are measured out and printed.

use serde::{Deserialize, Serialize};

/// What a run of one operation came to. Times in milliseconds.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Figures {
    /// Answers a second.
    pub per_second: f64,
    /// Half of the answers came within.
    pub p50: f64,
    /// 95 of 100.
    pub p95: f64,
    /// 99 of 100.
    pub p99: f64,
    /// The slowest.
    pub max: f64,
    /// SQL statements that most of the answers took.
    pub statements: u32,
}

impl Figures {
    /// The figures of answers that took so many microseconds, within so many seconds.
    pub fn of(mut micros: Vec<u32>, seconds: f64) -> Self {
        micros.sort_unstable();
        let at = |share: usize| {
            let place = (micros.len() * share).div_ceil(100).saturating_sub(1);
            micros.get(place).map_or(0.0, |it| f64::from(*it) / 1000.0)
        };
        let count = u32::try_from(micros.len()).unwrap_or(u32::MAX);
        Self {
            per_second: f64::from(count) / seconds,
            p50: at(50),
            p95: at(95),
            p99: at(99),
            max: at(100),
            statements: 0,
        }
    }
}

/// The heading of [`line()`].
pub fn heading() -> String {
    format!(
        "{:36}{:>6}{:>9}{:>9}{:>9}{:>9}{:>9}{:>5}{:>9}{:>11}{:>8}",
        "operation", "users", "req/s", "p50 ms", "p95 ms", "p99 ms", "max ms", "SQL", "RSS MiB", "floor/s", "share"
    )
}

/// A line of the table; `floor` is what the floor of this operation does a second.
pub fn line(operation: &str, users: u32, figures: &Figures, memory: f64, floor: f64) -> String {
    format!(
        "{operation:36}{users:>6}{:>9}{:>9.2}{:>9.2}{:>9.2}{:>9.2}{:>5}{memory:>9.1}{:>11}{:>8}",
        whole(figures.per_second),
        figures.p50,
        figures.p95,
        figures.p99,
        figures.max,
        figures.statements,
        whole(floor),
        format!("1/{:.1}", floor / figures.per_second.max(0.001)),
    )
}

/// A number with its thousands separated.
pub fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut out = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

fn whole(number: f64) -> String {
    // A rate is positive and far from the bounds.
    grouped(number.round() as u64)
}

#[cfg(test)]
mod tests {
    use super::{Figures, grouped};

    #[test]
    fn of_a_hundred_answers_the_ninety_fifth_is_p95() {
        let figures = Figures::of((1..=100).map(|it| it * 1000).collect(), 2.0);
        assert_eq!(
            (figures.p50, figures.p95, figures.p99, figures.max),
            (50.0, 95.0, 99.0, 100.0)
        );
        assert!((figures.per_second - 50.0).abs() < 1e-9);
    }

    #[test]
    fn thousands_are_parted() {
        assert_eq!([999, 1000, 1_234_567].map(grouped), ["999", "1,000", "1,234,567"]);
    }
}
