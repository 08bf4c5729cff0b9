//! The language of a page.

use serde::{Deserialize, Serialize};

use crate::domain::Text3;

/// A language of the interface. Kyrgyz is the state language and the default (constitutional law № 140 of 17.07.2023).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Lang {
    /// Kyrgyz.
    #[default]
    Ky,
    /// Russian.
    Ru,
    /// English.
    En,
}

impl Lang {
    /// All languages, in the order in which the switch shows them.
    pub const ALL: [Lang; 3] = [Lang::Ky, Lang::Ru, Lang::En];

    /// The BCP 47 tag, also the value of the cookie `lang`.
    pub const fn tag(self) -> &'static str {
        match self {
            Lang::Ky => "ky",
            Lang::Ru => "ru",
            Lang::En => "en",
        }
    }

    /// The language of a tag such as `ru` or `ru-KG`; nothing for a language we do not speak.
    pub fn from_tag(tag: &str) -> Option<Lang> {
        match tag
            .split('-')
            .next()
            .unwrap_or_default()
            .trim()
            .to_ascii_lowercase()
            .as_str()
        {
            "ky" => Some(Lang::Ky),
            "ru" => Some(Lang::Ru),
            "en" => Some(Lang::En),
            _ => None,
        }
    }

    /// The text of reference data in this language.
    pub fn of(self, text: &Text3) -> String {
        match self {
            Lang::Ky => text.ky.clone(),
            Lang::Ru => text.ru.clone(),
            Lang::En => text.en.clone(),
        }
    }
}
