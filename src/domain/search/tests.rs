use proptest::prelude::*;

use super::*;
use crate::domain::Text3;
use crate::domain::reference::ProgrammeField;

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
    search_specialties(&classifier(), query, level, 10)
        .into_iter()
        .map(|found| found.code)
        .collect()
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
fn a_letter_written_as_two_characters_is_the_same_letter() {
    assert_eq!(fold("Медаи\u{306}ымдык"), fold("Медайымдык"));
}

#[test]
fn a_code_goes_before_a_word_and_a_word_before_a_part_of_one() {
    assert_eq!(codes("экономика", None), ["080110", "580100", "080501"]);
    assert_eq!(codes("5", None), ["510200", "530500", "580100"]);
}

#[test]
fn every_word_of_the_query_must_be_there_in_any_order() {
    assert_eq!(codes("бух экон", None), ["080110"]);
    assert!(codes("бух право", None).is_empty());
}

#[test]
fn only_the_level_that_is_asked_for_is_searched() {
    assert_eq!(codes("экономика", Some("HE-B")), ["580100"]);
}

#[test]
fn an_empty_query_shows_the_beginning_of_the_list() {
    assert_eq!(search_specialties(&classifier(), "  ", None, 2).len(), 2);
}

#[test]
fn matches_tells_the_rank() {
    assert_eq!(matches("5801", "580100", &["Экономика"]), Some(Rank::Code));
    assert_eq!(matches("эко", "580100", &["Экономика"]), Some(Rank::WordPrefix));
    assert_eq!(matches("номика", "580100", &["Экономика"]), Some(Rank::Substring));
    assert_eq!(matches("право", "580100", &["Экономика"]), None);
}

proptest! {
    #[test]
    fn folding_twice_changes_nothing(text in any::<String>()) {
        let once = fold(&text);
        prop_assert_eq!(fold(&once), once);
    }

    #[test]
    fn a_specialty_is_found_by_its_own_title(text in "[а-яёңөү]{1,9}( [а-яёңөү]{1,9}){0,4}") {
        prop_assert!(matches(&text, "123456", &[&text]).is_some());
    }
}
