//! Forms as pages have them: what comes back, what is refused, what is kept, and files.

mod answer;
mod command_form;
mod language_line;
pub mod save_now;
mod text_form;
pub mod typed_text;
mod unseen_marks;
pub mod upload;

pub use answer::{Answer, AnswerMessage};
pub use command_form::CommandForm;
pub use language_line::{LanguageLine, keeping_address};
pub use text_form::{TextForm, provide_text_form};
pub use unseen_marks::UnseenMarks;
