//! A cell as it is read, not typed.

use std::collections::BTreeMap;

use leptos::prelude::*;

use crate::app::lang::use_lang;
use crate::app::pages::FileLink;
use crate::domain::calendar::Date;
use crate::domain::reference::{Column, ColumnKind};
use crate::domain::text::{cleaned, cleaned_line};
use crate::domain::views::organisation::FileLine;

/// The text of a cell: choices by their title, days in figures, files by their name; numbers with what they were understood as; all else as it is signed.
pub fn cell_text(column: &Column, typed: &str, files: &BTreeMap<String, FileLine>) -> AnyView {
    let lang = use_lang();
    let clean = if column.kind == ColumnKind::LongText {
        cleaned(typed)
    } else {
        cleaned_line(typed)
    };
    let typed = clean.as_str();
    if typed.trim().is_empty() {
        return view! { <span class="soft">{lang.review_empty_cell()}</span> }.into_any();
    }
    let as_typed = || typed.to_owned();
    match column.kind {
        ColumnKind::File => match files.get(typed.trim()) {
            Some(file) => view! { <FileLink file=file.clone() /> }.into_any(),
            None => view! { <span class="soft">{lang.review_no_file()}</span> }.into_any(),
        },
        ColumnKind::Choice => {
            let choice = column.choices.iter().find(|choice| choice.id == typed.trim());
            choice.map_or_else(as_typed, |choice| lang.of(&choice.title)).into_any()
        }
        ColumnKind::Date => Date::parse(typed)
            .map_or_else(|_| as_typed(), |day| lang.date(day))
            .into_any(),
        ColumnKind::LongText => view! { <span class="as-typed">{as_typed()}</span> }.into_any(),
        ColumnKind::Text
        | ColumnKind::Integer
        | ColumnKind::Decimal
        | ColumnKind::Pin
        | ColumnKind::Inn
        | ColumnKind::Year => lang.with_understood(column, typed).into_any(),
    }
}
