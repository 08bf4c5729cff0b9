//! Checks of what is typed into an appendix: one rule for the browser and the server.
//!
//! Cells are stored as typed, valid or not; these functions say what is wrong and what follows from them. They never change a cell.

mod cell;
mod derived;
mod fault;
mod number;
mod row;
#[cfg(test)]
mod tests;
mod text;
mod total;
mod understood;
mod value;

use std::collections::BTreeMap;

pub use cell::check_cell;
pub use derived::{Derived, row_derived};
pub use fault::{CellFault, RowFault};
pub use row::check_row;
pub use text::text_fault;
pub use total::{Total, totals};
pub use understood::{other_reading, understood};
pub use value::CellValue;

/// The cells of a row as typed, by id of the column. A column that is absent is empty.
pub type Cells = BTreeMap<String, String>;
