//! A text in the three languages of the product.

use serde::{Deserialize, Serialize};

/// One title or sentence in Kyrgyz (the state language, binding), Russian and English.
///
/// Reference data (levels, templates, acts) carries its words in this form; words of the screens stand in `i18n`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Text3 {
    /// Kyrgyz.
    pub ky: String,
    /// Russian.
    pub ru: String,
    /// English.
    pub en: String,
}
