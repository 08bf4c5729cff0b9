//! Cases of licensing as they are loaded, shown from what was signed, and written into the bytes that are signed.

pub mod case;
pub mod document;
pub mod review;
pub mod signed_copy;
