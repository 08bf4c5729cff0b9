//! How a row is called, for buttons and links.

use crate::domain::reference::{Template, first_text};
use crate::domain::views::appendix::Row;
use crate::i18n::Lang;

/// Its place and its first text, such as «3-сап, Асанова Гүлнара»; of a row without text only its place.
pub fn row_name(lang: Lang, template: &Template, row: &Row, place: usize) -> String {
    row_named_by(lang, place, first_text(template, &row.cells).as_deref())
}

/// The same of a place and a text that are known already.
pub fn row_named_by(lang: Lang, place: usize, text: Option<&str>) -> String {
    match text {
        Some(text) => lang.row_named(place, text),
        None => lang.row_unnamed(place),
    }
}
