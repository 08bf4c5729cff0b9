//! The language of a page.

use serde::{Deserialize, Serialize};
use strum::{EnumString, IntoStaticStr, VariantArray};

use crate::domain::Text3;

/// A language of the interface. Kyrgyz is the state language and the default (constitutional law № 140 of 17.07.2023).
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, EnumString, IntoStaticStr, VariantArray,
)]
#[serde(rename_all = "lowercase")]
#[strum(serialize_all = "lowercase", ascii_case_insensitive)]
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
    pub const ALL: &'static [Lang] = Lang::VARIANTS;

    /// The BCP 47 tag, also the value of the cookie `lang`.
    pub fn tag(self) -> &'static str {
        self.into()
    }

    /// The language of a tag such as `ru` or `ru-KG`; nothing for a language we do not speak.
    pub fn from_tag(tag: &str) -> Option<Lang> {
        let language = tag.split('-').next().unwrap_or_default();
        language.trim().parse().ok()
    }

    /// The text of reference data in this language.
    pub fn of(self, text: &Text3) -> String {
        match self {
            Lang::Ky => text.ky.clone(),
            Lang::Ru => text.ru.clone(),
            Lang::En => text.en.clone(),
        }
    }

    /// The name of an organisation, which registers have in Kyrgyz and Russian alone: English pages show the Russian one.
    pub fn registered_name<T>(self, ky: T, ru: T) -> T {
        match self {
            Lang::Ky => ky,
            Lang::Ru | Lang::En => ru,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Lang;

    #[test]
    fn tags_are_those_of_cookies_already_set() {
        assert_eq!(Lang::ALL, [Lang::Ky, Lang::Ru, Lang::En]);
        let tags: Vec<&str> = Lang::ALL.iter().map(|lang| lang.tag()).collect();
        assert_eq!(tags, ["ky", "ru", "en"]);
    }

    #[test]
    fn a_region_and_capitals_do_not_change_the_language() {
        assert_eq!(Lang::from_tag("ru-KG"), Some(Lang::Ru));
        assert_eq!(Lang::from_tag(" KY "), Some(Lang::Ky));
        assert_eq!(Lang::from_tag("tr"), None);
        assert_eq!(Lang::from_tag(""), None);
    }
}
