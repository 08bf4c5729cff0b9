//! Exact numbers with a decimal part.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use thiserror::Error;

/// A number with at most four decimal places, exact: areas, hours, ratios. Written with a point, without trailing zeros.
///
/// No floating point: the browser and the server must come to the same answer at the very limit (3 m² a learner).
#[derive(Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Decimal(i64);

/// Why a text is not a number we take.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum DecimalFault {
    /// Not digits with at most one decimal mark.
    #[error("not a number")]
    NotANumber,
    /// More than four decimal places.
    #[error("more than four decimal places")]
    TooPrecise,
    /// Beyond ±922 337 203 685 477.
    #[error("too large a number")]
    TooLarge,
}

const SCALE: i64 = 10_000;
const PLACES: usize = 4;

impl Decimal {
    /// Nought.
    pub const ZERO: Self = Self(0);

    /// A whole number; none beyond ±922 337 203 685 477.
    pub const fn whole(number: i64) -> Option<Self> {
        match number.checked_mul(SCALE) {
            Some(scaled) => Some(Self(scaled)),
            None => None,
        }
    }

    /// Reads what people type: a decimal comma or point, spaces (also no-break ones) between groups of three digits.
    pub fn parse(text: &str) -> Result<Self, DecimalFault> {
        let text = text.trim();
        let (negative, digits) = match text.strip_prefix(['-', '\u{2212}']) {
            Some(rest) => (true, rest),
            None => (false, text),
        };
        let (whole, part) = match digits.split_once([',', '.']) {
            Some((whole, part)) => (whole, Some(part)),
            None => (digits, None),
        };
        let whole = ungrouped(whole).ok_or(DecimalFault::NotANumber)?;
        let part = part.unwrap_or("0");
        if part.is_empty() || !part.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(DecimalFault::NotANumber);
        }
        let part = part.trim_end_matches('0');
        if part.len() > PLACES {
            return Err(DecimalFault::TooPrecise);
        }
        let scaled: i64 = format!("{whole}{part:0<PLACES$}")
            .parse()
            .map_err(|_| DecimalFault::TooLarge)?;
        Ok(Self(if negative { -scaled } else { scaled }))
    }

    /// Below nought.
    pub const fn is_negative(self) -> bool {
        self.0 < 0
    }

    /// The number where it has no decimal part.
    pub const fn as_whole(self) -> Option<i64> {
        if self.0 % SCALE == 0 {
            Some(self.0 / SCALE)
        } else {
            None
        }
    }

    /// The sum; stays at the end of the range where it does not fit.
    pub const fn saturating_add(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }

    /// This by the other, cut (not rounded) after four places, so that a ratio never looks better than it is.
    /// None where the other is nought or the answer does not fit.
    pub fn divided_by(self, other: Self) -> Option<Self> {
        let answer = (i128::from(self.0) * i128::from(SCALE)).checked_div(i128::from(other.0))?;
        i64::try_from(answer).ok().map(Self)
    }

    /// Whether this / `by` ≥ `least`, decided exactly, for `by` above nought.
    pub fn ratio_reaches(self, by: Self, least: Self) -> bool {
        i128::from(self.0) * i128::from(SCALE) >= i128::from(least.0) * i128::from(by.0)
    }
}

/// The digits of a whole number, which may be grouped by threes with spaces: «1 250», not «12 50».
fn ungrouped(text: &str) -> Option<String> {
    let is_space = |mark: char| matches!(mark, ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}');
    let mut digits = String::with_capacity(text.len());
    for (place, group) in text.split(is_space).enumerate() {
        let fits = if place == 0 {
            !group.is_empty()
        } else {
            group.len() == 3
        };
        if !fits || !group.bytes().all(|byte| byte.is_ascii_digit()) {
            return None;
        }
        if place == 1 && digits.len() > 3 {
            return None;
        }
        digits.push_str(group);
    }
    Some(digits)
}

impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.0 < 0 { "-" } else { "" };
        let scaled = self.0.unsigned_abs();
        let (whole, part) = (scaled / SCALE.unsigned_abs(), scaled % SCALE.unsigned_abs());
        if part == 0 {
            return write!(f, "{sign}{whole}");
        }
        let part = format!("{part:0PLACES$}");
        write!(f, "{sign}{whole}.{}", part.trim_end_matches('0'))
    }
}

impl fmt::Debug for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl Serialize for Decimal {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Decimal {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text).map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn number(text: &str) -> Decimal {
        Decimal::parse(text).unwrap()
    }

    #[test]
    fn a_comma_and_a_point_mean_the_same() {
        assert_eq!(number("12,5"), number("12.5"));
        assert_eq!(number("12,50").to_string(), "12.5");
    }

    #[test]
    fn spaces_between_thousands_are_dropped_also_no_break_ones() {
        assert_eq!(number("1 250 000,5"), number("1250000.5"));
        assert_eq!(number("1\u{a0}250"), number("1250"));
        assert_eq!(number("1\u{202f}250"), number("1250"));
    }

    #[test]
    fn what_is_not_a_number_is_refused() {
        for text in [
            "", "-", "12 50", "1250 000", "1,250.5", "12,", ",5", "1e3", "0x10", "12 m", "١٢", "--1", "+1",
        ] {
            assert_eq!(Decimal::parse(text), Err(DecimalFault::NotANumber), "{text}");
        }
    }

    #[test]
    fn five_places_are_too_precise_but_noughts_at_the_end_do_not_count() {
        assert_eq!(Decimal::parse("1.23456"), Err(DecimalFault::TooPrecise));
        assert_eq!(number("1.230000000"), number("1.23"));
    }

    #[test]
    fn a_number_beyond_the_range_is_too_large() {
        assert_eq!(Decimal::parse("99999999999999999999"), Err(DecimalFault::TooLarge));
    }

    #[test]
    fn the_ratio_is_decided_exactly_at_the_limit() {
        let least = number("3");
        assert!(number("90").ratio_reaches(number("30"), least));
        assert!(!number("89.9999").ratio_reaches(number("30"), least));
        assert_eq!(
            number("89.9999").divided_by(number("30")).unwrap().to_string(),
            "2.9999"
        );
        assert_eq!(number("1").divided_by(Decimal::ZERO), None);
    }

    proptest! {
        #[test]
        fn every_decimal_survives_writing_and_reading(scaled in any::<i64>()) {
            prop_assume!(scaled != i64::MIN);
            let decimal = Decimal(scaled);
            prop_assert_eq!(Decimal::parse(&decimal.to_string()), Ok(decimal));
        }

        #[test]
        fn no_text_breaks_the_reader(text in any::<String>()) {
            let _ = Decimal::parse(&text);
        }
    }
}
