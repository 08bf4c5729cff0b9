//! Licensing: server functions of its pages and actions.

pub mod appendix;
pub mod application;
pub mod licences;
