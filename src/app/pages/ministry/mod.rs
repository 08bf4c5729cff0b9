//! Pages of the ministry.

pub mod commission;
pub mod decision;
