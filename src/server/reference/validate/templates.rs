//! Checks of appendix templates: a rule that names a wrong column would be silent for ever.

use super::super::{Problem, ReferenceFault, SetName};
use super::{At, unique};
use crate::domain::reference::{Column, ColumnKind, RowRule, Template, TotalKind};

const NUMBER: &[ColumnKind] = &[ColumnKind::Integer, ColumnKind::Decimal];
const DATE: &[ColumnKind] = &[ColumnKind::Date];
const CHOICE: &[ColumnKind] = &[ColumnKind::Choice];

pub(in super::super) fn check_templates(templates: &[Template], levels: &[&str]) -> Result<(), ReferenceFault> {
    unique(
        SetName::Templates,
        "",
        templates.iter().map(|template| template.id.as_str()),
    )?;
    templates
        .iter()
        .try_for_each(|template| check_template(template, levels))
}

fn check_template(template: &Template, levels: &[&str]) -> Result<(), ReferenceFault> {
    let at = At {
        set: SetName::Templates,
        row: &template.id,
    };
    at.id(&template.id)?;
    at.text(&template.title)?;
    at.text(&template.help)?;
    at.levels(&template.applies.levels, levels)?;
    if template.columns.is_empty() || template.min_rows > template.max_rows {
        return at.refuse(Problem::Empty);
    }
    unique(at.set, at.row, template.columns.iter().map(|column| column.id.as_str()))?;
    template
        .columns
        .iter()
        .try_for_each(|column| check_column(at, column))?;
    template
        .rules
        .iter()
        .try_for_each(|rule| check_rule(at, template, rule))?;
    unique(at.set, at.row, template.totals.iter().map(|total| total.id.as_str()))?;
    for total in &template.totals {
        at.text(&total.title)?;
        at.optional_text(&total.unit)?;
        match &total.kind {
            TotalKind::Count => {}
            TotalKind::CountWhere { column, is } => choices(at, template, column, std::slice::from_ref(is))?,
            TotalKind::Sum { column } => of_kind(at, template, column, NUMBER).map(|_| ())?,
            TotalKind::Ratio { column, by } => {
                of_kind(at, template, column, NUMBER)?;
                of_kind(at, template, by, NUMBER)?;
            }
        }
    }
    Ok(())
}

fn check_column(at: At<'_>, column: &Column) -> Result<(), ReferenceFault> {
    at.id(&column.id)?;
    at.text(&column.label)?;
    at.optional_text(&column.hint)?;
    column.unit.iter().try_for_each(|unit| at.text(unit))?;
    let is_choice = column.kind == ColumnKind::Choice;
    if is_choice == column.choices.is_empty() {
        return at.refuse(Problem::MissingChoice(column.id.clone()));
    }
    unique(at.set, at.row, column.choices.iter().map(|choice| choice.id.as_str()))?;
    for choice in &column.choices {
        at.id(&choice.id)?;
        at.text(&choice.title)?;
    }
    let limits = &column.limits;
    let (numeric, dated, worded) = match column.kind {
        ColumnKind::Text | ColumnKind::LongText => (false, false, true),
        ColumnKind::Integer | ColumnKind::Decimal => (true, false, false),
        ColumnKind::Date => (false, true, false),
        ColumnKind::Year => (true, true, false),
        ColumnKind::Pin | ColumnKind::Inn | ColumnKind::Choice | ColumnKind::File => (false, false, false),
    };
    let crossed = limits.min.zip(limits.max).is_some_and(|(min, max)| min > max);
    let fits = (numeric || (limits.min.is_none() && limits.max.is_none()))
        && (dated || !(limits.not_future || limits.not_past))
        && (worded || limits.max_length.is_none())
        && !(limits.not_future && limits.not_past)
        && !crossed;
    if fits {
        Ok(())
    } else {
        at.refuse(Problem::Limits(column.id.clone()))
    }
}

fn check_rule(at: At<'_>, template: &Template, rule: &RowRule) -> Result<(), ReferenceFault> {
    match rule {
        RowRule::RatioAtLeast {
            id,
            title,
            unit,
            value,
            by,
            ..
        } => {
            at.id(id)?;
            at.text(title)?;
            at.text(unit)?;
            of_kind(at, template, value, NUMBER)?;
            of_kind(at, template, by, NUMBER).map(|_| ())
        }
        RowRule::UntilAtLeast {
            until,
            unless,
            unless_is,
            ..
        } => {
            of_kind(at, template, until, DATE)?;
            choices(at, template, unless, unless_is)
        }
        RowRule::NotBefore { column, other } => {
            of_kind(at, template, column, DATE)?;
            of_kind(at, template, other, DATE).map(|_| ())
        }
        RowRule::RequiredIf { column, when, is } => {
            if template.column(column).is_none() {
                return at.refuse(Problem::MissingColumn(column.clone()));
            }
            choices(at, template, when, is)
        }
    }
}

fn of_kind<'a>(
    at: At<'_>,
    template: &'a Template,
    id: &str,
    kinds: &[ColumnKind],
) -> Result<&'a Column, ReferenceFault> {
    match template.column(id) {
        None => at.refuse(Problem::MissingColumn(id.to_owned())),
        Some(column) if !kinds.contains(&column.kind) => at.refuse(Problem::WrongColumn(id.to_owned())),
        Some(column) => Ok(column),
    }
}

fn choices(at: At<'_>, template: &Template, id: &str, named: &[String]) -> Result<(), ReferenceFault> {
    let column = of_kind(at, template, id, CHOICE)?;
    match named
        .iter()
        .find(|name| !column.choices.iter().any(|choice| choice.id == **name))
    {
        Some(missing) => at.refuse(Problem::MissingChoice(missing.clone())),
        None => Ok(()),
    }
}
