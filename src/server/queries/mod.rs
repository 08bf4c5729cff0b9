//! Views, a file each: what a page needs, in one struct. The viewer is asked for first, and every query filters by them in SQL.

pub mod accreditation;
pub mod expert;
pub mod home;
pub mod licensing;
pub mod mail;
pub mod organisation;
pub mod signing;
mod tasks;
