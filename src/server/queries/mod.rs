//! Views, a file each: what a page needs, in one struct. The viewer is asked for first, and every query filters by them in SQL.

pub mod appendix;
pub mod application;
mod application_head;
mod changes;
pub mod classifier;
pub mod home;
pub mod licences;
pub mod organisation;
pub mod readiness;
pub mod review;
mod road;
pub mod signing;

pub use application_head::visible_case;
