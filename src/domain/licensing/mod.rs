//! Licensing: the law of a case and the checks of what an application says.

pub mod action;
pub mod actor;
pub mod checks;
pub mod completeness;
pub mod court_act;
pub mod named_field;
pub mod refusal;
pub mod stage;
pub mod workflow;

pub use crate::domain::law::{ahead, allowed, next, why_not};
pub use action::Action;
pub use actor::Actor;
pub use refusal::{LawRefusal, Unmet};
pub use stage::{Phase, Stage};
pub use workflow::Facts;
