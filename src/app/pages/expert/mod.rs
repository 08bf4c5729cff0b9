//! Pages of an expert and of the chair of a commission.

pub mod chair;
pub mod conclusion;
pub mod offer;
pub mod office;
pub mod publish;
pub mod sheet;
pub mod ties;
