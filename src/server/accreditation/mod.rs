//! Cases of accreditation as they are loaded for whoever looks, with their commission and self-evaluation.

pub mod case;
pub mod commission;
pub mod remarks;
pub mod self_evaluation;
