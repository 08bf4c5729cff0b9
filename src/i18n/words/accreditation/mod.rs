//! Words of the pages of accreditation.

pub mod case;
pub mod commission;
pub mod evaluation;
pub mod receipt;
