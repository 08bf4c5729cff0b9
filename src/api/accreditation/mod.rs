//! Accreditation: server functions of its pages and actions.

pub mod case;
pub mod commission;
pub mod evaluation;
