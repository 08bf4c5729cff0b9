//! The act of a court on which an annulment rests: the authority itself cannot annul (domain of October 2025: court only).

use crate::domain::digits::plain_digit;
use crate::domain::text::is_seen;

/// Whether words name an act of a court: they say which (letters) and give its number or date (a digit).
///
/// The officer answers for what is written; this keeps out what names nothing: an empty field, «сот», «№».
pub fn names_court_act(written: &str) -> bool {
    let letters = written
        .chars()
        .filter(|mark| mark.is_alphabetic() && is_seen(*mark))
        .count();
    letters >= 3 && written.chars().any(|mark| plain_digit(mark).is_some())
}

#[cfg(test)]
mod tests {
    use super::names_court_act;

    #[test]
    fn an_act_has_words_and_a_number_or_date() {
        for act in [
            "Бишкек шаарынын административдик сотунун 2026-жылдын 3-мартындагы АД-77/26 чечими",
            "решение суда от 03.03.2026",
            "Court ruling 77/26",
        ] {
            assert!(names_court_act(act), "{act}");
        }
    }

    #[test]
    fn what_names_nothing_is_no_act() {
        for act in [
            "",
            " ",
            "сот",
            "№",
            "17",
            "решение суда",
            "---",
            "\u{3164}\u{3164}\u{3164} 7",
        ] {
            assert!(!names_court_act(act), "{act}");
        }
    }
}
