//! Names of the things of the domain, and sentences for what the law and the checks refuse: each says why and what to do.
//!
//! Every label is an exhaustive `match`, so that a new stage, refusal or fault does not compile before it has its words.

/// One sentence in three languages, as a `String`: `say!(lang, "ky" | "ru" | "en")`; facts of the place appear in it as
/// `{fact}`.
macro_rules! say {
    ($lang:expr, $ky:literal | $ru:literal | $en:literal) => {
        match $lang {
            $crate::i18n::Lang::Ky => format!($ky),
            $crate::i18n::Lang::Ru => format!($ru),
            $crate::i18n::Lang::En => format!($en),
        }
    };
}

mod accreditation;
mod failure;
mod fault;
mod files;
mod law;
pub mod licensing;
mod mail;
mod meanwhile;
mod organisation;
mod people;
mod precondition;
mod refusal;
mod signing;
#[cfg(test)]
mod tests;
