//! A number in a cell as it was typed.

use super::CellFault;
use crate::domain::digits::plain_digit;
use crate::domain::reference::{Column, ColumnKind};
use crate::domain::{Decimal, DecimalFault};

/// Reads the number of a cell; the column's own unit may follow it («120 м²»), any other word may not.
///
/// «1,200» has two readings. A wrong number in a licence is worse than a question, so where a whole number is wanted it is refused with both
/// readings. A column with decimals has room for three of them: there the mark is a decimal mark, and the reading is shown next to the field
/// and on every page ([`super::understood()`]).
pub(super) fn number(column: &Column, typed: &str) -> Result<Decimal, CellFault> {
    let figures = without_unit(column, typed);
    let decimal = Decimal::parse(&figures).map_err(|fault| match fault {
        DecimalFault::NotANumber | DecimalFault::TooLarge => CellFault::NotANumber,
        DecimalFault::TooPrecise => CellFault::TooPrecise,
    })?;
    match Decimal::grouped_reading(&figures) {
        Some(grouped) if column.kind == ColumnKind::Integer => Err(CellFault::AmbiguousNumber { decimal, grouped }),
        _ => Ok(decimal),
    }
}

/// The text without the unit of the column after its last digit.
pub(super) fn without_unit(column: &Column, typed: &str) -> String {
    let Some(unit) = &column.unit else {
        return typed.to_owned();
    };
    let mut units: Vec<String> = [&unit.ky, &unit.ru, &unit.en].map(|unit| plain_unit(unit)).to_vec();
    if units.iter().any(|unit| unit == "м2" || unit == "m2") {
        units.extend(["м2", "m2", "квм", "sqm", "чарчыметр"].map(str::to_owned));
    }
    let text = typed.to_lowercase();
    let stands_before = |at: usize| {
        let (figures, rest) = (text.get(..at)?.trim_end(), plain_unit(text.get(at..)?));
        let ends_in_digit = figures
            .chars()
            .next_back()
            .is_some_and(|mark| plain_digit(mark).is_some());
        (ends_in_digit && !rest.is_empty() && units.contains(&rest)).then(|| figures.to_owned())
    };
    let found = text.char_indices().find_map(|(at, _)| stands_before(at));
    found.unwrap_or_else(|| typed.to_owned())
}

/// A unit without what people leave out or write otherwise: «кв. м» and «м²», «чел.» and «чел».
fn plain_unit(unit: &str) -> String {
    let marks = unit.to_lowercase();
    let kept = marks
        .chars()
        .filter(|mark| !mark.is_whitespace() && !matches!(mark, '.' | '^'));
    kept.map(|mark| if mark == '²' { '2' } else { mark }).collect()
}
