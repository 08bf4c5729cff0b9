use proptest::prelude::*;

use super::*;
use crate::domain::Text3;
use crate::domain::reference::{ProgrammeField, Specialty};

fn specialty(code: &str, level: &str, ky: &str, ru: &str) -> Specialty {
    Specialty {
        code: code.to_owned(),
        title: Text3 {
            ky: ky.to_owned(),
            ru: ru.to_owned(),
            en: String::new(),
        },
        ..Specialty::named(level, "", ProgrammeField::General)
    }
}

fn classifier() -> Vec<Specialty> {
    vec![
        specialty("580100", "HE-B", "Экономика", "Экономика"),
        specialty(
            "080110",
            "SVE",
            "Экономика жана бухгалтердик эсеп",
            "Экономика и бухгалтерский учёт",
        ),
        specialty("530500", "HE-B", "Юриспруденция", "Юриспруденция"),
        specialty("510200", "HE-B", "Колдонмо математика", "Прикладная математика"),
        specialty("060109", "SVE", "Медайымдык иш", "Сестринское дело"),
        specialty("080501", "SVE", "Өнүктүрүү", "Мезоэкономика"),
    ]
}

fn codes(query: &str, level: Option<&str>) -> Vec<String> {
    let index = SpecialtyIndex::new(&classifier());
    let found = index.search(query, level, 10).into_iter();
    found.map(|(_, specialty)| specialty.code.clone()).collect()
}

#[test]
fn kyrgyz_letters_may_be_typed_on_a_russian_keyboard() {
    assert_eq!(codes("онуктуруу", None), ["080501"]);
    assert_eq!(codes("ӨНҮКТҮРҮҮ", None), ["080501"]);
}

#[test]
fn yo_and_ye_are_one_letter() {
    assert_eq!(codes("учет", None), ["080110"]);
    assert_eq!(fold("учё\u{301}т"), "учет");
    assert_eq!(fold("уче\u{308}т"), "учет");
}

#[test]
fn a_letter_in_two_characters_is_the_same() {
    assert_eq!(fold("Медаи\u{306}ымдык"), fold("Медайымдык"));
}

#[test]
fn codes_rank_before_words_and_words_before_parts() {
    assert_eq!(codes("экономика", None), ["080110", "580100", "080501"]);
    assert_eq!(codes("5", None), ["510200", "530500", "580100"]);
}

#[test]
fn every_word_of_the_query_must_occur() {
    assert_eq!(codes("бух экон", None), ["080110"]);
    assert!(codes("бух право", None).is_empty());
}

#[test]
fn only_the_level_that_is_asked_for_is_searched() {
    assert_eq!(codes("экономика", Some("HE-B")), ["580100"]);
}

#[test]
fn an_empty_query_shows_the_beginning_of_the_list() {
    assert_eq!(SpecialtyIndex::new(&classifier()).search("  ", None, 2).len(), 2);
}

#[test]
fn matches_tells_the_rank() {
    assert_eq!(matches("5801", "580100", &["Экономика"]), Some(Rank::Code));
    assert_eq!(matches("эко", "580100", &["Экономика"]), Some(Rank::WordPrefix));
    assert_eq!(matches("номика", "580100", &["Экономика"]), Some(Rank::Substring));
    assert_eq!(matches("право", "580100", &["Экономика"]), None);
}

#[test]
fn a_code_and_words_find_together_or_each() {
    assert_eq!(codes("580100, экономика", None), ["580100"]);
    assert_eq!(codes("экономика; 580100", None), ["580100"]);
    assert_eq!(codes("710100, математика", None), ["510200"]);
    assert_eq!(codes("580100 право", Some("HE-B")), ["580100"]);
    assert_eq!(codes("580100, экономика", Some("SVE")), ["080110"]);
    assert_eq!(matches("710100 эко", "580100", &["Экономика"]), Some(Rank::Either));
    assert!(codes("710100, право", None).is_empty());
}

#[test]
fn marks_alone_find_only_what_holds_them() {
    for mark in ["%", "_", "'", "\\", "%%", "'; --"] {
        assert!(codes(mark, None).is_empty(), "{mark}");
    }
    let text = searchable("Лицей «100% Билим_Нуру» О’Хара — 5–6");
    for mark in ["%", "_", "'", "’", "\"", "»", "-", "—", "% _"] {
        assert!(Query::new(mark).is_answered_by(&text), "{mark}");
    }
    for mark in ["!", "*", "%!", "(", "\\"] {
        assert!(!Query::new(mark).is_answered_by(&text), "{mark}");
    }
}

