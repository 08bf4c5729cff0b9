//! Cases of licensing as they are loaded, moved on, shown from what was signed, and written into the bytes that are signed.

pub mod case;
pub mod case_with_files;
pub mod document;
pub mod move_case;
pub mod review;
pub mod signed_copy;
