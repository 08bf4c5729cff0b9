//! The catalogue, a file a screen, in the order in which the screen shows them.

mod accreditation;
mod accreditation_receipt;
mod appendix;
mod application;
mod commission;
mod deeds;
mod employees;
mod evaluation;
mod files;
mod frame;
mod home;
mod left;
mod letters;
mod licences;
mod mail;
mod organisation;
mod outage;
mod papers;
mod readiness;
mod receipt;
mod review;
mod road;
mod signing;
mod ties;
mod unsent;
