//! Actions on accreditation cases.

pub mod begin;
pub mod evidence;
pub mod invite;
pub mod record_decision;
pub mod return_case;
pub mod save_text;
pub mod take_step;
