//! The pages, a file or folder each.
//!
//! A page reads its route, opens **one** resource and draws it by [`screen()`]; what stands beside it in the folder are views that
//! take plain data.

pub mod applicant;
pub mod everyone;
pub mod expert;
mod failure;
mod file_link;
mod focus;
mod mails;
pub mod ministry;
mod paper_signs;
mod printing;
mod screen;
mod sign_in;
mod stage_badge;
#[cfg(test)]
mod tests;

pub use failure::FailureView;
pub use file_link::FileLink;
pub use mails::{MailMessage, MailView, Mails};
pub use paper_signs::StrangeSignsNotice;
pub use screen::{screen, titled};
pub use sign_in::SignInAddress;
pub use stage_badge::StageBadge;
