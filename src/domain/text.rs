//! A text in the three languages of the product; and what counts as a text: what says something, what of it is understood, what deceives.

mod cleaning;
mod deceiving;
mod marks;
mod saying;
#[cfg(test)]
mod tests;

use serde::{Deserialize, Serialize};

pub use cleaning::{cleaned, cleaned_line};
pub use deceiving::{Unseen, UnseenKind, first_unseen, without_unseen};
pub(super) use marks::is_seen;
pub use saying::{length, says_anything, seen};

/// One title or sentence in Kyrgyz (the state language, binding), Russian and English.
///
/// Reference data (levels, templates, acts) carries its words in this form; words of the screens are in `i18n`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Text3 {
    /// Kyrgyz.
    pub ky: String,
    /// Russian.
    pub ru: String,
    /// English.
    pub en: String,
}
