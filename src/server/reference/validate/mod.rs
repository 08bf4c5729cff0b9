//! Checks of parsed reference data: what types cannot say. Each answers the first fault.

mod criteria;
mod lists;
mod templates;

pub(super) use criteria::{check_conflict_cases, check_criteria_sets};
pub(super) use lists::{
    check_authorities, check_documents, check_levels, check_moratoria, check_procedures, check_specialties,
};
pub(super) use templates::check_templates;

use std::collections::BTreeSet;

use super::{Problem, ReferenceFault, SetName};
use crate::domain::Text3;
use crate::domain::licensing::checks::text_fault;
use crate::domain::reference::Period;
use crate::domain::text::cleaned_line;

/// Where a fault would be.
#[derive(Clone, Copy)]
struct At<'a> {
    set: SetName,
    row: &'a str,
}

impl At<'_> {
    fn refuse<T>(self, problem: Problem) -> Result<T, ReferenceFault> {
        Err(problem.at(self.set, self.row))
    }

    /// The text is there in all three languages and can be read.
    fn text(self, text: &Text3) -> Result<(), ReferenceFault> {
        for (language, words) in [("ky", &text.ky), ("ru", &text.ru), ("en", &text.en)] {
            if words.trim().is_empty() || cleaned_line(words) != *words || text_fault(words, 1_000, false).is_some() {
                return self.refuse(Problem::Text(language));
            }
        }
        Ok(())
    }

    /// The text is in all three languages, or in none.
    fn optional_text(self, text: &Text3) -> Result<(), ReferenceFault> {
        if *text == Text3::default() {
            Ok(())
        } else {
            self.text(text)
        }
    }

    fn levels(self, named: &[String], known: &[&str]) -> Result<(), ReferenceFault> {
        match named.iter().find(|level| !known.contains(&level.as_str())) {
            Some(level) => self.refuse(Problem::UnknownLevel(level.clone())),
            None => Ok(()),
        }
    }

    fn period(self, period: &Period) -> Result<(), ReferenceFault> {
        match (period.valid_from, period.valid_until) {
            (Some(from), Some(until)) if until < from => self.refuse(Problem::Period),
            _ => Ok(()),
        }
    }

    fn id(self, id: &str) -> Result<(), ReferenceFault> {
        let fits = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_' || byte == b'-';
        if id.is_empty() || !id.bytes().all(fits) {
            self.refuse(Problem::Malformed(id.to_owned()))
        } else {
            Ok(())
        }
    }
}

/// No key appears twice.
fn unique<'a>(set: SetName, row: &str, keys: impl Iterator<Item = &'a str>) -> Result<(), ReferenceFault> {
    let mut seen = BTreeSet::new();
    for key in keys {
        if !seen.insert(key) {
            return Err(Problem::Duplicate(key.to_owned()).at(set, if row.is_empty() { key } else { row }));
        }
    }
    Ok(())
}
