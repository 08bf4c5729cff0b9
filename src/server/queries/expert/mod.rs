//! Views of an expert.

pub mod tasks;
pub mod ties;
