//! Deeds on accreditation cases.

pub mod answer_invitation;
pub mod begin;
pub mod begin_signing;
pub mod evidence;
pub mod invite;
pub mod record_decision;
pub mod return_case;
pub mod sign;
pub mod take_step;
