//! Views of an organisation.

pub mod details;
pub mod readiness;
