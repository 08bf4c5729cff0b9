//! The names of what licensing speaks of.

pub mod case;
pub mod cell;
pub mod law;
pub mod programme;
pub mod understood;
