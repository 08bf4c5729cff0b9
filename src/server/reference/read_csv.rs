//! The classifier of specialties, in CSV, as ministries send it.

use serde::Deserialize;

use super::read_toml::head;
use super::{Problem, ReferenceFault, ReferenceSet, SetName};
use crate::domain::Text3;
use crate::domain::calendar::Date;
use crate::domain::reference::{DataStatus, Period, ProgrammeField, Specialty};

const SET: SetName = SetName::Specialties;

/// Columns beyond the first four may be missing; their order is free.
#[derive(Deserialize)]
struct Line {
    code: String,
    level: String,
    title_ky: String,
    title_ru: String,
    #[serde(default)]
    title_en: String,
    #[serde(default)]
    qualification_ky: String,
    #[serde(default)]
    qualification_ru: String,
    #[serde(default)]
    qualification_en: String,
    #[serde(default, alias = "form")]
    forms: String,
    #[serde(default)]
    length: String,
    #[serde(default)]
    field: Option<ProgrammeField>,
    #[serde(default)]
    status: Option<DataStatus>,
    #[serde(default)]
    ky_status: Option<DataStatus>,
    #[serde(default)]
    source: String,
    #[serde(default)]
    valid_from: Option<Date>,
    #[serde(default, alias = "valid_to")]
    valid_until: Option<Date>,
}

/// Reads the classifier: a head of `# key = value` lines (`id`, `version`, `valid_from`), a line of column names, one line per
/// specialty.
///
/// Comma or semicolon, with or without a byte-order mark. A missing English title is the Russian one; a missing field is recognised by the
/// code.
pub fn read_specialties(body: &str) -> Result<(ReferenceSet, Vec<Specialty>), ReferenceFault> {
    let text = body.trim_start_matches('\u{feff}');
    let value = |key: &'static str| head_value(text, key).ok_or_else(|| Problem::Head(key).of(SET));
    let valid_from = Date::parse(value("valid_from")?).map_err(|_| Problem::Head("valid_from").of(SET))?;
    let set = head(SET, value("id")?, value("version")?.to_owned(), valid_from, body)?;

    let names = text.lines().find(|line| !line.starts_with('#')).unwrap_or_default();
    let delimiter = if names.contains(';') { b';' } else { b',' };
    let mut reader = csv::ReaderBuilder::new()
        .comment(Some(b'#'))
        .delimiter(delimiter)
        .trim(csv::Trim::All)
        .from_reader(text.as_bytes());
    let mut specialties = Vec::new();
    for line in reader.deserialize() {
        let line: Line = line.map_err(unreadable)?;
        specialties.push(specialty(line));
    }
    if specialties.is_empty() {
        Err(Problem::Empty.of(SET))
    } else {
        Ok((set, specialties))
    }
}

fn head_value<'a>(text: &'a str, key: &str) -> Option<&'a str> {
    let head = text.lines().take_while(|line| line.starts_with('#'));
    let mut pairs = head.filter_map(|line| line.trim_start_matches('#').split_once('='));
    pairs
        .find(|(known, _)| known.trim() == key)
        .map(|(_, value)| value.trim_matches([' ', ',', ';', '"']))
}

fn unreadable(error: csv::Error) -> ReferenceFault {
    let row = error.position().map(|position| format!("line {}", position.line()));
    ReferenceFault {
        set: SET,
        row,
        problem: Problem::Unreadable(error.to_string()),
    }
}

fn specialty(line: Line) -> Specialty {
    let en = if line.title_en.is_empty() {
        line.title_ru.clone()
    } else {
        line.title_en
    };
    Specialty {
        field: line
            .field
            .unwrap_or_else(|| ProgrammeField::of_code(&line.level, &line.code)),
        title: Text3 {
            ky: line.title_ky,
            ru: line.title_ru,
            en,
        },
        qualification: Text3 {
            ky: line.qualification_ky,
            ru: line.qualification_ru,
            en: line.qualification_en,
        },
        code: line.code,
        level: line.level,
        forms: line.forms,
        length: line.length,
        status: line.status.unwrap_or_default(),
        ky_status: line.ky_status.unwrap_or_default(),
        source: line.source,
        period: Period {
            valid_from: line.valid_from,
            valid_until: line.valid_until,
        },
    }
}
