//! The addresses of the product. Each is one line of a table, from which come the link, the route and the list that the tests read: an
//! address that does not exist does not compile.
//!
//! `Address::Sheet(&id)` is a page, `Endpoint::File(&id)` what answers besides the pages. Both are written with `to_string`, or go as they
//! are where `Into<String>` is taken.

mod endpoints;
mod link;
mod pages;
mod paper;
mod pattern;
pub mod table;

pub use endpoints::Endpoint;
pub use link::{Link, Parameter};
pub use pages::Address;
pub use paper::CaseDocument;
