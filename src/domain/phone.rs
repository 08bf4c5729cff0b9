//! A telephone number as it is written in the Kyrgyz Republic.

use super::digits::plain_digit;
use super::text::is_seen;

/// The code of the country.
const COUNTRY: &str = "996";

/// The numbers that were understood, in their order of appearance: international ones as `+996555123456`, a number within a town
/// («62-05-19») as its digits alone. Several may be separated by commas, semicolons, slashes or breaks; words before a number and an
/// extension after it are left out. Nothing where one of them cannot be a telephone number.
pub fn read(text: &str) -> Option<Vec<String>> {
    let parts = text.split([',', ';', '/', '\n', '\r']);
    let mut numbers = Vec::new();
    for part in parts.map(str::trim).filter(|part| !part.is_empty()) {
        numbers.push(one(part)?);
    }
    (!numbers.is_empty()).then_some(numbers)
}

fn one(part: &str) -> Option<String> {
    let (mut digits, mut is_international) = (String::new(), false);
    for mark in part.chars().filter(|mark| mark.is_whitespace() || is_seen(*mark)) {
        match plain_digit(mark) {
            Some(digit) => digits.push(digit),
            None if matches!(mark, '+' | '\u{ff0b}') && digits.is_empty() && !is_international => {
                is_international = true
            }
            None if joins(mark) => {}
            // «тел.: 62-05-19», «62-05-19 ички 12», «0555 123456 Айгүл»
            None if mark.is_alphabetic() && digits.is_empty() && !is_international => {}
            None if mark.is_alphabetic() && digits.len() >= LOCAL.0 => break,
            None => return None,
        }
    }
    understood(&digits, is_international)
}

/// The fewest and the most digits of a number within a town.
const LOCAL: (usize, usize) = (5, 7);

/// What comes between the digits of a number.
const fn joins(mark: char) -> bool {
    matches!(
        mark,
        ' ' | '\t' | '\u{a0}' | '\u{2009}' | '\u{202f}' | '(' | ')' | '.' | ':' | '№' | '-' | '\u{2010}'
            ..='\u{2015}' | '\u{2212}'
    )
}

fn understood(digits: &str, is_international: bool) -> Option<String> {
    let abroad = digits.strip_prefix("00").filter(|_| !is_international);
    let digits = abroad.unwrap_or(digits);
    let own = digits.strip_prefix(COUNTRY).filter(|rest| rest.len() == 9);
    let here = |rest: &str| Some(format!("+{COUNTRY}{rest}"));
    match (own, digits.len()) {
        (Some(rest), _) if !rest.starts_with('0') => here(rest),
        _ if digits.starts_with(COUNTRY) && (is_international || abroad.is_some()) => None,
        (_, 8..=15) if is_international || abroad.is_some() => Some(format!("+{digits}")),
        (_, 10) => digits
            .strip_prefix('0')
            .filter(|rest| !rest.starts_with('0'))
            .and_then(here),
        (_, 9) if !digits.starts_with('0') => here(digits),
        (_, length) if (LOCAL.0..=LOCAL.1).contains(&length) && !is_international => Some(digits.to_owned()),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::read;

    #[test]
    fn numbers_as_they_are_written_here_are_understood() {
        for (text, means) in [
            ("+996 555 123456", "+996555123456"),
            ("996555123456", "+996555123456"),
            ("00996 (555) 12-34-56", "+996555123456"),
            ("0312 62-05-19", "+996312620519"),
            ("(0555) 12-34-56", "+996555123456"),
            ("555123456", "+996555123456"),
            ("тел.: 0777 222222", "+996777222222"),
            ("0777 222222 (Айгүл)", "+996777222222"),
            ("\u{200e}+996\u{a0}555\u{2011}123456\u{200e}", "+996555123456"),
            ("０５５５ １２３４５６", "+996555123456"),
            ("62-05-19", "620519"),
            ("43244", "43244"),
            ("+7 701 123 45 67", "+77011234567"),
        ] {
            assert_eq!(read(text), Some(vec![means.to_owned()]), "{text}");
        }
    }

    #[test]
    fn several_numbers_are_parted_by_commas() {
        let both = Some(vec!["341672".to_owned(), "+996312110684".to_owned()]);
        assert_eq!(read("341672, 0312 110684"), both);
        assert_eq!(read("Телефон: 341672; +996312110684"), both);
    }

    #[test]
    fn what_can_be_no_telephone_is_none() {
        for text in [
            "",
            "жок",
            "х",
            "12",
            "0555 12345",
            "0555 1234567",
            "+996 0555 123456",
            "+996 555",
            "05551234O6",
            "01.02.2026 чейин",
            "mektep@example.kg",
            "0555 123456, жок",
            "<b>0555123456</b>",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn what_was_understood_is_understood_as_itself(text in "[+0-9 ().-]{0,20}") {
            if let Some(numbers) = read(&text) {
                prop_assert_eq!(read(&numbers.join(", ")), Some(numbers));
            }
        }

        #[test]
        fn no_text_breaks_the_reader(text in any::<String>()) {
            let _ = read(&text);
        }
    }
}
