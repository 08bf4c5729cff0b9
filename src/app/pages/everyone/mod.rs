//! Pages of everybody.

pub mod home;
pub mod not_found;
pub mod offline;
pub mod signing;
