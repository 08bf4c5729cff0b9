//! A right value for any cell, by its column and the rules of its template.

use asula::domain::reference::{Column, ColumnKind, RowRule, Template};

/// A value that the checks accept; nothing for a file, which is uploaded.
pub fn right_value(template: &Template, column: &Column) -> Option<String> {
    let number = |wanted: i64| {
        let least = column.limits.min.map(|it| it.to_string());
        let most = column.limits.max.map(|it| it.to_string());
        let least = least.and_then(|it| it.parse().ok()).unwrap_or(i64::MIN);
        let most = most.and_then(|it| it.parse().ok()).unwrap_or(i64::MAX);
        wanted.clamp(least, most).to_string()
    };
    let value = match column.kind {
        ColumnKind::Text if column.id == "phone" => "+996 555 123456".to_owned(),
        ColumnKind::Text if column.id == "email" => "mektep@example.kg".to_owned(),
        ColumnKind::Text if column.id == "full_name" => "Асанова Гүлнара Үсөновна".to_owned(),
        ColumnKind::Text => {
            let most = column.limits.max_length.unwrap_or(500) as usize;
            "Бишкек ш., Үлгү көчөсү, 1-үй".chars().take(most).collect()
        }
        ColumnKind::LongText => "Биринчи сап.\nЭкинчи сап: ң, ө, ү.".to_owned(),
        ColumnKind::Integer if divides(template, column) => number(10),
        ColumnKind::Integer => number(40),
        ColumnKind::Decimal => number(400),
        ColumnKind::Date if column.limits.not_future => "2025-01-15".to_owned(),
        ColumnKind::Date if is_later(template, column) || column.limits.not_past => "2035-01-15".to_owned(),
        ColumnKind::Date => "2025-02-15".to_owned(),
        ColumnKind::Pin => "10101198000001".to_owned(),
        ColumnKind::Inn => "00101201010001".to_owned(),
        ColumnKind::Year => number(2020),
        ColumnKind::Choice => column.choices.first()?.id.clone(),
        ColumnKind::File => return None,
    };
    Some(value)
}

/// Whether a ratio has this column below.
fn divides(template: &Template, column: &Column) -> bool {
    let id = &column.id;
    let rules = &template.rules;
    rules
        .iter()
        .any(|rule| matches!(rule, RowRule::RatioAtLeast { by, .. } if by == id))
}

/// Whether this date has to be later than another, or far ahead.
fn is_later(template: &Template, column: &Column) -> bool {
    let id = &column.id;
    template.rules.iter().any(|rule| {
        matches!(rule, RowRule::NotBefore { column, .. } if column == id)
            || matches!(rule, RowRule::UntilAtLeast { until, .. } if until == id)
    })
}
