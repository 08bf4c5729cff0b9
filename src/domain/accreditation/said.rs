//! What a text says that must say something: judged when it is saved and stored with it, so that no page judges it again.

use std::sync::LazyLock;

use serde::{Deserialize, Serialize};
use strum::{EnumString, IntoStaticStr, VariantArray};

use super::completeness::{Lack, is_right_text, says_something};
use crate::domain::text::says_anything;

/// The number of the rules below. Whoever changes what they answer counts it up, and the stored texts are judged again.
const RULES: u32 = 1;

/// The version that is stored with a judgement: of the rules, and of the tables of Unicode by which they know a letter.
pub static SAID_VERSION: LazyLock<String> = LazyLock::new(|| {
    let (major, minor, update) = char::UNICODE_VERSION;
    format!("{RULES}/{major}.{minor}.{update}")
});

/// What an answer, a comment of an expert or a comment of the chair says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, EnumString, IntoStaticStr, VariantArray)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum Said {
    /// Neither a letter nor a digit.
    Nothing,
    /// Something, in fewer characters than are asked for.
    TooLittle,
    /// It is too long, or has characters that could deceive: it may not be signed.
    Wrong,
    /// What may be signed.
    Enough,
}

impl Said {
    /// Judges a text.
    pub fn of(text: &str) -> Self {
        if !says_anything(text) {
            Said::Nothing
        } else if !says_something(text) {
            Said::TooLittle
        } else if is_right_text(text) {
            Said::Enough
        } else {
            Said::Wrong
        }
    }

    /// The name in the database.
    pub fn name(self) -> &'static str {
        self.into()
    }

    /// What has this name.
    pub fn from_name(name: &str) -> Option<Self> {
        name.parse().ok()
    }

    /// Whether the text says something, as it must, be it right or wrong.
    pub const fn is_something(self) -> bool {
        match self {
            Said::Wrong | Said::Enough => true,
            Said::Nothing | Said::TooLittle => false,
        }
    }

    /// What is missing by it: `empty` where the text says too little, `wrong` where it may not be signed.
    pub(super) const fn lack(self, empty: Lack, wrong: Lack) -> Option<Lack> {
        match self {
            Said::Nothing | Said::TooLittle => Some(empty),
            Said::Wrong => Some(wrong),
            Said::Enough => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{RULES, Said};
    use crate::domain::accreditation::completeness::LONGEST_TEXT;

    #[test]
    fn another_judgement_is_another_version() {
        let longest = "ң".repeat(usize::try_from(LONGEST_TEXT).unwrap());
        let (spaced, longer) = (format!(" {longest}\u{200b}\n"), format!("{longest}ң"));
        let judged = [
            ("", Said::Nothing),
            (" \r\n\t\u{a0}\u{200b}", Said::Nothing),
            ("... — «»!", Said::Nothing),
            ("👍👍👍", Said::Nothing),
            ("\u{3164}\u{2800}\u{115f}", Said::Nothing),
            ("5", Said::TooLittle),
            ("а б", Said::TooLittle),
            ("и\u{306}\u{301}\u{301}", Said::TooLittle),
            ("\u{202e}а", Said::TooLittle),
            ("жок", Said::Enough),
            ("а.в", Said::Enough),
            ("1-2", Said::Enough),
            ("👍👍 ооба", Said::Enough),
            ("Талапка жооп берет,\r\n\tбирок\u{b}толуктоо\u{ad} керек", Said::Enough),
            ("Жооп \u{202e}берет", Said::Wrong),
            ("Жооп\u{7} берет", Said::Wrong),
            ("Жооп\u{3164} берет", Said::Wrong),
            ("Жооп \u{e0041}берет", Said::Wrong),
            (longest.as_str(), Said::Enough),
            (spaced.as_str(), Said::Enough),
            (longer.as_str(), Said::Wrong),
        ];
        // Where one of these changes, so must the number.
        assert_eq!(RULES, 1);
        for (text, said) in judged {
            assert_eq!(Said::of(text), said, "{text:?}");
        }
    }
}
