//! The catalogue, one file per screen, in the order in which the screen shows them.

pub mod accreditation;
mod actions;
mod documents;
mod files;
mod frame;
mod home;
mod left;
mod letters;
pub mod licensing;
mod mail;
pub mod organisation;
mod outage;
mod signing;
mod ties;
mod unsent;
