//! Views of applications for a licence.

pub mod appendix;
pub mod application;
pub mod changes;
pub mod classifier;
pub mod head;
pub mod licences;
pub mod review;
pub mod timeline;
