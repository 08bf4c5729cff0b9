use proptest::prelude::*;

use super::*;

#[test]
fn blanks_of_every_kind_say_nothing() {
    for blank in [
        "",
        "   ",
        "\u{a0}\u{2003}\u{3000}",
        "\u{2800}\u{2800}\u{2800}",
        "\u{3164}\u{115f}\u{1160}\u{ffa0}",
        "\u{200b}\u{200c}\u{200d}\u{2060}\u{feff}",
        "\u{ad}\u{ad}\u{ad}",
        "\u{301}\u{308}\u{345}\u{363}\u{20dd}",
        "\u{17b4}\u{17b5}\u{180e}\u{34f}",
        "\u{fe0f}\u{e0100}\u{e0041}",
        "\u{13441}\u{16fe4}\u{1d159}",
        "🎓👨\u{200d}👩\u{200d}👧🇰🇬🅰",
        "... --- !!! «»",
        "\u{e000}\u{f0b7}",
    ] {
        assert!(!says_anything(blank), "{blank:?}");
        assert_eq!(length(blank), 0, "{blank:?}");
    }
}

#[test]
fn a_letter_or_digit_of_any_script_says_something() {
    for said in [
        "ү",
        "Ң",
        "7",
        "٣",
        "中",
        "한",
        "é",
        "и\u{306}",
        "№ 5",
        "👍 ооба",
        "\u{2800}a\u{2800}",
    ] {
        assert!(says_anything(said), "{said:?}");
    }
}

#[test]
fn what_is_pasted_from_word_is_understood() {
    assert_eq!(cleaned("биринчи\u{b}экинчи\u{c}үчүнчү"), "биринчи\nэкинчи\nүчүнчү");
    assert_eq!(cleaned("a\u{2028}b\u{2029}c\u{85}d"), "a\nb\nc\nd");
    assert_eq!(cleaned("\u{feff}билим\u{ad} бе\u{200b}рүү"), "билим берүү");
    assert_eq!(cleaned("саат\u{fe0f} эл\u{200d}ек\u{200c}тр"), "саат электр");
    assert_eq!(cleaned_line("Асанов\u{b}Асан\tАсанович\r\n"), "Асанов Асан Асанович ");
}

#[test]
fn an_ordinary_text_stays_byte_for_byte() {
    for text in [
        "  Өзгөн ш.,\u{a0}«Үлгү» — 5\u{2011}үй \r\n\tэкинчи сап\n",
        "👨\u{200d}👩\u{200d}👧 ❤\u{fe0f} 1\u{fe0f}\u{20e3} 👩\u{1f3fd}\u{200d}⚕\u{fe0f}",
        "и\u{306} е\u{308}",
    ] {
        assert_eq!(cleaned(text), text);
        assert_eq!(first_unseen(text), None);
    }
}

#[test]
fn what_deceives_is_shown_with_its_place() {
    let found = first_unseen("биринчи\nЮрист\u{202e}тсирЮ").unwrap();
    let expected = Unseen {
        kind: UnseenKind::Direction,
        code: 0x202e,
        place: 14,
        before: "Юрист".to_owned(),
        after: "тсирЮ".to_owned(),
    };
    assert_eq!(found, expected);
}

#[test]
fn what_deceives_is_removed_at_once() {
    assert_eq!(without_unseen("Юрист\u{202e}тсирЮ\u{7}\u{3164}"), "ЮристтсирЮ");
}

#[test]
fn every_kind_of_deceiving_character_is_known() {
    for (text, kind) in [
        ("a\u{7}", UnseenKind::Control),
        ("a\0", UnseenKind::Control),
        ("a\u{ffff}", UnseenKind::Control),
        ("a\u{206a}", UnseenKind::Control),
        ("a\u{3164}b", UnseenKind::Blank),
        ("a\u{2800}b", UnseenKind::Blank),
        ("🏴\u{e0067}", UnseenKind::Tag),
        ("a\u{2066}", UnseenKind::Direction),
    ] {
        let found = first_unseen(text).unwrap();
        assert_eq!((found.kind, found.place), (kind, 2), "{text:?}");
    }
}

#[test]
fn a_mark_at_the_line_start_follows_nothing() {
    let found = first_unseen("биринчи\n\u{7}экинчи").unwrap();
    assert_eq!((found.before.as_str(), found.after.as_str()), ("", "экинчи"));
}

#[test]
fn common_characters_are_judged_as_the_rules_say() {
    for mark in '\0'..=char::MAX {
        assert_eq!(deceiving::deceives(mark), deceiving::deceives_by_kind(mark), "{mark:?}");
        let is_seen_by_kind = !mark.is_whitespace()
            && !marks::is_blank(mark)
            && (mark.is_ascii_graphic() || !mark.is_ascii() && mark.escape_debug().len() == 1);
        assert_eq!(marks::is_seen(mark), is_seen_by_kind, "{mark:?}");
        let is_letter = mark.is_alphanumeric() && !matches!(mark, '\u{1f100}'..='\u{1f1ff}') && is_seen_by_kind;
        assert_eq!(marks::is_letter_or_digit(mark), is_letter, "{mark:?}");
        let text = format!("я{mark}5");
        assert_eq!(cleaned(&text), cleaning::changed(&text), "{mark:?}");
    }
}

/// Texts full of the characters in question, and any text at all.
fn pasted() -> impl Strategy<Value = String> {
    prop_oneof![
        any::<String>(),
        "[а-яңөүa-z0-9 \r\n\t\u{b}\u{c}\u{85}\u{ad}\u{200b}-\u{200f}\u{2028}-\u{202e}\u{2060}\u{2800}\u{3164}\u{fe0f}\u{feff}👨👩❤]{0,24}",
    ]
}

proptest! {
    #[test]
    fn cleaning_twice_is_cleaning_once(text in pasted()) {
        prop_assert_eq!(cleaned(&cleaned(&text)), cleaned(&text));
        prop_assert_eq!(cleaned_line(&cleaned_line(&text)), cleaned_line(&text));
        prop_assert_eq!(without_unseen(&without_unseen(&text)), without_unseen(&text));
    }

    #[test]
    fn cleaning_and_length_follow_the_rules(text in pasted()) {
        let understood = cleaning::changed(&text);
        prop_assert_eq!(&cleaned(&text), &understood);
        let characters = understood.trim().chars().count();
        prop_assert_eq!(length(&text), if says_anything(&text) { characters } else { 0 });
    }

    #[test]
    fn a_text_says_as_much_after_cleaning_as_before(text in pasted()) {
        prop_assert_eq!(says_anything(&cleaned(&text)), says_anything(&text));
        prop_assert_eq!(says_anything(&without_unseen(&text)), says_anything(&text));
        prop_assert_eq!(seen(&cleaned(&text), usize::MAX), seen(&text, usize::MAX));
    }

    #[test]
    fn what_is_left_by_the_button_deceives_nobody(text in pasted()) {
        prop_assert_eq!(first_unseen(&without_unseen(&text)), None);
    }
}
