//! Words of the pages of licensing.

pub mod appendix;
pub mod application;
pub mod licences;
pub mod receipt;
pub mod review;
pub mod timeline;
