//! The signing ceremony: what is signed, frozen, kept, and who was overtaken. Its steps are commands (`commands::signing`).

pub mod ending;
mod freeze;
pub mod keep;
pub mod matter;
pub mod overtaken;

pub use freeze::{Frozen, freeze, freeze_matter};
pub use matter::{
    ConclusionMatter, DecisionMatter, Letter, Matter, OrderMatter, SheetMatter, marks_of, matter_of, missing_on,
};
