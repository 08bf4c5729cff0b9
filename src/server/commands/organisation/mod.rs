//! Actions on the organisation and for whom a person acts, a file each.

pub mod appoint_employee;
pub mod choose_organisation;
pub mod end_appointment;
pub mod look_up_organisation;
pub mod register_organisation;
