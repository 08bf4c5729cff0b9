//! Digits as people paste them: of other scripts, separated by spaces and hyphens, among words.

use super::text::is_seen;

/// The digit as ASCII; full-width and Arabic-Indic digits are the same digits. Nothing for all other characters.
pub fn plain_digit(mark: char) -> Option<char> {
    let zero = match mark {
        '0'..='9' => return Some(mark),
        '\u{ff10}'..='\u{ff19}' => '\u{ff10}',
        '\u{660}'..='\u{669}' => '\u{660}',
        '\u{6f0}'..='\u{6f9}' => '\u{6f0}',
        _ => return None,
    };
    char::from_digit(u32::from(mark) - u32::from(zero), 10)
}

/// The text with its digits as ASCII; all else as it was.
pub fn with_plain_digits(text: &str) -> String {
    text.chars().map(|mark| plain_digit(mark).unwrap_or(mark)).collect()
}

/// Numbers of a fixed count of digits found in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Found {
    /// None.
    Nothing,
    /// One, as ASCII digits; it may be there several times.
    One(String),
    /// Several different ones.
    Several,
}

/// Finds the number of so many digits in what was pasted: «Код: 012-345», «ПИН 1 0105 1985 00017», in digits of any script above.
///
/// A number that is written in one piece goes before one that is separated by spaces, hyphens or dots, so that «012345 5 мүнөт» is one. A digit
/// or a single letter that touches a number makes it another one: a slip of the finger is not cut away.
pub fn number_of(text: &str, count: usize) -> Found {
    let marks: Vec<char> = text
        .chars()
        .filter(|mark| mark.is_whitespace() || is_seen(*mark))
        .map(|mark| plain_digit(mark).unwrap_or(mark))
        .collect();
    match distinct(&marks, count, |_| false) {
        Found::Nothing => distinct(&marks, count, parts),
        found => found,
    }
}

/// What may come between the digits of one number.
const fn parts(mark: char) -> bool {
    matches!(
        mark,
        ' ' | '\t' | '\u{a0}' | '\u{2007}' | '\u{2009}' | '\u{202f}' | '\u{3000}' | '-' | '\u{2010}'
            ..='\u{2015}' | '\u{2212}' | '.' | '_' | '\u{b7}'
    )
}

fn distinct(marks: &[char], count: usize, parts: impl Fn(char) -> bool) -> Found {
    let mut found: Option<String> = None;
    let mut at = 0;
    while let Some(mark) = marks.get(at) {
        if !mark.is_ascii_digit() {
            at += 1;
            continue;
        }
        let belongs = |mark: &&char| mark.is_ascii_digit() || parts(**mark);
        let span = marks.iter().skip(at).take_while(belongs).count();
        // What separates digits comes between them, not after the last.
        let tail = marks
            .iter()
            .skip(at)
            .take(span)
            .rev()
            .take_while(|mark| !mark.is_ascii_digit())
            .count();
        let end = at + span - tail;
        let digits: String = marks
            .iter()
            .take(end)
            .skip(at)
            .filter(|mark| mark.is_ascii_digit())
            .collect();
        if digits.len() == count && is_alone(marks, at, end) {
            if found.as_ref().is_some_and(|other| *other != digits) {
                return Found::Several;
            }
            found = Some(digits);
        }
        at += span;
    }
    found.map_or(Found::Nothing, Found::One)
}

/// Whether nothing touches the number: no letter or digit after it, and before it at most a whole word («ПИН10105198500017»).
fn is_alone(marks: &[char], from: usize, to: usize) -> bool {
    let touches = |at: Option<usize>| {
        at.and_then(|at| marks.get(at))
            .is_some_and(|mark| mark.is_alphanumeric())
    };
    let lone_letter = touches(from.checked_sub(1)) && !touches(from.checked_sub(2));
    !touches(Some(to)) && !lone_letter
}

#[cfg(test)]
mod tests;
