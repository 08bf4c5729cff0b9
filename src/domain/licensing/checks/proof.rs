//! The door for the proof that the server and the browser refuse the same.

use serde::Deserialize;

use super::{Cells, check_row};
use crate::domain::calendar::Date;
use crate::domain::reference::Template;

#[derive(Deserialize)]
struct Question {
    template: Template,
    cells: Cells,
    on: Date,
}

/// Faults of a row as JSON, in order: `[{"column":"area","fault":{"id":"negative"}}]`. The question is JSON too:
/// `{"template":…,"cells":{…},"on":"YYYY-MM-DD"}`; one that cannot be read gives `null`.
pub fn check_row_json(input: &str) -> String {
    let answer = serde_json::from_str::<Question>(input)
        .map(|question| check_row(&question.template, &question.cells, question.on));
    serde_json::to_string(&answer.ok()).unwrap_or_else(|_| "null".to_owned())
}
