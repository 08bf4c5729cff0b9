//! Views of cases of accreditation.

pub mod case;
pub mod chair;
pub mod commission;
pub mod decision;
pub mod head;
pub mod self_evaluation;
pub mod sheet;
