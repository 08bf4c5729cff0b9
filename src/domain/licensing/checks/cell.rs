//! The check of one cell.

use super::{CellFault, CellValue, number, text_fault};
use crate::domain::calendar::{Date, DateFault};
use crate::domain::digits::with_plain_digits;
use crate::domain::email::{self, EmailFault};
use crate::domain::numbers::{Inn, NumberFault, Pin};
use crate::domain::reference::{Column, ColumnKind, Limits, LineOf};
use crate::domain::text::{cleaned, cleaned_line, says_anything};
use crate::domain::{Decimal, person_name, phone};

/// Years outside are slips of the finger: nobody living was hired, and no right to premises ends, outside of them.
const YEARS: std::ops::RangeInclusive<i32> = 1900..=2199;

/// What the text of a cell says, on the given day: none where it is empty and may be. The text is judged as it is understood
/// ([`cleaned`]); the cell keeps what was typed.
///
/// The first fault in this order is reported: missing, too long, characters that deceive, wrong form, wrong value.
pub fn check_cell(column: &Column, text: &str, on: Date) -> Result<Option<CellValue>, CellFault> {
    let lines = column.kind == ColumnKind::LongText;
    let says_nothing = !says_anything(text);
    if says_nothing && column.required {
        return Err(CellFault::Required);
    }
    if let Some(fault) = text_fault(text, longest(column), lines) {
        return Err(fault);
    }
    if says_nothing {
        return Ok(None);
    }
    let clean = if lines { cleaned(text) } else { cleaned_line(text) };
    let typed = clean.trim();
    let limits = &column.limits;
    let value = match column.kind {
        ColumnKind::Text => CellValue::Text(line(column, typed)?),
        ColumnKind::LongText => CellValue::Text(typed.replace("\r\n", "\n").replace('\r', "\n")),
        ColumnKind::Integer => {
            let number = number_within(column, typed)?;
            CellValue::Integer(number.as_whole().ok_or(CellFault::NotWhole)?)
        }
        ColumnKind::Decimal => CellValue::Decimal(number_within(column, typed)?),
        ColumnKind::Date => CellValue::Date(date(typed, limits, on)?),
        ColumnKind::Pin => CellValue::Pin(Pin::parse(typed).map_err(|fault| match fault {
            NumberFault::OrganisationGiven => CellFault::InnGivenForPin,
            NumberFault::ImpossibleDate => CellFault::ImpossibleDate,
            _ => CellFault::NotAPin,
        })?),
        ColumnKind::Inn => CellValue::Inn(Inn::parse(typed).map_err(|fault| match fault {
            NumberFault::PersonGiven => CellFault::PinGivenForInn,
            NumberFault::ImpossibleDate => CellFault::ImpossibleDate,
            _ => CellFault::NotAnInn,
        })?),
        ColumnKind::Year => CellValue::Year(year(typed, limits, on)?),
        ColumnKind::Choice => {
            let known = column.choices.iter().any(|choice| choice.id == typed);
            CellValue::Choice(known.then(|| typed.to_owned()).ok_or(CellFault::UnknownChoice)?)
        }
        ColumnKind::File => {
            let fits = typed.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
            CellValue::File(fits.then(|| typed.to_owned()).ok_or(CellFault::NotAFile)?)
        }
    };
    Ok(Some(value))
}

fn longest(column: &Column) -> u32 {
    let usual = match column.kind {
        ColumnKind::LongText => 4_000,
        ColumnKind::Text => 500,
        _ => 64,
    };
    column.limits.max_length.unwrap_or(usual)
}

/// A line of text, where it can be what the column asks for.
fn line(column: &Column, typed: &str) -> Result<String, CellFault> {
    match column.line_of() {
        Some(LineOf::Phone) if phone::read(typed).is_none() => Err(CellFault::NotAPhone),
        Some(LineOf::PersonName) if person_name::read(typed).is_none() => Err(CellFault::NotAName),
        Some(LineOf::Email) => match email::read(typed) {
            Ok(_) => Ok(typed.to_owned()),
            Err(EmailFault::NotAnAddress) => Err(CellFault::NotAnEmail),
            Err(EmailFault::NotLatin(letter)) => Err(CellFault::EmailNotLatin { letter }),
        },
        _ => Ok(typed.to_owned()),
    }
}

fn number_within(column: &Column, typed: &str) -> Result<Decimal, CellFault> {
    let (number, limits) = (number::number(column, typed)?, &column.limits);
    if number.is_negative() && !limits.min.is_some_and(Decimal::is_negative) {
        return Err(CellFault::Negative);
    }
    within(number, limits)?;
    Ok(number)
}

fn within(number: Decimal, limits: &Limits) -> Result<(), CellFault> {
    match (limits.min, limits.max) {
        (Some(min), _) if number < min => Err(CellFault::BelowMinimum { min }),
        (_, Some(max)) if number > max => Err(CellFault::AboveMaximum { max }),
        _ => Ok(()),
    }
}

fn date(typed: &str, limits: &Limits, on: Date) -> Result<Date, CellFault> {
    let date = Date::parse(typed).map_err(|fault| match fault {
        DateFault::NotADate => CellFault::NotADate,
        DateFault::Impossible => CellFault::ImpossibleDate,
    })?;
    if !YEARS.contains(&date.year()) {
        return Err(CellFault::ImpossibleDate);
    }
    if limits.not_future && date > on {
        return Err(CellFault::InTheFuture);
    }
    if limits.not_past && date < on {
        return Err(CellFault::InThePast);
    }
    Ok(date)
}

fn year(typed: &str, limits: &Limits, on: Date) -> Result<i32, CellFault> {
    let typed = with_plain_digits(typed);
    let four_digits = typed.len() == 4 && typed.bytes().all(|byte| byte.is_ascii_digit());
    let year: i32 = typed
        .parse()
        .ok()
        .filter(|year| four_digits && YEARS.contains(year))
        .ok_or(CellFault::NotAYear)?;
    if let Some(number) = Decimal::whole(i64::from(year)) {
        within(number, limits)?;
    }
    if limits.not_future && year > on.year() {
        return Err(CellFault::InTheFuture);
    }
    if limits.not_past && year < on.year() {
        return Err(CellFault::InThePast);
    }
    Ok(year)
}
