//! The pages, a file or folder each.
//!
//! A page reads its route, opens **one** [`Page`](crate::app::page::Page) and draws it by [`screen()`]; the other files of the folder are views that
//! take plain data.

pub mod applicant;
mod document_signs;
mod drawn_once;
pub mod everyone;
pub mod expert;
mod failure;
mod file_link;
mod focus;
mod mails;
pub mod ministry;
mod printing;
mod screen;
mod sign_in;
mod stage_badge;
#[cfg(test)]
mod tests;

pub use document_signs::StrangeSignsNotice;
pub use failure::FailureView;
pub use file_link::FileLink;
pub use mails::{MailMessage, MailView, Mails};
pub use screen::{screen, titled};
pub use sign_in::SignInAddress;
pub use stage_badge::StageBadge;
