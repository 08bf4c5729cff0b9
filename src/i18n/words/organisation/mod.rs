//! Words of the pages of an organisation.

pub mod details;
pub mod employees;
pub mod readiness;
