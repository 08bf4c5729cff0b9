//! Appendix templates: tables whose columns are data.

use serde::{Deserialize, Serialize};

use super::{DataStatus, RowRule, TotalRule};
use crate::domain::{Decimal, Text3};

/// An appendix of an application: a table the applicant fills.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Template {
    /// Our id: `premises`.
    pub id: String,
    /// The name.
    pub title: Text3,
    /// What belongs in it.
    pub help: Text3,
    /// The columns in order.
    pub columns: Vec<Column>,
    /// What binds the cells of a row to each other.
    #[serde(default)]
    pub rules: Vec<RowRule>,
    /// What is computed over all rows.
    #[serde(default)]
    pub totals: Vec<TotalRule>,
    /// How many rows at the least.
    pub min_rows: u32,
    /// How many rows at the most.
    pub max_rows: u32,
    /// Who must fill it.
    pub applies: Applies,
    /// How well founded.
    pub status: DataStatus,
    /// Where it is from.
    pub source: String,
}

impl Template {
    /// The column of this id.
    pub fn column(&self, id: &str) -> Option<&Column> {
        self.columns.iter().find(|column| column.id == id)
    }
}

/// Which applications a template is for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Applies {
    /// Codes of levels; one of them in the application is enough.
    pub levels: Vec<String>,
    /// What else must hold.
    #[serde(default)]
    pub condition: Condition,
}

/// A condition on an application.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Condition {
    /// None.
    #[default]
    Always,
    /// A programme of one of the levels is medical or pharmaceutical.
    Medical,
    /// The organisation is religious.
    Religious,
}

/// A column of an appendix.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Column {
    /// Our id: `area`.
    pub id: String,
    /// The heading.
    pub label: Text3,
    /// What to write; may be empty.
    #[serde(default)]
    pub hint: Text3,
    /// What the cell holds.
    pub kind: ColumnKind,
    /// Whether it must be filled.
    #[serde(default)]
    pub required: bool,
    #[serde(default)]
    pub limits: Limits,
    /// The unit shown next to the cell.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<Text3>,
    /// What may be chosen, for `ColumnKind::Choice`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub choices: Vec<Choice>,
}

impl Column {
    /// What the line of text is meant to be; nothing where it may be any. It is known by the id of the column, since versions of templates
    /// that are in use are never changed.
    pub fn line_of(&self) -> Option<LineOf> {
        match self.id.as_str() {
            _ if self.kind != ColumnKind::Text => None,
            "phone" => Some(LineOf::Phone),
            "email" => Some(LineOf::Email),
            "full_name" => Some(LineOf::PersonName),
            _ => None,
        }
    }
}

/// What a line of text is meant to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LineOf {
    /// A telephone number, or several.
    Phone,
    /// An e-mail address.
    Email,
    /// The full name of a person.
    PersonName,
}

/// What a cell holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ColumnKind {
    /// A line of text, 500 characters unless limited otherwise.
    Text,
    /// Text of several lines, 4,000 characters unless limited otherwise.
    LongText,
    /// A whole number.
    Integer,
    /// A number with a decimal part.
    Decimal,
    /// A day.
    Date,
    /// A person's number.
    Pin,
    /// An organisation's number.
    Inn,
    Year,
    /// One of the column's choices, by id.
    Choice,
    /// An uploaded file, by id.
    File,
}

/// Limits of a cell; those that do not suit its kind are refused when the template is loaded.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Limits {
    /// The least number, in the column's unit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub min: Option<Decimal>,
    /// The greatest number, in the column's unit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max: Option<Decimal>,
    /// The most characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max_length: Option<u32>,
    /// No later than the day of the check.
    #[serde(default)]
    pub not_future: bool,
    /// No earlier than the day of the check.
    #[serde(default)]
    pub not_past: bool,
}

/// What may be chosen in a cell.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Choice {
    /// What is stored.
    pub id: String,
    /// What is shown.
    pub title: Text3,
}
