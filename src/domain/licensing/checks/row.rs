//! The check of one row.

use std::collections::BTreeMap;

use super::{CellFault, CellValue, Cells, RowFault, check_cell};
use crate::domain::calendar::Date;
use crate::domain::reference::{RowRule, Template};
use crate::domain::text::says_anything;

/// The values of the accepted cells, by id of the column.
pub(super) type Values<'a> = BTreeMap<&'a str, CellValue>;

/// Everything wrong with a row on the given day, in the order of the columns, then of the rules. Empty where all is well.
pub fn check_row(template: &Template, cells: &Cells, on: Date) -> Vec<RowFault> {
    let mut faults = Vec::new();
    let mut values = Values::new();
    for column in &template.columns {
        let typed = cells.get(&column.id).map_or("", String::as_str);
        match check_cell(column, typed, on) {
            Ok(Some(value)) => {
                values.insert(&column.id, value);
            }
            Ok(None) => {}
            Err(fault) => faults.push(RowFault {
                column: Some(column.id.clone()),
                fault,
            }),
        }
    }
    let unknown = cells.keys().filter(|id| template.column(id).is_none());
    faults.extend(unknown.map(|id| RowFault {
        column: Some(id.clone()),
        fault: CellFault::UnknownColumn,
    }));
    for rule in &template.rules {
        if let Some(found) = broken(rule, &values, cells, on) {
            faults.push(found);
        }
    }
    faults
}

/// The accepted cells of a row; the others are left out.
pub(super) fn values<'a>(template: &'a Template, cells: &Cells, on: Date) -> Values<'a> {
    let accepted = template.columns.iter().filter_map(|column| {
        let typed = cells.get(&column.id)?;
        check_cell(column, typed, on)
            .ok()
            .flatten()
            .map(|value| (column.id.as_str(), value))
    });
    accepted.collect()
}

fn broken(rule: &RowRule, values: &Values<'_>, cells: &Cells, on: Date) -> Option<RowFault> {
    let at = |column: &str, fault| {
        Some(RowFault {
            column: Some(column.to_owned()),
            fault,
        })
    };
    match rule {
        RowRule::RatioAtLeast { id, value, by, min, .. } => {
            let (dividend, divisor) = (
                values.get(value.as_str())?.number()?,
                values.get(by.as_str())?.number()?,
            );
            let ratio = dividend.divided_by(divisor)?;
            let reached = dividend.ratio_reaches(divisor, *min);
            if reached {
                None
            } else {
                at(
                    value,
                    CellFault::RatioBelow {
                        rule: id.clone(),
                        value: ratio,
                        min: *min,
                    },
                )
            }
        }
        RowRule::UntilAtLeast {
            until,
            years,
            unless,
            unless_is,
        } => {
            let ends = values.get(until.as_str())?.date()?;
            if chosen_among(values, unless, unless_is) {
                return None;
            }
            let needed = on.plus_years(i32::from(*years));
            if ends >= needed {
                None
            } else {
                at(until, CellFault::TooShortRight { until: ends, needed })
            }
        }
        RowRule::NotBefore { column, other } => {
            let (later, earlier) = (
                values.get(column.as_str())?.date()?,
                values.get(other.as_str())?.date()?,
            );
            if later >= earlier {
                None
            } else {
                at(column, CellFault::BeforeOther { column: other.clone() })
            }
        }
        RowRule::RequiredIf { column, when, is } => {
            let empty = cells.get(column).is_none_or(|typed| !says_anything(typed));
            if empty && chosen_among(values, when, is) {
                at(column, CellFault::Required)
            } else {
                None
            }
        }
    }
}

fn chosen_among(values: &Values<'_>, column: &str, choices: &[String]) -> bool {
    matches!(values.get(column), Some(CellValue::Choice(chosen)) if choices.contains(chosen))
}
