//! The cast of the tests: premises of the regulation, and a row without fault.

mod cells;
mod derived_and_totals;
mod numbers;
mod properties;
mod rows;

use super::*;
use crate::domain::calendar::Date;
use crate::domain::reference::{
    Applies, Choice, Column, ColumnKind, Condition, DataStatus, Limits, RowRule, Template, TotalKind, TotalRule,
};
use crate::domain::{Decimal, Text3};

const TODAY: &str = "2026-11-22";

fn day(text: &str) -> Date {
    Date::parse(text).unwrap()
}

fn number(text: &str) -> Decimal {
    Decimal::parse(text).unwrap()
}

fn column(id: &str, kind: ColumnKind) -> Column {
    let (id, label) = (id.to_owned(), Text3::default());
    let limits = Limits::default();
    Column {
        id,
        label,
        hint: Text3::default(),
        kind,
        required: true,
        limits,
        unit: None,
        choices: Vec::new(),
    }
}

fn limited(id: &str, kind: ColumnKind, limits: Limits) -> Column {
    Column {
        limits,
        ..column(id, kind)
    }
}

fn optional(column: Column) -> Column {
    Column {
        required: false,
        ..column
    }
}

fn choice(id: &str, choices: &[&str]) -> Column {
    let choices = choices
        .iter()
        .map(|id| Choice {
            id: (*id).to_owned(),
            title: Text3::default(),
        })
        .collect();
    Column {
        choices,
        ..column(id, ColumnKind::Choice)
    }
}

/// The premises of the regulation, with one column of each kind.
fn premises() -> Template {
    let positive = Limits {
        min: Some(number("1")),
        max: Some(number("1000000")),
        ..Limits::default()
    };
    let past = Limits {
        not_future: true,
        ..Limits::default()
    };
    let text = String::from;
    Template {
        id: text("premises"),
        title: Text3::default(),
        help: Text3::default(),
        columns: vec![
            column("address", ColumnKind::Text),
            optional(column("note", ColumnKind::LongText)),
            limited("area", ColumnKind::Decimal, positive),
            column("learners", ColumnKind::Integer),
            choice("right", &["ownership", "lease"]),
            limited("document_date", ColumnKind::Date, past),
            optional(column("until", ColumnKind::Date)),
            optional(column("keeper", ColumnKind::Pin)),
            optional(column("owner", ColumnKind::Inn)),
            optional(limited("built", ColumnKind::Year, past)),
            optional(column("plan", ColumnKind::File)),
        ],
        rules: vec![
            RowRule::RatioAtLeast {
                id: text("area_per_learner"),
                title: Text3::default(),
                unit: Text3::default(),
                value: text("area"),
                by: text("learners"),
                min: number("3"),
            },
            RowRule::RequiredIf {
                column: text("until"),
                when: text("right"),
                is: vec![text("lease")],
            },
            RowRule::NotBefore {
                column: text("until"),
                other: text("document_date"),
            },
            RowRule::UntilAtLeast {
                until: text("until"),
                years: 2,
                unless: text("right"),
                unless_is: vec![text("ownership")],
            },
        ],
        totals: vec![
            total("rows", TotalKind::Count),
            total(
                "leased",
                TotalKind::CountWhere {
                    column: text("right"),
                    is: text("lease"),
                },
            ),
            total("area", TotalKind::Sum { column: text("area") }),
            total(
                "average",
                TotalKind::Ratio {
                    column: text("area"),
                    by: text("learners"),
                },
            ),
        ],
        min_rows: 1,
        max_rows: 500,
        applies: Applies {
            levels: Vec::new(),
            condition: Condition::Always,
        },
        status: DataStatus::Proposal,
        source: String::new(),
    }
}

fn total(id: &str, kind: TotalKind) -> TotalRule {
    TotalRule {
        id: id.to_owned(),
        title: Text3::default(),
        unit: Text3::default(),
        kind,
    }
}

/// A row without fault: 90 m² for 30 learners, leased for three years.
fn good_row() -> Cells {
    row(&[])
}

fn row(changes: &[(&str, &str)]) -> Cells {
    let good = [
        ("address", "Бишкек, Чүй проспектиси, 1"),
        ("area", "90"),
        ("learners", "30"),
        ("right", "lease"),
        ("document_date", "2026-01-15"),
        ("until", "2029-01-15"),
    ];
    good.iter()
        .chain(changes)
        .map(|(id, text)| ((*id).to_owned(), (*text).to_owned()))
        .collect()
}

fn faults(changes: &[(&str, &str)]) -> Vec<(String, CellFault)> {
    let found = check_row(&premises(), &row(changes), day(TODAY));
    found
        .into_iter()
        .map(|fault| (fault.column.unwrap_or_default(), fault.fault))
        .collect()
}

fn fault(column: &str, text: &str) -> CellFault {
    let found = faults(&[(column, text)]);
    let at_column = found.into_iter().find(|(id, _)| id == column);
    at_column
        .unwrap_or_else(|| panic!("«{text}» was accepted in {column}"))
        .1
}

fn value(column: &str, text: &str) -> CellValue {
    check_cell(premises().column(column).unwrap(), text, day(TODAY))
        .unwrap()
        .unwrap()
}
