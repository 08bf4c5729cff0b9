//! How names sort: one collation for both languages, Kyrgyz, whose alphabet holds the Russian one. Ё, Ң, Ө and Ү are letters of their
//! own, after Е, Н, О and У; Cyrillic before Latin.

use std::sync::LazyLock;

use icu_collator::options::CollatorOptions;
use icu_collator::{Collator, CollatorBorrowed};
use icu_locale_core::locale;
use sha2::{Digest, Sha256};

use crate::domain::search::{in_one_script, parts, searchable};

/// The rules are compiled in; were they missing, names would sort by code point.
static COLLATOR: LazyLock<Option<CollatorBorrowed<'static>>> =
    LazyLock::new(|| Collator::try_new(locale!("ky").into(), CollatorOptions::default()).ok());

/// Words and marks of both alphabets, by which a change of the rules is noticed.
const PROBE: &str = "А а Б В Г Д Е Ё ё Ж З И Й й К Л М Н Ң ң О Ө ө П Р С Т У Ү ү Ф Х Ц Ч Ш Щ Ъ Ы Ь Э Ю Я я \
                     A a B C D E F G H I J K L M N O P Q R S T U V W X Y Z z Aсан Асан-уулу Асан «уулу» \"Асан\" № 12 1.2 И\u{306} Е\u{308}";

/// Letters of other alphabets, for what is made of texts in which is searched: Greek, Cyrillic beyond U+052F, Georgian, Chinese.
const FOREIGN_PROBE: &str = "λόγος Σ ꙗзык ა 学";

/// The version of the collation: a hash of what it makes of a text, so that it changes when the rules do, and only then.
pub static SORT_VERSION: LazyLock<String> = LazyLock::new(|| version(PROBE.split(' ').map(sort_key)));

/// The version of the texts in which is searched and of their parts, made in the same way. The whole of the words is longer than a part.
pub static SEARCH_VERSION: LazyLock<String> = LazyLock::new(|| {
    let texts = PROBE.split(' ').chain([PROBE, FOREIGN_PROBE]);
    version(texts.map(|text| {
        let text = searchable(text);
        let parts: Vec<String> = parts(&text).into_iter().collect();
        format!("{text} {}", parts.join(" "))
    }))
});

/// The key by which a name sorts, in lower-case hexadecimal digits: compared as text, it gives the order of the collation.
pub fn sort_key(name: &str) -> String {
    let name = in_one_script(name.trim());
    let mut key = Vec::<u8>::new();
    match COLLATOR.as_ref() {
        Some(collator) => {
            let Ok(()) = collator.write_sort_key_to(&name, &mut key);
        }
        None => key.extend_from_slice(name.to_lowercase().as_bytes()),
    }
    hex::encode(key)
}

fn version(made: impl Iterator<Item = String>) -> String {
    let made: Vec<String> = made.collect();
    hex::encode(&Sha256::digest(made.join(" "))[..8])
}

#[cfg(test)]
mod tests {
    use super::{SEARCH_VERSION, SORT_VERSION, sort_key};

    /// The names are in the order in which they sort.
    fn are_in_order(names: &[&str]) {
        let mut sorted = names.to_vec();
        sorted.reverse();
        sorted.sort_by_cached_key(|name| sort_key(name));
        assert_eq!(sorted, names);
    }

    #[test]
    fn names_sort_by_the_kyrgyz_alphabet() {
        are_in_order(&[
            "Абдыкадыров",
            "Асан",
            "Елена",
            "Есенов",
            "Ёлкин",
            "Жапар",
            "Иса",
            "Йылдыз",
            "Калый",
            "Нурлан",
            "Ңурбек",
            "Орозбек",
            "Өмүрбек",
            "Памир",
            "Улан",
            "Үсөн",
            "Фатима",
            "Ырыс",
            "Элнура",
            "Яков",
        ]);
    }

    #[test]
    fn letters_sort_alike_anywhere_in_a_name() {
        are_in_order(&["Танабаев", "Таңатаров", "Таштан"]);
        are_in_order(&["Төлөгөнов", "Тургунов", "Түгөлбаев", "Тынаев"]);
        are_in_order(&["Семен", "Семенов", "Семенова", "Семён", "Семёнов"]);
    }

    #[test]
    fn case_and_script_keep_names_together() {
        // Latin A, O, C, e.
        are_in_order(&["АБДИЕВ", "Aкматов", "асанов", "Бакиров"]);
        are_in_order(&["Нуров", "Oрозов", "Осмонов", "Paззаков", "Cадыков", "Тeмиров"]);
    }

    #[test]
    fn spelling_and_blanks_make_no_other_key() {
        assert_eq!(sort_key("Семе\u{308}нов"), sort_key("Семёнов"));
        assert_eq!(sort_key("Андреи\u{306}"), sort_key("Андрей"));
        assert_eq!(sort_key("  Асанов "), sort_key("Асанов"));
    }

    #[test]
    fn a_surname_goes_before_a_longer_one() {
        are_in_order(&["Асан Үсөн", "Асанов Абай", "Асанова Абай"]);
        are_in_order(&["", "1-мектеп", "Асан", "Яна", "Zoe"]);
    }

    #[test]
    fn keys_sort_alike_in_every_locale() {
        for name in ["Өмүрбек", "O'Brien", "", "№ 5 «Билим»"] {
            let key = sort_key(name);
            assert!(
                key.chars().all(|it| it.is_ascii_digit() || ('a'..='f').contains(&it)),
                "{key}"
            );
        }
        assert_eq!((SORT_VERSION.len(), SEARCH_VERSION.len()), (16, 16));
        assert_ne!(*SORT_VERSION, *SEARCH_VERSION);
    }
}
