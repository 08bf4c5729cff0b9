//! What follows from all rows of an appendix.

use serde::{Deserialize, Serialize};

use super::derived::any_day;
use super::{CellValue, Cells, check_cell};
use crate::domain::reference::{Template, TotalKind};
use crate::domain::text::says_anything;
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
    /// The number; none where it cannot be computed (a division by zero, a cell that cannot be read).
    pub value: Option<Decimal>,
    /// The places of the rows, from 1, in which something cannot be read as it should: while there are any, there is no total.
    #[serde(default)]
    pub unread: Vec<u32>,
}

/// The totals of an appendix. Cells that are empty do not count; a mean counts the rows that have both its numbers. A cell that cannot be read
/// makes no total: it would count as zero.
pub fn totals<'a>(template: &Template, rows: impl IntoIterator<Item = &'a Cells> + Clone) -> Vec<Total> {
    let compute = |kind: &TotalKind| match kind {
        TotalKind::Count => whole(rows.clone().into_iter().count()),
        TotalKind::CountWhere { column, is } => {
            let counts =
                |cells: &&Cells| matches!(value(template, cells, column), Some(CellValue::Choice(id)) if id == *is);
            whole(rows.clone().into_iter().filter(counts).count())
        }
        TotalKind::Sum { column } => Some(sum(rows
            .clone()
            .into_iter()
            .filter_map(|cells| number(template, cells, column)))),
        TotalKind::Ratio { column, by } => {
            let both = |cells: &Cells| Some((number(template, cells, column)?, number(template, cells, by)?));
            let pairs: Vec<(Decimal, Decimal)> = rows.clone().into_iter().filter_map(both).collect();
            sum(pairs.iter().map(|pair| pair.0)).divided_by(sum(pairs.iter().map(|pair| pair.1)))
        }
    };
    let total = |rule: &crate::domain::reference::TotalRule| {
        let unread = unread(template, rows.clone(), &rule.kind.columns());
        Total {
            id: rule.id.clone(),
            title: rule.title.clone(),
            unit: rule.unit.clone(),
            value: if unread.is_empty() { compute(&rule.kind) } else { None },
            unread,
        }
    };
    template.totals.iter().map(total).collect()
}

/// The places of the rows in which one of the columns says something that cannot be read.
fn unread<'a>(template: &Template, rows: impl IntoIterator<Item = &'a Cells>, columns: &[&str]) -> Vec<u32> {
    let is_unread = |cells: &Cells| {
        columns.iter().any(|id| {
            let typed = cells.get(*id).filter(|typed| says_anything(typed));
            typed.is_some() && value(template, cells, id).is_none()
        })
    };
    let places = (1..).zip(rows).filter(|(_, cells)| is_unread(cells));
    places.map(|(place, _)| place).collect()
}

fn whole(count: usize) -> Option<Decimal> {
    i64::try_from(count).ok().and_then(Decimal::whole)
}

fn value(template: &Template, cells: &Cells, column: &str) -> Option<CellValue> {
    check_cell(template.column(column)?, cells.get(column)?, any_day())
        .ok()
        .flatten()
}

fn number(template: &Template, cells: &Cells, column: &str) -> Option<Decimal> {
    value(template, cells, column)?.number()
}

fn sum(numbers: impl Iterator<Item = Decimal>) -> Decimal {
    numbers.fold(Decimal::ZERO, Decimal::saturating_add)
}
