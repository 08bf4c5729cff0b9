//! What follows from all rows of an appendix.

use serde::{Deserialize, Serialize};

use super::derived::any_day;
use super::{CellValue, Cells, check_cell};
use crate::domain::reference::{Template, TotalKind};
use crate::domain::{Decimal, Text3};

/// A number over all rows: total area.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Total {
    /// Id of the rule.
    pub id: String,
    /// Its name.
    pub title: Text3,
    /// Its unit; may be empty.
    pub unit: Text3,
    /// The number; none where it cannot be reckoned (a division by nought).
    pub value: Option<Decimal>,
}

/// The totals of an appendix. Cells that are empty or wrong do not count.
pub fn totals<'a>(template: &Template, rows: impl IntoIterator<Item = &'a Cells> + Clone) -> Vec<Total> {
    let reckon = |kind: &TotalKind| match kind {
        TotalKind::Count => whole(rows.clone().into_iter().count()),
        TotalKind::CountWhere { column, is } => {
            let counts =
                |cells: &&Cells| matches!(value(template, cells, column), Some(CellValue::Choice(id)) if id == *is);
            whole(rows.clone().into_iter().filter(counts).count())
        }
        TotalKind::Sum { column } => Some(sum(template, rows.clone(), column)),
        TotalKind::Ratio { column, by } => {
            sum(template, rows.clone(), column).divided_by(sum(template, rows.clone(), by))
        }
    };
    let total = |rule: &crate::domain::reference::TotalRule| Total {
        id: rule.id.clone(),
        title: rule.title.clone(),
        unit: rule.unit.clone(),
        value: reckon(&rule.kind),
    };
    template.totals.iter().map(total).collect()
}

fn whole(count: usize) -> Option<Decimal> {
    i64::try_from(count).ok().and_then(Decimal::whole)
}

fn value(template: &Template, cells: &Cells, column: &str) -> Option<CellValue> {
    check_cell(template.column(column)?, cells.get(column)?, any_day())
        .ok()
        .flatten()
}

fn sum<'a>(template: &Template, rows: impl IntoIterator<Item = &'a Cells>, column: &str) -> Decimal {
    let numbers = rows
        .into_iter()
        .filter_map(|cells| value(template, cells, column)?.number());
    numbers.fold(Decimal::ZERO, Decimal::saturating_add)
}
