//! What a page shows, in one value a page: made by `server::queries`, carried by `api`, drawn by `app`.

pub mod accreditation;
pub mod appendix;
pub mod application;
pub mod chair;
pub mod changes;
pub mod commission;
pub mod document_signs;
pub mod frame;
pub mod home;
pub mod licences;
pub mod mail;
pub mod organisation;
pub mod review;
pub mod sheet;
pub mod signing;
pub mod tasks;
pub mod ties;
pub mod unsent;
