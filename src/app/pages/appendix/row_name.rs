//! How a row is called, for buttons and links.

use crate::domain::reference::{ColumnKind, Template};
use crate::domain::views::appendix::Row;
use crate::i18n::Lang;

/// The most characters of a text that names a row.
const LONGEST: usize = 60;

/// Its place and its first text, such as «3-сап, Асанова Гүлнара»; of a row without text only its place.
pub fn row_name(lang: Lang, template: &Template, row: &Row, place: usize) -> String {
    match first_text(template, row) {
        Some(text) => lang.row_named(place, &text),
        None => lang.row_unnamed(place),
    }
}

/// The first text of a row, cut; nothing where there is none.
pub fn first_text(template: &Template, row: &Row) -> Option<String> {
    let texts = template
        .columns
        .iter()
        .filter(|column| matches!(column.kind, ColumnKind::Text | ColumnKind::LongText));
    let mut filled = texts
        .filter_map(|column| row.cells.get(&column.id))
        .filter(|text| !text.trim().is_empty());
    filled.next().map(|text| cut(text, LONGEST))
}

/// The first line of a text, at most so many characters, with an ellipsis where something was left off.
pub fn cut(text: &str, longest: usize) -> String {
    let line = text.trim().lines().next().unwrap_or_default();
    if line.chars().count() <= longest {
        return line.to_owned();
    }
    let kept: String = line.chars().take(longest).collect();
    format!("{}…", kept.trim_end())
}

#[cfg(test)]
mod tests {
    use super::cut;

    #[test]
    fn a_long_text_is_cut_between_letters_and_says_so() {
        assert_eq!(cut("Өкмөт", 10), "Өкмөт");
        assert_eq!(cut("Өкмөт үйү", 6), "Өкмөт…");
        assert_eq!(cut("Өкмөт\nүйү", 20), "Өкмөт");
        assert_eq!(cut("   ", 5), "");
    }
}
