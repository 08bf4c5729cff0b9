//! How wide the columns of a table are. All widths are in em: sizes of the letters of the table.

use crate::{fonts, plain};

/// The width of a table where it is narrowest: 150 mm in letters of 10.08 pt.
const ACROSS: f64 = 42.0;

/// The space within a cell, both sides: 4 mm, and a little to be sure.
const CELL_SPACE: f64 = 1.3;

/// The widest word for which a column grows.
const WIDEST_WORD: f64 = 11.0;

/// How much wider bold letters are.
const BOLD: f64 = 1.12;

/// A column: its share of the width, and how wide a word it surely holds.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Column {
    /// Its share; the shares of a table need not make a round sum.
    pub share: f64,
    /// The width of the widest word that is not broken in it.
    pub room: f64,
}

/// The columns that suit the cells: each has room for its longest word, and what is left goes to those with long texts.
pub fn fit(header: &[String], rows: &[Vec<String>]) -> Vec<Column> {
    let cells = |column| rows.iter().filter_map(move |row: &Vec<String>| row.get(column));
    let needs: Vec<Need> = header
        .iter()
        .enumerate()
        .map(|(column, name)| Need::of(name, cells(column)))
        .collect();
    let widths = widths(&needs);
    let scale = ACROSS / widths.iter().sum::<f64>();
    widths
        .iter()
        .map(|&width| Column {
            share: width,
            room: (width * scale - CELL_SPACE).max(0.5),
        })
        .collect()
}

/// What a column needs: room for its longest word, and what it would take to have no line broken.
struct Need {
    least: f64,
    most: f64,
}

impl Need {
    fn of<'a>(name: &str, cells: impl Iterator<Item = &'a String>) -> Self {
        // The letters of headings are bold.
        let mut word = plain::widest_word(name) * BOLD;
        let mut length = fonts::width(name) * BOLD;
        for cell in cells {
            word = word.max(plain::widest_word(cell));
            length = length.max(fonts::width(cell));
        }
        let word = word.clamp(0.5, WIDEST_WORD);
        Self {
            least: word + CELL_SPACE,
            most: length.max(word) + CELL_SPACE,
        }
    }

    /// Longer texts get more, but not in proportion: ten times the text is some three times the width.
    fn appetite(&self) -> f64 {
        (self.most - self.least).sqrt()
    }
}

fn widths(needs: &[Need]) -> Vec<f64> {
    let left = (ACROSS - needs.iter().map(|need| need.least).sum::<f64>()).max(0.0);
    let appetite: f64 = needs.iter().map(Need::appetite).sum();
    let part = |need: &Need| {
        if appetite > 0.0 {
            left * need.appetite() / appetite
        } else {
            0.0
        }
    };
    needs
        .iter()
        .map(|need| need.most.min(need.least + part(need)))
        .collect()
}
