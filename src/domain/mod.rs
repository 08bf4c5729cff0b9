//! The rules. Pure: no screens, no database, no clock, no randomness; compiles to the server and to the browser.

pub mod accreditation;
pub mod address;
pub mod calendar;
pub mod decimal;
pub mod digits;
pub mod email;
pub mod failure;
pub mod files;
pub mod form_name;
pub mod ids;
pub mod law;
pub mod licensing;
pub mod mail;
pub mod names;
pub mod numbers;
pub mod one_time_code;
pub mod packed;
pub mod page_data;
pub mod person_name;
pub mod phone;
pub mod reference;
pub mod refusal;
pub mod search;
pub mod seen;
pub mod signing;
#[cfg(test)]
mod stored_names;
pub mod text;
pub mod text_kind;
pub mod views;

pub use decimal::{Decimal, DecimalFault};
pub use failure::{Failure, Fault, FieldFault, OutsideSystem};
pub use form_name::FormName;
pub use refusal::Refusal;
pub use text::Text3;
