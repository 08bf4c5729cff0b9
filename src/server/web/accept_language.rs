//! The language that a browser asks for (RFC 9110, section 12.5.4).

use crate::i18n::Lang;

/// The language of ours to which an `Accept-Language` header gives the highest weight, the first one among equal weights. A regional tag
/// counts as its language, a weight of 0 refuses a language, and `*` means the first of our languages that the header does not name.
/// Nothing where the header accepts none of ours.
pub fn preferred(header: &str) -> Option<Lang> {
    let ranges = header.split(',').filter_map(weighted);
    let is_named = |lang: &Lang| ranges.clone().any(|(tag, _)| Lang::from_tag(tag) == Some(*lang));
    let any = Lang::ALL.iter().copied().find(|lang| !is_named(lang));
    ranges
        .clone()
        .filter(|(_, weight)| *weight > 0.0)
        .filter_map(|(tag, weight)| {
            let lang = if tag == "*" { any } else { Lang::from_tag(tag) };
            lang.map(|lang| (lang, weight))
        })
        // `max_by` answers the last one among equals.
        .rev()
        .max_by(|(_, one), (_, other)| one.total_cmp(other))
        .map(|(lang, _)| lang)
}

/// A tag with its weight, or nothing where the weight is not a number from 0 to 1.
fn weighted(range: &str) -> Option<(&str, f32)> {
    let Some((tag, parameter)) = range.split_once(';') else {
        return Some((range.trim(), 1.0));
    };
    let (name, value) = parameter.split_once('=')?;
    let weight: f32 = value.trim().parse().ok()?;
    let is_weight = name.trim().eq_ignore_ascii_case("q") && (0.0..=1.0).contains(&weight);
    is_weight.then_some((tag.trim(), weight))
}

#[cfg(test)]
mod tests {
    use super::preferred;
    use crate::i18n::Lang;

    #[test]
    fn the_highest_weight_decides() {
        assert_eq!(preferred("en;q=0.2, ru;q=0.8"), Some(Lang::Ru));
        assert_eq!(preferred("ru;q=0.5,en;Q=0.501"), Some(Lang::En));
        assert_eq!(preferred("tr, en-US;q=0.5"), Some(Lang::En));
    }

    #[test]
    fn the_first_of_equal_weights_decides() {
        assert_eq!(preferred("ru, en, ky"), Some(Lang::Ru));
        assert_eq!(preferred("tr, en;q=0.5, ru;q=0.5"), Some(Lang::En));
    }

    #[test]
    fn a_regional_tag_counts_as_its_language() {
        assert_eq!(preferred("ky-KG,ru;q=0.9"), Some(Lang::Ky));
        assert_eq!(preferred("ru-KG;q=0.4, ky-Cyrl-KG;q=0.6"), Some(Lang::Ky));
        assert_eq!(preferred("KY"), Some(Lang::Ky));
    }

    #[test]
    fn a_weight_of_zero_refuses_a_language() {
        assert_eq!(preferred("ky;q=0, ru"), Some(Lang::Ru));
        assert_eq!(preferred("ru;q=0.000"), None);
        assert_eq!(preferred("ky;q=0, *;q=0.1"), Some(Lang::Ru));
    }

    #[test]
    fn any_language_means_the_default_one() {
        assert_eq!(preferred("*"), Some(Lang::Ky));
        assert_eq!(preferred("tr, *;q=0.5"), Some(Lang::Ky));
        assert_eq!(preferred("en;q=0.8, *;q=0.5"), Some(Lang::En));
    }

    #[test]
    fn what_is_no_preference_is_passed_over() {
        for header in [
            "",
            " ",
            ",",
            ";",
            "q",
            "en;q=",
            "en;q=nan",
            "en;q=2",
            "en;q=-1",
            "en;level=1",
            "=;*",
            "kyrgyz",
        ] {
            assert_eq!(preferred(header), None, "{header:?}");
        }
        assert_eq!(preferred("en;q=x, ,;q=1, ru;q=0.1"), Some(Lang::Ru));
    }

    #[test]
    fn a_header_of_any_length_is_read() {
        let header = "*;q=nan,tr;q=0.3,".repeat(20_000);
        assert_eq!(preferred(&header), None);
        assert_eq!(preferred(&format!("{header}ru;q=0.1")), Some(Lang::Ru));
    }
}
