use proptest::prelude::*;

use super::*;

fn one(text: &str, count: usize) -> String {
    match number_of(text, count) {
        Found::One(digits) => digits,
        found => panic!("{text:?}: {found:?}"),
    }
}

#[test]
fn six_digits_are_found_in_what_was_pasted() {
    for text in [
        "012345",
        " 012 345 ",
        "012-345",
        "012–345",
        "0 1 2 3 4 5",
        "012.345",
        "Код: 012345",
        "Код:012345.",
        "код012345",
        "Сиздин код: 012-345, эч кимге айтпаңыз",
        "012345 — 5 мүнөт жарактуу",
        "Код 012345 жарактуу 10 мүнөт",
        "012345\n012345",
        "\u{202d}012345\u{202c}",
        "012\u{200b}345",
        "０１２３４５",
        "٠١٢٣٤٥",
        "۰۱۲۳۴۵",
    ] {
        assert_eq!(one(text, 6), "012345", "{text:?}");
    }
}

#[test]
fn a_wrong_count_of_digits_is_no_number() {
    for text in [
        "",
        "12345",
        "1234567",
        "012-3456",
        "abcdef",
        "O12345",
        "12345O",
        "012345a",
        "½½½½½½",
        "①②③④⑤⑥",
        "<script>",
        "10105198500017",
    ] {
        assert_eq!(number_of(text, 6), Found::Nothing, "{text:?}");
    }
}

#[test]
fn two_different_numbers_are_several() {
    for text in ["012345 543210", "012-345, 543-210", "Эски код 012345, жаңысы 543210"] {
        assert_eq!(number_of(text, 6), Found::Several, "{text:?}");
    }
}

proptest! {
    #[test]
    fn no_text_breaks_the_finder(text in any::<String>(), count in 1_usize..20) {
        if let Found::One(digits) = number_of(&text, count) {
            prop_assert_eq!(digits.len(), count);
            prop_assert_eq!(number_of(&digits, count), Found::One(digits.clone()));
        }
    }

    #[test]
    fn a_number_is_found_however_it_is_parted(digits in "[0-9]{6}", parter in "[ .-]", at in 1_usize..6) {
        let (head, tail) = digits.split_at(at);
        let text = format!("Код: {head}{parter}{tail}!");
        prop_assert_eq!(number_of(&text, 6), Found::One(digits.clone()));
    }
}
