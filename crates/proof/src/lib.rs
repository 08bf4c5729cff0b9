//! The check of rows, for the proof that WebAssembly and the server refuse the same.

use leptos::wasm_bindgen;
use leptos::wasm_bindgen::prelude::wasm_bindgen;

use crate::domain::licensing::checks::check_row_json;

/// Faults of a row as JSON; question and answer as in [`check_row_json`].
#[wasm_bindgen]
pub fn check_rows(json: String) -> String {
    check_row_json(&json)
}
