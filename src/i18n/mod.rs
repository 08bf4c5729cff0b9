//! The words: Kyrgyz (default, binding), Russian and English, and the formats of dates and numbers.
//!
//! Every word is a method of [`Lang`]; the three languages are side by side in `words/`, so a word that lacks a
//! language, or a fact, does not compile.

pub mod format;
pub mod labels;
mod lang;
mod plural;
#[macro_use]
mod catalogue;
mod words;

pub use lang::Lang;
pub use plural::{plural_en, plural_ky, plural_ru};
