//! The embedded data, and what its readers refuse.

mod bars;
mod embedded;
mod refused;
mod row_rules;

use super::*;
use crate::domain::calendar::Date;
use crate::domain::reference::*;

fn reference() -> Reference {
    Reference::embedded().unwrap_or_else(|fault| panic!("{fault}"))
}

fn day(text: &str) -> Date {
    Date::parse(text).unwrap()
}
