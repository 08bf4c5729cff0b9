//! How wide columns are.

use crate::columns::fit;
use crate::fonts;

fn row(cells: &[&str]) -> Vec<String> {
    cells.iter().map(|&cell| cell.to_owned()).collect()
}

#[test]
fn numbers_make_narrow_columns_and_sentences_wide_ones() {
    let columns = fit(
        &row(&["№", "Негиздеме"]),
        &[row(&["12", &"Документтер менен тастыкталган. ".repeat(8)])],
    );
    assert!(columns[1].share > 8.0 * columns[0].share);
}

#[test]
fn no_word_is_broken_where_it_has_room() {
    let header = row(&["№", "Университеттин аталышы", "Программалардын саны", "Баа"]);
    let columns = fit(
        &header,
        &[row(&["1", &"жана ".repeat(100), &"сүйлөм ".repeat(40), "3"])],
    );
    assert!(columns[1].room >= fonts::width("Университеттин"));
    assert!(columns[2].room >= fonts::width("Программалардын"));
}

#[test]
fn columns_of_empty_cells_are_all_the_same() {
    let columns = fit(&row(&["", ""]), &[row(&["", ""])]);
    assert_eq!(columns[0], columns[1]);
    assert!(columns[0].share > 0.0 && columns[0].room > 0.0);
}
