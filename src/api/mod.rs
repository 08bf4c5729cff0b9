//! Server functions of a few lines, one file per family. They are a public HTTP API: each names its action or view, and
//! every one is in the permission matrix (`tests/golden/permissions.txt`).
//!
//! Views are read by GET; actions are POSTs that plain forms can send, too.

pub mod accreditation;
mod already_read;
mod error;
pub mod home;
pub mod licensing;
pub mod mail;
pub mod organisation;
pub mod page_client;
pub mod page_data;
pub mod session;
pub mod signing;
pub mod ties;
pub mod unsent;
