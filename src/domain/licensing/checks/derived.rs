//! What follows from the cells of a row.

use serde::{Deserialize, Serialize};

use super::Cells;
use super::row::values;
use crate::domain::calendar::Date;
use crate::domain::reference::{RowRule, Template};
use crate::domain::{Decimal, Text3};

/// A number that follows from a row: area per learner.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Derived {
    /// Id of the rule.
    pub id: String,
    /// Its name.
    pub title: Text3,
    pub unit: Text3,
    /// The number, cut after four places.
    pub value: Decimal,
    /// What it must reach.
    pub min: Decimal,
    /// Whether it does.
    pub ok: bool,
}

/// What follows from a row as far as it is filled; shown as one types. Needs no day: no derived number depends on it.
pub fn row_derived(template: &Template, cells: &Cells) -> Vec<Derived> {
    let ratios = template
        .rules
        .iter()
        .any(|rule| matches!(rule, RowRule::RatioAtLeast { .. }));
    if !ratios {
        return Vec::new();
    }
    let values = values(template, cells, any_day());
    let derive = |rule: &RowRule| {
        let RowRule::RatioAtLeast {
            id,
            title,
            unit,
            value,
            by,
            min,
        } = rule
        else {
            return None;
        };
        let (dividend, divisor) = (
            values.get(value.as_str())?.number()?,
            values.get(by.as_str())?.number()?,
        );
        Some(Derived {
            id: id.clone(),
            title: title.clone(),
            unit: unit.clone(),
            value: dividend.divided_by(divisor)?,
            min: *min,
            ok: dividend.ratio_reaches(divisor, *min),
        })
    };
    template.rules.iter().filter_map(derive).collect()
}

/// Numbers are checked against their limits, never against a day.
pub(super) fn any_day() -> Date {
    crate::domain::calendar::Moment(0).date_in_bishkek()
}
