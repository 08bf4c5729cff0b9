//! The name of a person, as far as it can be judged from its letters.

use super::text::cleaned_line;

/// The name as it was understood: cleaned, with single spaces. Nothing where it can be no name: without two letters, or with digits or marks
/// that no name contains. Particles, initials, hyphens, apostrophes and a former name in brackets are part of names.
pub fn read(text: &str) -> Option<String> {
    let line = cleaned_line(text);
    let words: Vec<&str> = line.split_whitespace().collect();
    let name = words.join(" ");
    let letters = name.chars().filter(|mark| mark.is_alphabetic()).count();
    let fits = |mark: char| mark.is_alphabetic() || is_accent(mark) || is_mark(mark);
    (letters >= 2 && name.chars().all(fits)).then_some(name)
}

const fn is_accent(mark: char) -> bool {
    matches!(mark, '\u{300}'..='\u{36f}')
}

const fn is_mark(mark: char) -> bool {
    matches!(
        mark,
        ' ' | '-'
            | '\u{2010}'
            | '\u{2011}'
            | '\u{2013}'
            | '.'
            | ','
            | '('
            | ')'
            | '\''
            | '\u{2018}'
            | '\u{2019}'
            | '\u{2bc}'
    )
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::read;

    #[test]
    fn names_of_people_here_are_names() {
        for (text, means) in [
            ("Өскөнбаева Мээрим Таалайбековна", "Өскөнбаева Мээрим Таалайбековна"),
            ("  Асанов\u{b}Асан\u{a0} Асан  уулу ", "Асанов Асан Асан уулу"),
            ("Жусуп кызы Бегимай (Осмонова)", "Жусуп кызы Бегимай (Осмонова)"),
            ("О’Нил-Исаева А. Б.", "О’Нил-Исаева А. Б."),
            ("Ким Ен", "Ким Ен"),
            ("José Müller", "José Müller"),
            ("Ким\u{ad}баев И\u{306}", "Кимбаев И\u{306}"),
        ] {
            assert_eq!(read(text).as_deref(), Some(means), "{text}");
        }
    }

    #[test]
    fn what_can_be_no_name_is_none() {
        for text in [
            "",
            "-",
            "А",
            "Асанов 2",
            "10105198500017",
            "a@example.kg",
            "<b>Асан</b>",
            "👩\u{200d}🏫 Асанова",
            "\u{2800}\u{2800}",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn what_was_understood_is_understood_as_itself(text in any::<String>()) {
            if let Some(name) = read(&text) {
                prop_assert_eq!(read(&name), Some(name.clone()));
            }
        }
    }
}
