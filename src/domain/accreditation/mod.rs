//! Accreditation: stages, actions, the law between them, the commission, the sheets of its experts.

mod action;
mod actor;
pub mod completeness;
pub mod conflict;
pub mod correction;
pub mod declaration;
pub mod meanwhile;
pub mod outcome;
mod refusal;
pub mod said;
mod stage;
pub mod tie;
pub mod turn;
mod workflow;

pub use crate::domain::law::{ahead, allowed, next, why_not};
pub use action::Action;
pub use actor::Actor;
pub use refusal::{LawRefusal, Unmet};
pub use stage::Stage;
pub use workflow::Facts;
