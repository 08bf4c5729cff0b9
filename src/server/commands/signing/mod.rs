//! The steps of the signing ceremony, a file each.

pub mod begin_application;
pub mod begin_on_case;
pub mod begin_self_evaluation;
pub mod confirm_publication;
pub mod enter_code;
pub mod give_up_signing;
pub mod send_code;
pub mod sign_under_claim;
