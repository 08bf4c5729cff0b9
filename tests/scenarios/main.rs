//! Scenarios of the whole product, through its public interface, on both databases.
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "what cannot be unwrapped in a test is the test's failure"
)]

#[path = "../support/mod.rs"]
mod support;

mod accreditation;
mod actions;
mod backup;
mod bad_input_page;
mod canonical;
mod ceremony;
mod changes;
mod clocks;
mod codings;
mod drafts;
mod earlier_data;
mod employees;
mod file_content;
mod files;
mod foreign;
mod home;
mod journal;
mod lives;
mod looks;
mod mail;
mod meanwhile;
mod names;
mod organisation;
mod outage;
mod page_data;
mod permissions;
mod plain_forms;
mod programmes;
mod read_only;
mod receipt;
mod rehearsal;
mod remembered;
mod requests;
mod reviewed;
mod rows;
mod sign_in;
mod statements;
mod typed_beside;
mod understood;
mod unsent;
mod whole_procedure;
mod whose_page;
mod workflow;
