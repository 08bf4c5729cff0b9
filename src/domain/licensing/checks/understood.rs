//! How a cell was understood, for the eye.

use super::CellValue;
use super::number::{number, without_unit};
use crate::domain::numbers::{Inn, Pin};
use crate::domain::reference::{Column, ColumnKind, LineOf};
use crate::domain::text::cleaned_line;
use crate::domain::{Decimal, email, phone};

/// How the number, telephone or mail address of a cell is understood, within its limits or not; nothing where it cannot be read, and for
/// other columns. What was typed is never changed: this is shown next to it.
pub fn understood(column: &Column, typed: &str) -> Option<CellValue> {
    let line = cleaned_line(typed);
    let line = line.trim();
    match column.kind {
        ColumnKind::Integer | ColumnKind::Decimal => number(column, line).ok().map(CellValue::Decimal),
        ColumnKind::Pin => Pin::parse(line).ok().map(CellValue::Pin),
        ColumnKind::Inn => Inn::parse(line).ok().map(CellValue::Inn),
        ColumnKind::Text => match column.line_of()? {
            LineOf::Phone => phone::read(line).map(|numbers| CellValue::Text(numbers.join(", "))),
            LineOf::Email => email::read(line).ok().map(CellValue::Text),
            LineOf::PersonName => None,
        },
        ColumnKind::LongText | ColumnKind::Date | ColumnKind::Year | ColumnKind::Choice | ColumnKind::File => None,
    }
}

/// The other reading of a number in a column with decimals («1,200» as 1200), to be shown next to the field.
pub fn other_reading(column: &Column, typed: &str) -> Option<Decimal> {
    let line = cleaned_line(typed);
    let figures = (column.kind == ColumnKind::Decimal).then(|| without_unit(column, line.trim()))?;
    Decimal::grouped_reading(&figures)
}
