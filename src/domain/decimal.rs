//! Exact numbers with a decimal part.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use thiserror::Error;

mod figures;

use figures::Figures;

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
    pub const ZERO: Self = Self(0);

    /// A whole number; none beyond ±922 337 203 685 477.
    pub const fn whole(number: i64) -> Option<Self> {
        match number.checked_mul(SCALE) {
            Some(scaled) => Some(Self(scaled)),
            None => None,
        }
    }

    /// Reads what people type, decided once for all numbers:
    ///
    /// - a decimal comma or point, digits of other scripts, a sign of any kind;
    /// - spaces and apostrophes between groups of three digits, also points or commas where that is the only reading («1.234.567»,
    ///   «1.250,5»);
    /// - one comma or point before three digits («1,200») is a decimal mark, see [`Decimal::grouped_reading`].
    ///
    /// Powers («1e3»), fractions («½»), letters and a mark without digits on both sides are refused: whoever typed them is
    /// asked.
    ///
    /// # Errors
    /// Why it is none; see [`DecimalFault`].
    pub fn parse(text: &str) -> Result<Self, DecimalFault> {
        let figures = Figures::of(text).ok_or(DecimalFault::NotANumber)?;
        Self::of(&figures, &figures.whole, &figures.part)
    }

    /// The other reading of a number such as «1,200» or «12.000», where the mark may separate groups of thousands; nothing where the text
    /// has one reading.
    pub fn grouped_reading(text: &str) -> Option<Self> {
        let figures = Figures::of(text).filter(Figures::may_be_grouped)?;
        Self::of(&figures, &format!("{}{}", figures.whole, figures.part), "").ok()
    }

    fn of(figures: &Figures, whole: &str, part: &str) -> Result<Self, DecimalFault> {
        let part = part.trim_end_matches('0');
        if part.len() > PLACES {
            return Err(DecimalFault::TooPrecise);
        }
        let scaled: i64 = format!("{whole}{part:0<PLACES$}")
            .parse()
            .map_err(|_| DecimalFault::TooLarge)?;
        Ok(Self(if figures.is_negative { -scaled } else { scaled }))
    }

    /// Below zero.
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
    /// None where the other is zero or the answer does not fit.
    pub fn divided_by(self, other: Self) -> Option<Self> {
        let answer = (i128::from(self.0) * i128::from(SCALE)).checked_div(i128::from(other.0))?;
        i64::try_from(answer).ok().map(Self)
    }

    /// Whether this / `by` ≥ `least`, decided exactly, for `by` above zero.
    pub fn ratio_reaches(self, by: Self, least: Self) -> bool {
        i128::from(self.0) * i128::from(SCALE) >= i128::from(least.0) * i128::from(by.0)
    }
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
mod tests;
