//! The only SQL of the house, a file a table. Portable between SQLite and PostgreSQL (`migrations/README.md`).
#![expect(clippy::disallowed_methods, reason = "the one place where SQL is written")]

pub mod accreditation;
pub mod accreditation_list;
pub mod answer;
pub mod appendix_row;
pub mod application;
pub mod appointment;
pub mod backup;
pub mod ceremonies_of_case;
pub mod ceremony;
pub mod chain;
pub mod chair_comment;
mod columns;
mod connection;
pub mod council_decision;
mod doubt;
pub mod event;
pub mod expert;
pub mod expert_office;
pub mod expert_tie;
pub mod file;
pub mod mark;
pub mod membership;
pub mod officer;
pub mod organisation;
pub mod organisation_document;
pub mod organisation_founder;
pub mod outage;
pub mod outbox;
pub mod person;
mod pool;
pub mod probe;
pub mod programme;
pub mod rebuild;
pub mod reference_set;
pub mod registration_counter;
pub mod session;
pub mod sheet;
pub mod sign_in;
pub mod signature;
pub mod unsent;
pub mod viewing;

pub use columns::is_unreadable;
pub use connection::{Connection, StatementCounter};
pub use pool::Database;
