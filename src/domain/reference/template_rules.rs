//! Rules of an appendix over several cells, as data.

use serde::{Deserialize, Serialize};

use crate::domain::{Decimal, Text3};

/// What binds the cells of one row to each other. Columns are named by id; a rule is silent while a cell it needs is empty or wrong.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "rule", rename_all = "snake_case", deny_unknown_fields)]
pub enum RowRule {
    /// One number by another must reach a minimum: useful area by learners ≥ 3 m². Computes nothing where the divisor
    /// is zero.
    RatioAtLeast {
        /// Id of what is derived.
        id: String,
        /// Its name.
        title: Text3,
        unit: Text3,
        /// Column of the dividend.
        value: String,
        /// Column of the divisor.
        by: String,
        /// The minimum.
        min: Decimal,
    },
    /// A date must lie at least so many years after the day of the check: right to premises ≥ 2 years.
    UntilAtLeast {
        /// Column of the date.
        until: String,
        years: u8,
        /// Column of a choice that may lift the rule.
        unless: String,
        /// The choices that lift it.
        unless_is: Vec<String>,
    },
    /// A date must not lie before another of the same row.
    NotBefore {
        /// Column of the later date.
        column: String,
        /// Column of the earlier date.
        other: String,
    },
    /// A cell must be filled when a choice of the same row is one of these.
    RequiredIf {
        /// Column that must be filled.
        column: String,
        /// Column of the choice.
        when: String,
        /// The choices.
        is: Vec<String>,
    },
}

impl RowRule {
    /// Ids of the columns the rule speaks of.
    pub fn columns(&self) -> Vec<&str> {
        match self {
            Self::RatioAtLeast { value, by, .. } => vec![value, by],
            Self::UntilAtLeast { until, unless, .. } => vec![until, unless],
            Self::NotBefore { column, other } => vec![column, other],
            Self::RequiredIf { column, when, .. } => vec![column, when],
        }
    }
}

/// Something computed over all rows of an appendix.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TotalRule {
    /// Our id.
    pub id: String,
    /// Its name.
    pub title: Text3,
    /// Its unit; may be empty.
    #[serde(default)]
    pub unit: Text3,
    /// How it is computed.
    pub kind: TotalKind,
}

/// How a total is computed. Cells that are empty or wrong do not count.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "of", rename_all = "snake_case", deny_unknown_fields)]
pub enum TotalKind {
    /// The number of rows.
    Count,
    /// The number of rows where a choice is this.
    CountWhere {
        /// Column of the choice.
        column: String,
        /// The choice.
        is: String,
    },
    /// The sum of a column.
    Sum {
        /// Column of the number.
        column: String,
    },
    /// The sum of one column by the sum of another.
    Ratio {
        /// Column of the dividend.
        column: String,
        /// Column of the divisor.
        by: String,
    },
}

impl TotalKind {
    /// Ids of the columns the total speaks of.
    pub fn columns(&self) -> Vec<&str> {
        match self {
            Self::Count => Vec::new(),
            Self::CountWhere { column, .. } | Self::Sum { column } => vec![column],
            Self::Ratio { column, by } => vec![column, by],
        }
    }
}
