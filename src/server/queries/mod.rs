//! Views, a file each: what a page needs, in one struct. The viewer is asked for first, and every query filters by them in SQL.

pub mod accreditation;
pub mod accreditation_head;
pub mod appendix;
pub mod application;
mod application_head;
pub mod chair;
mod changes;
pub mod classifier;
pub mod commission;
pub mod decision;
mod expert_tasks;
pub mod home;
pub mod licences;
pub mod mail;
pub mod organisation;
pub mod readiness;
pub mod review;
mod road;
pub mod self_evaluation;
pub mod sheet;
pub mod signing;
mod tasks;
pub mod ties;

pub use application_head::visible_case;
