//! The pages, a file or folder each.
//!
//! A page reads its route, opens **one** resource and draws it by [`screen()`]; what stands beside it in the folder are views that
//! take plain data.

pub mod accreditation;
pub mod accreditations;
mod answer;
pub mod appendix;
pub mod application;
pub mod chair;
pub mod commission;
pub mod conclusion;
pub mod decision;
mod deed_form;
pub mod employees;
pub mod expert_office;
mod failure;
mod file_link;
mod focus;
pub mod home;
mod language_line;
pub mod licences;
mod mails;
pub mod not_found;
pub mod offer;
pub mod offline;
pub mod organisation;
mod paper_signs;
mod printing;
pub mod publish;
pub mod readiness;
pub mod review;
pub mod row;
mod save_now;
mod screen;
pub mod self_evaluation;
pub mod self_evaluation_review;
pub mod sheet;
mod sign_in;
pub mod signing;
mod stage_badge;
#[cfg(test)]
mod tests;
mod text_form;
pub mod ties;
mod typed_text;
mod unseen_marks;
pub mod upload;

pub use answer::{Answer, AnswerMessage};
pub use deed_form::DeedForm;
pub use failure::FailureView;
pub use file_link::FileLink;
pub use language_line::{LanguageLine, keeping_address};
pub use mails::{MailMessage, MailView, Mails};
pub use paper_signs::StrangeSignsNotice;
pub use screen::{screen, titled};
pub use sign_in::SignInAddress;
pub use stage_badge::StageBadge;
pub use text_form::{TextForm, provide_text_form};
pub use unseen_marks::UnseenMarks;
