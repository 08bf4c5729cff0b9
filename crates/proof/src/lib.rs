//! The check of rows as a WebAssembly of its own, to prove that browser and server refuse the same. The product's has none of it.

use asula::domain::calendar::Date;
use asula::domain::licensing::checks::{Cells, check_row};
use asula::domain::reference::Template;
use serde::Deserialize;
use wasm_bindgen::prelude::wasm_bindgen;

#[derive(Deserialize)]
struct Question {
    template: Template,
    cells: Cells,
    on: Date,
}

/// Faults of a row as JSON, in order: `[{"column":"area","fault":{"id":"negative"}}]`. The question is JSON too:
/// `{"template":…,"cells":{…},"on":"YYYY-MM-DD"}`; one that cannot be read gives `null`.
#[wasm_bindgen]
pub fn check_rows(question: &str) -> String {
    let answer = serde_json::from_str::<Question>(question)
        .map(|question| check_row(&question.template, &question.cells, question.on));
    serde_json::to_string(&answer.ok()).unwrap_or_else(|_| "null".to_owned())
}

#[cfg(test)]
mod tests {
    use asula::server::reference::Reference;
    use serde_json::json;

    use super::check_rows;

    #[test]
    fn the_answer_is_that_of_the_rule() {
        let reference = Reference::embedded().unwrap();
        let template = reference.template("premises").unwrap();
        let question = json!({ "template": template, "cells": { "area": "-1" }, "on": "2026-11-22" });
        let answer = check_rows(&question.to_string());
        assert!(
            answer.contains(r#"{"column":"area","fault":{"id":"negative"}}"#),
            "{answer}"
        );
    }

    #[test]
    fn what_is_no_question_is_answered_by_null() {
        assert_eq!(check_rows("{"), "null");
    }
}
