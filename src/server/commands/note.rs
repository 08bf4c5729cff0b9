//! Notes and reasons that are written with an action.

use crate::domain::licensing::checks::text_fault;
use crate::domain::text::{cleaned, says_anything};
use crate::domain::{Failure, Fault, FieldFault};

/// The longest note or reasons, in characters.
pub const LONGEST_NOTE: u32 = 4_000;

/// A note or reasons, as they are kept: as they are understood ([`cleaned`]), and empty where they say nothing.
///
/// # Errors
/// `Invalid` for what cannot be kept: too long, or with characters that could deceive.
pub fn kept_note(field: &str, note: &str) -> Result<String, Failure> {
    let note = note.replace("\r\n", "\n");
    if !says_anything(&note) {
        return Ok(String::new());
    }
    match text_fault(&note, LONGEST_NOTE, true) {
        Some(fault) => Err(FieldFault::only(field, Fault::Cell(fault))),
        None => Ok(cleaned(&note).trim().to_owned()),
    }
}
