//! By what text a row of an appendix is told apart from its neighbours.

use std::collections::BTreeMap;

use super::{ColumnKind, Template};
use crate::domain::text::says_anything;

/// The most characters of a text that names a row.
const LONGEST: usize = 60;

/// The first text of a row, cut; nothing where there is none.
pub fn first_text(template: &Template, cells: &BTreeMap<String, String>) -> Option<String> {
    let texts = template
        .columns
        .iter()
        .filter(|column| matches!(column.kind, ColumnKind::Text | ColumnKind::LongText));
    let mut filled = texts
        .filter_map(|column| cells.get(&column.id))
        .filter(|text| says_anything(text));
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
    fn a_long_text_is_cut_between_letters() {
        assert_eq!(cut("Өкмөт", 10), "Өкмөт");
        assert_eq!(cut("Өкмөт үйү", 6), "Өкмөт…");
        assert_eq!(cut("Өкмөт\nүйү", 20), "Өкмөт");
        assert_eq!(cut("   ", 5), "");
    }
}
