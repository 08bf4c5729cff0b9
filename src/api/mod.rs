//! The door: server functions of a few lines, a file a family. They are a public HTTP API: each names its deed or view, and
//! every one stands in the permission matrix (`tests/golden/permissions.txt`).
//!
//! Views are read by GET; deeds are POSTs that plain forms can send, too.
#![expect(
    missing_docs,
    reason = "the macro makes a struct of each function's arguments; the function says what they are"
)]

pub mod accreditation;
mod error;
pub mod home;
pub mod licensing;
pub mod mail;
pub mod organisation;
pub mod page_client;
pub mod session;
pub mod signing;
pub mod ties;
pub mod unsent;
