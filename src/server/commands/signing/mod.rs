//! The steps of the signing ceremony, a file each.

pub mod begin;
pub mod confirm_publication;
pub mod enter_code;
pub mod give_up_signing;
pub mod send_code;
pub mod sign_under_claim;
