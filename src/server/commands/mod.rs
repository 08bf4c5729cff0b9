//! Deeds, a file each. Always the same steps in the same order: load, hold the right, ask the law, write, record the event,
//! commit, answer; a file that departs from the order says why.

pub mod accreditation;
pub mod act_on_case;
pub mod appoint_employee;
pub mod begin_signing;
pub mod choose_organisation;
pub mod confirm_publication;
pub mod create_application;
pub mod end_appointment;
pub mod enter_code;
pub mod give_up_signing;
pub mod hand_over;
pub mod leave;
pub mod look_up_organisation;
pub mod move_case;
pub mod programmes;
pub mod put_file;
pub mod register_organisation;
pub mod report_unsent;
pub mod rows;
pub mod save_cell;
pub mod save_row;
pub mod save_text;
pub mod see_changes;
pub mod send_code;
pub mod send_mail_again;
pub mod sign_out;
pub mod sign_under_claim;
pub mod ties;
