//! The signing ceremony: what is signed, frozen, kept, and who was overtaken. Its steps are commands (`commands::signing`).

pub mod ending;
mod freeze;
pub mod keep;
pub mod matter;
pub mod overtaken;
pub mod service;

pub use freeze::{Frozen, freeze};
