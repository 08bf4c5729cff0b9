//! Files in TOML.

use serde::Deserialize;
use serde::de::DeserializeOwned;

use super::validate::{check_procedures, check_templates};
use super::{Problem, ReferenceFault, ReferenceSet, SetName};
use crate::domain::calendar::Date;
use crate::domain::reference::{Procedure, Template, WorkingCalendar};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ListFile<T> {
    id: String,
    version: String,
    valid_from: Date,
    #[serde(alias = "level", alias = "template", alias = "moratorium", alias = "procedure")]
    #[serde(
        alias = "authority",
        alias = "document",
        alias = "criteria_set",
        alias = "conflict_case"
    )]
    rows: Vec<T>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CalendarFile {
    id: String,
    version: String,
    valid_from: Date,
    calendar: WorkingCalendar,
}

/// Reads a file of rows; the head is checked, the rows are not.
pub(super) fn read_list<T: DeserializeOwned>(
    name: SetName,
    body: &str,
) -> Result<(ReferenceSet, Vec<T>), ReferenceFault> {
    let file: ListFile<T> = parse(name, body)?;
    if file.rows.is_empty() {
        return Err(Problem::Empty.of(name));
    }
    Ok((head(name, &file.id, file.version, file.valid_from, body)?, file.rows))
}

pub fn read_calendar(body: &str) -> Result<(ReferenceSet, WorkingCalendar), ReferenceFault> {
    let name = SetName::Calendar;
    let file: CalendarFile = parse(name, body)?;
    if file
        .calendar
        .weekly_rest
        .iter()
        .any(|weekday| !(1..=7).contains(weekday))
    {
        return Err(Problem::Malformed("weekly_rest".to_owned()).of(name));
    }
    if let Some(stray) = file
        .calendar
        .holidays
        .iter()
        .find(|holiday| !file.calendar.knows(holiday.date))
    {
        return Err(Problem::Period.at(name, stray.date.to_string()));
    }
    Ok((
        head(name, &file.id, file.version, file.valid_from, body)?,
        file.calendar,
    ))
}

/// Reads one version of the appendix templates, also an old one that a case is pinned to; `levels` are the codes known to it.
pub fn read_templates(body: &str, levels: &[&str]) -> Result<(ReferenceSet, Vec<Template>), ReferenceFault> {
    let (set, templates) = read_list(SetName::Templates, body)?;
    check_templates(&templates, levels)?;
    Ok((set, templates))
}

/// Reads one version of the procedures, also an old one that a case is pinned to; with the ids of levels and authorities known to it.
pub fn read_procedures(
    body: &str,
    levels: &[&str],
    authorities: &[&str],
) -> Result<(ReferenceSet, Vec<Procedure>), ReferenceFault> {
    let (set, procedures) = read_list(SetName::Procedures, body)?;
    check_procedures(&procedures, levels, authorities)?;
    Ok((set, procedures))
}

fn parse<T: DeserializeOwned>(name: SetName, body: &str) -> Result<T, ReferenceFault> {
    toml::from_str(body).map_err(|error| {
        let line = error
            .span()
            .map(|span| 1 + body.get(..span.start).unwrap_or(body).matches('\n').count());
        let row = line.map(|line| format!("line {line}"));
        ReferenceFault {
            set: name,
            row,
            problem: Problem::Unreadable(error.message().to_owned()),
        }
    })
}

/// The head, where it names the file it is in.
pub(super) fn head(
    name: SetName,
    id: &str,
    version: String,
    valid_from: Date,
    body: &str,
) -> Result<ReferenceSet, ReferenceFault> {
    if id != name.id() {
        return Err(Problem::Head("id").of(name));
    }
    if Date::parse(&version).is_err() {
        return Err(Problem::Head("version").of(name));
    }
    Ok(ReferenceSet {
        name,
        version,
        valid_from,
        body: body.to_owned(),
    })
}
