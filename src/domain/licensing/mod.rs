//! Licensing: the law of a case and the checks of what an application says.

pub mod checks;
pub mod completeness;
pub mod named_field;
pub mod refusal;
pub mod workflow;

pub use refusal::LawRefusal;
pub use workflow::{Action, Actor, Facts, Stage, allowed, next};
