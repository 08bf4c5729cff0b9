//! Actions on an application for a licence, a file each.

pub mod act_on_case;
mod applicant_step;
pub mod create_application;
pub mod hand_over;
pub mod leave;
pub mod programmes;
pub mod rows;
pub mod save_cell;
pub mod save_row;
pub mod see_changes;
