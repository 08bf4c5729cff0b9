//! Actions, a file each. Always the same steps in the same order: load, hold the right, ask the law, write, record the
//! event, commit, answer; a file that departs from the order says why.

pub mod accreditation;
pub mod expert;
pub mod licensing;
pub mod note;
pub mod organisation;
pub mod put_file;
pub mod report_unsent;
pub mod send_mail_again;
pub mod sign_out;
pub mod signing;
