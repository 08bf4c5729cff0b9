//! What an accepted cell says.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::domain::Decimal;
use crate::domain::calendar::Date;
use crate::domain::numbers::{Inn, Pin};

/// The value of an accepted cell. `Display` gives its canonical spelling: trimmed, decimal point, ISO date, bare digits.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", content = "value", rename_all = "snake_case")]
pub enum CellValue {
    /// One or several lines.
    Text(String),
    /// A whole number.
    Integer(i64),
    /// A number with a decimal part.
    Decimal(Decimal),
    /// A day.
    Date(Date),
    /// A person's number.
    Pin(Pin),
    /// An organisation's number.
    Inn(Inn),
    Year(i32),
    /// Id of a choice.
    Choice(String),
    /// Id of a file.
    File(String),
}

impl CellValue {
    /// The value as a number, where it is one.
    pub fn number(&self) -> Option<Decimal> {
        match self {
            Self::Integer(number) => Decimal::whole(*number),
            Self::Decimal(number) => Some(*number),
            _ => None,
        }
    }

    /// The value as a day, where it is one.
    pub const fn date(&self) -> Option<Date> {
        match self {
            Self::Date(date) => Some(*date),
            _ => None,
        }
    }
}

impl fmt::Display for CellValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Text(text) | Self::Choice(text) | Self::File(text) => f.write_str(text),
            Self::Integer(number) => number.fmt(f),
            Self::Decimal(number) => number.fmt(f),
            Self::Date(date) => date.fmt(f),
            Self::Pin(pin) => pin.fmt(f),
            Self::Inn(inn) => inn.fmt(f),
            Self::Year(year) => year.fmt(f),
        }
    }
}
