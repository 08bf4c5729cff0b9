//! The catalogue, a file a screen, in the order in which the screen shows them.

pub mod accreditation;
mod deeds;
mod files;
mod frame;
mod home;
mod left;
mod letters;
pub mod licensing;
mod mail;
pub mod organisation;
mod outage;
mod papers;
mod signing;
mod ties;
mod unsent;
