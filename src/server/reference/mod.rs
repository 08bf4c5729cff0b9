//! Reference data: the files of `reference/`, embedded, parsed, checked. What `docs/reference-data.md` explains for
//! people.

mod fault;
mod read_csv;
mod read_toml;
mod set;
#[cfg(test)]
mod tests;
mod validate;
mod whole;

pub use fault::{Problem, ReferenceFault};
pub use read_csv::read_specialties;
pub use read_toml::{read_calendar, read_procedures, read_templates};
pub use set::{ReferenceSet, SetName};
pub use whole::{Bodies, Reference};
