//! How a field begins: with what the server has, and what was typed before the page was loaded.

use super::cell::CellSync;
use crate::domain::Failure;
use crate::domain::views::frame::Frame;

/// A field as the page was made.
#[derive(Clone, Debug, PartialEq)]
pub struct Start {
    /// The field: a column, or as `domain::text_kind` says.
    pub column: String,
    /// What the server has, and what was typed where a form came back refused or kept.
    pub cell: CellSync,
}

impl Start {
    /// A field of the form of this name, with what the server has stored. What was typed there before the page was loaded is in it
    /// again; where the stored text is another hand's by now, both are shown.
    pub fn of_form(frame: &Frame, form: &str, column: String, stored: String) -> Self {
        let Some(typed) = frame.typed(form, &column) else {
            let cell = CellSync::new(stored);
            return Self { column, cell };
        };
        let is_refused_for_it = matches!(frame.failure_of(form), Some(Failure::Changed { .. }));
        let is_over_another = frame.kept_over(form, &column).is_some_and(|base| base != stored);
        let cell = CellSync::returned(stored, typed, is_refused_for_it || is_over_another);
        Self { column, cell }
    }
}
