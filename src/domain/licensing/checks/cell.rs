//! The check of one cell.

use super::{CellFault, CellValue, text_fault};
use crate::domain::calendar::{Date, DateFault};
use crate::domain::numbers::{Inn, NumberFault, Pin};
use crate::domain::reference::{Column, ColumnKind, Limits};
use crate::domain::{Decimal, DecimalFault};

/// Years outside are slips of the finger: nobody living was hired, and no right to premises ends, outside of them.
const YEARS: std::ops::RangeInclusive<i32> = 1900..=2199;

/// What the text of a cell says, on the given day: none where it is empty and may be.
///
/// The first fault in this order is told: missing, too long, characters that deceive, wrong form, wrong value.
pub fn check_cell(column: &Column, text: &str, on: Date) -> Result<Option<CellValue>, CellFault> {
    let typed = text.trim();
    if typed.is_empty() {
        return if column.required {
            Err(CellFault::Required)
        } else {
            Ok(None)
        };
    }
    let lines = column.kind == ColumnKind::LongText;
    if let Some(fault) = text_fault(typed, longest(column), lines) {
        return Err(fault);
    }
    let limits = &column.limits;
    let value = match column.kind {
        ColumnKind::Text => CellValue::Text(typed.to_owned()),
        ColumnKind::LongText => CellValue::Text(typed.replace("\r\n", "\n").replace('\r', "\n")),
        ColumnKind::Integer => {
            let number = number(typed, limits)?;
            CellValue::Integer(number.as_whole().ok_or(CellFault::NotWhole)?)
        }
        ColumnKind::Decimal => CellValue::Decimal(number(typed, limits)?),
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

fn number(typed: &str, limits: &Limits) -> Result<Decimal, CellFault> {
    let number = Decimal::parse(typed).map_err(|fault| match fault {
        DecimalFault::NotANumber | DecimalFault::TooLarge => CellFault::NotANumber,
        DecimalFault::TooPrecise => CellFault::TooPrecise,
    })?;
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