const SCHOOL: &str = "А-2026-000123 «Билим Нуру» жеке мектеп-гимназиясы Частная школа-гимназия «Билим Нуру»";

#[test]
fn what_is_typed_otherwise_is_found() {
    let text = searchable(SCHOOL);
    for typed in [
        "нуру билим",
        "гимназия, билим",
        "БИЛИМ  НУРУ",
        "билим-нуру",
        "мектеп гимназиясы",
        "мектеп\u{2011}гимназиясы",
        "\u{feff}били\u{ad}м",
        "“Нуру”",
        // Latin letters that look like Cyrillic ones.
        "Hypy",
        "мeктeп",
        "чacтнaя",
        "A-2026-000123",
        "a-2026-000123",
        "a2026000123",
        "А2026-000123",
        "А 2026 123",
        "А–2026–000123",
        "№ А-2026/000123",
        "2026000123",
        "2026-000123",
    ] {
        assert!(Query::new(typed).is_answered_by(&text), "{typed}");
    }
}

#[test]
fn what_is_not_there_is_not_found() {
    let text = searchable(SCHOOL);
    for typed in [
        "право",
        "билим право",
        "А-2027-000123",
        "Б-2026-000123",
        "Hypa",
        "26-000124",
        "12.3",
    ] {
        assert!(!Query::new(typed).is_answered_by(&text), "{typed}");
    }
}

#[test]
fn foreign_words_are_found_by_their_beginnings() {
    let text = searchable("Computer Science, Şahin Çelik");
    for typed in ["co", "comp", "sci", "COMPUTER", "science computer", "sahin", "celik"] {
        assert!(Query::new(typed).is_answered_by(&text), "{typed}");
    }
}

#[test]
fn a_number_with_a_point_is_not_another_number() {
    assert!(Query::new("1.2").is_answered_by(&searchable("1.2 Мугалимдер")));
    assert!(!Query::new("1.2").is_answered_by(&searchable("11.3 Мугалимдер 2")));
    assert!(!Query::new("1.12").is_answered_by(&searchable("11.2 Мугалимдер")));
}

#[test]
fn a_query_of_a_hundred_thousand_letters_is_cut() {
    let query = Query::new(&"о".repeat(100_000));
    assert_eq!(query.needles()[0].chars().count(), 100);
    assert!(Query::new(&"а ө 5 ".repeat(1_000)).needles().len() <= 12);
    assert_eq!(Query::new(" \u{a0}\n"), Query::default());
}

#[test]
fn latin_letters_inside_cyrillic_words_are_replaced() {
    assert_eq!(in_one_script("Cупатаева Asel"), "супатаева Asel");
    assert_eq!(in_one_script("Zoe Ёлкин-Aсанов"), "Zoe Ёлкин-асанов");
    assert_eq!(in_one_script("Семе\u{308}нов"), "Семе\u{308}нов");
}

/// The rule of [`fold`] for every character alike, without a shorter way for the common ones.
fn folded_by_rule(text: &str) -> String {
    let mut folded = String::new();
    for mark in text.chars().flat_map(char::to_lowercase) {
        put(&mut folded, mark);
    }
    folded.trim_end_matches(' ').to_owned()
}

#[test]
fn common_letters_fold_as_the_rule_says() {
    for mark in '\0'..=char::MAX {
        let text = format!("и{mark}я");
        assert_eq!(fold(&text), folded_by_rule(&text), "{mark:?}");
    }
}

proptest! {
    #[test]
    fn any_text_folds_as_the_rule_says(text in "[а-яА-ЯёЁңҢөӨүҮa-zA-Z0-9 ,.«»—№\u{306}\u{308}\u{ad}İßΣ]{0,24}") {
        prop_assert_eq!(fold(&text), folded_by_rule(&text));
    }

    #[test]
    fn folding_twice_changes_nothing(text in any::<String>()) {
        let once = fold(&text);
        prop_assert_eq!(fold(&once), once);
    }

    #[test]
    fn a_text_is_found_by_its_own_words(text in any::<String>()) {
        prop_assert!(Query::new(&text).is_answered_by(&searchable(&text)), "{:?}", text);
    }

    #[test]
    fn a_specialty_is_found_by_its_own_title(text in "[а-яёңөү]{1,9}( [а-яёңөү]{1,9}){0,4}") {
        prop_assert!(matches(&text, "123456", &[&text]).is_some());
    }
}
