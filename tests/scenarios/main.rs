//! Scenarios of the whole product, through its public door, on both databases.
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "what cannot be unwrapped in a test is the test's failure"
)]

#[path = "../support/mod.rs"]
#[expect(
    dead_code,
    reason = "what stands ready for scenarios, whether one needs it just now or not"
)]
mod support;

mod canonical;
mod ceremony;
mod drafts;
mod employees;
mod files;
mod foreign;
mod journal;
mod organisation;
mod plain_forms;
mod programmes;
mod read_only;
mod receipt;
mod requests;
mod road;
mod rows;
mod sign_in;
mod workflow;
