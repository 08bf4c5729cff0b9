//! The identity numbers of the Kyrgyz Republic: PIN of a person, INN of an organisation.
//!
//! Both are 14 digits and kept as text, for the leading zero counts. A person's is `[12]DDMMYYYY` and five digits (decree № 619 of
//! 28.09.2017); an organisation's is `0DDMMYYYY` (day of registration) and five digits. The check digit is not published,
//! so nothing is refused on it.

use std::fmt;

use serde::{Deserialize, Serialize};
use thiserror::Error;

use super::calendar::Date;
use super::digits::{Found, number_of};

/// Why a text is not the number that is wanted. Carries no digit of what was typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error, Serialize, Deserialize)]
#[serde(tag = "id", rename_all = "snake_case")]
pub enum NumberFault {
    /// There is no number of 14 digits, or there are several.
    #[error("not 14 digits")]
    NotFourteenDigits,
    /// The digits 2 to 9 are no day of the calendar.
    #[error("no such day in the number")]
    ImpossibleDate,
    /// 14 digits that begin neither like a person's nor like an organisation's.
    #[error("neither a person's nor an organisation's number")]
    UnknownKind,
    /// A person's number where an organisation's is wanted.
    #[error("a person's number where an organisation's is wanted")]
    PersonGiven,
    /// An organisation's number where a person's is wanted.
    #[error("an organisation's number where a person's is wanted")]
    OrganisationGiven,
}

/// Whose number it is, known by the first digit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NumberKind {
    /// Begins with 1 or 2.
    Person,
    /// Begins with 0.
    Organisation,
}

/// The personal number (ПИН) of a person. `Debug` shows it masked; `Display` shows it whole.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Pin(String);

/// The taxpayer's number (ИНН): of an organisation, or of a sole proprietor, whose INN is the person's PIN.
/// `Debug` shows it masked; `Display` shows it whole.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Inn(String);

impl Pin {
    /// Reads a person's number as it is typed or pasted: «ПИН: 1 0105 1985 00017».
    pub fn parse(text: &str) -> Result<Self, NumberFault> {
        match fourteen(text)? {
            (digits, NumberKind::Person) => Ok(Self(digits)),
            (_, NumberKind::Organisation) => Err(NumberFault::OrganisationGiven),
        }
    }

    /// The 14 digits.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The number for lists and logs: first digit and last four.
    pub fn masked(&self) -> String {
        masked(&self.0)
    }
}

impl Inn {
    /// Reads the number of an organisation; a person's is refused.
    pub fn parse(text: &str) -> Result<Self, NumberFault> {
        match fourteen(text)? {
            (digits, NumberKind::Organisation) => Ok(Self(digits)),
            (_, NumberKind::Person) => Err(NumberFault::PersonGiven),
        }
    }

    /// Reads the number of an organisation or of a sole proprietor.
    pub fn parse_any_taxpayer(text: &str) -> Result<Self, NumberFault> {
        fourteen(text).map(|(digits, _)| Self(digits))
    }

    /// Whether it is an organisation's or a sole proprietor's.
    pub fn kind(&self) -> NumberKind {
        if self.0.starts_with('0') {
            NumberKind::Organisation
        } else {
            NumberKind::Person
        }
    }

    /// The 14 digits.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The number for lists and logs: first digit and last four.
    pub fn masked(&self) -> String {
        masked(&self.0)
    }
}

/// How many digits both numbers have.
const DIGITS: usize = 14;

/// The number as it is typed or pasted: parted, after a label, in digits of other scripts ([`number_of`]).
fn fourteen(text: &str) -> Result<(String, NumberKind), NumberFault> {
    let Found::One(digits) = number_of(text, DIGITS) else {
        return Err(NumberFault::NotFourteenDigits);
    };
    let kind = match digits.as_bytes().first() {
        Some(b'0') => NumberKind::Organisation,
        Some(b'1' | b'2') => NumberKind::Person,
        _ => return Err(NumberFault::UnknownKind),
    };
    let part = |from: usize, to: usize| {
        digits
            .get(from..to)
            .and_then(|part| part.parse::<u16>().ok())
            .unwrap_or_default()
    };
    let (day, month, year) = (part(1, 3), part(3, 5), part(5, 9));
    let exists = (1900..=2099).contains(&year) && Date::from_parts(i32::from(year), month as u8, day as u8).is_some();
    if exists {
        Ok((digits, kind))
    } else {
        Err(NumberFault::ImpossibleDate)
    }
}

fn masked(digits: &str) -> String {
    let (first, last) = (
        digits.get(..1).unwrap_or_default(),
        digits.get(10..).unwrap_or_default(),
    );
    format!("{first}•••••••••{last}")
}

impl fmt::Display for Pin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for Pin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Pin({})", self.masked())
    }
}

impl TryFrom<String> for Pin {
    type Error = NumberFault;
    fn try_from(text: String) -> Result<Self, NumberFault> {
        Self::parse(&text)
    }
}

impl From<Pin> for String {
    fn from(pin: Pin) -> Self {
        pin.0
    }
}

impl fmt::Display for Inn {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for Inn {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Inn({})", self.masked())
    }
}

impl TryFrom<String> for Inn {
    type Error = NumberFault;
    fn try_from(text: String) -> Result<Self, NumberFault> {
        Self::parse_any_taxpayer(&text)
    }
}

impl From<Inn> for String {
    fn from(inn: Inn) -> Self {
        inn.0
    }
}

#[cfg(test)]
mod tests;
