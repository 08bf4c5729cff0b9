//! What is missing in an application: computed from its content when it is shown and when it is signed, never remembered.

use std::collections::BTreeMap;

use super::checks::{Cells, check_row};
use crate::domain::Text3;
use crate::domain::calendar::Date;
use crate::domain::reference::{Bar, Template};
use crate::domain::views::appendix::Row;
use crate::domain::views::review::Missing;

/// The appendix with the general facts of the application: a single form.
pub const GENERAL: &str = "general";

/// All that decides whether an application is complete.
pub struct Content<'a> {
    /// Levels as codes, with what bars them.
    pub programmes: Vec<(String, Option<Bar>)>,
    /// Titles of documents of the organisation that are not there.
    pub documents_missing: Vec<Text3>,
    /// The appendices needed, each with its rows in order.
    pub appendices: Vec<(&'a Template, Vec<&'a Row>)>,
    /// The day against which dates are judged.
    pub on: Date,
}

/// Everything that is missing, in the order of the review page.
pub fn missing_in(content: &Content<'_>) -> Vec<Missing> {
    let mut missing = Vec::new();
    missing.extend(
        content
            .documents_missing
            .iter()
            .cloned()
            .map(|title| Missing::Document { title }),
    );
    if content.programmes.is_empty() {
        missing.push(Missing::Programme);
    }
    for (programme, bar) in &content.programmes {
        if let Some(bar) = bar {
            missing.push(Missing::Barred {
                programme: programme.clone(),
                bar: bar.clone(),
            });
        }
    }
    for (template, rows) in &content.appendices {
        missing.extend(missing_in_appendix(template, rows, content.on));
    }
    missing
}

pub fn missing_in_appendix(template: &Template, rows: &[&Row], on: Date) -> Vec<Missing> {
    let mut missing = Vec::new();
    let count = u32::try_from(rows.len()).unwrap_or(u32::MAX);
    if count < template.min_rows {
        missing.push(Missing::Rows {
            template: template.id.clone(),
            title: template.title.clone(),
            wanted: template.min_rows,
        });
    }
    for (place, row) in (1..).zip(rows) {
        for fault in check_row(template, &row.cells, on) {
            missing.push(Missing::Row {
                template: template.id.clone(),
                title: template.title.clone(),
                row: row.id.to_string(),
                place,
                label: fault
                    .column
                    .as_deref()
                    .and_then(|id| template.column(id))
                    .map(|it| it.label.clone()),
                fault,
            });
        }
    }
    missing
}

/// How many things are missing in each appendix, by template.
pub fn faults_by_template(missing: &[Missing]) -> BTreeMap<String, u32> {
    let mut faults = BTreeMap::new();
    for it in missing {
        if let Missing::Rows { template, .. } | Missing::Row { template, .. } = it {
            *faults.entry(template.clone()).or_insert(0) += 1;
        }
    }
    faults
}

/// Whether the application says that the organisation is religious: then the consent of the body for religious affairs is
/// asked for (docs/law.md).
pub fn is_religious<'a>(mut rows: impl Iterator<Item = (&'a str, &'a Cells)>) -> bool {
    rows.any(|(template, cells)| template == GENERAL && cells.get("religious").is_some_and(|it| it == "yes"))
}
