//! The digits of a number as it was typed.

use crate::domain::digits::plain_digit;

/// Sign, whole and part of a number, as ASCII digits.
pub(super) struct Figures {
    /// Below zero.
    pub is_negative: bool,
    /// The digits before the decimal mark, without what separated them.
    pub whole: String,
    /// The digits after it; empty where there is no mark.
    pub part: String,
    /// Whether the whole was written in one piece.
    in_one_piece: bool,
}

impl Figures {
    /// Takes a number apart; nothing where it is none.
    pub(super) fn of(text: &str) -> Option<Self> {
        let (is_negative, digits) = signed(text.trim());
        let digits: String = digits.chars().map(plain).collect();
        let marks: Vec<char> = digits.chars().filter(|mark| is_mark(*mark)).collect();
        let (whole, part) = match marks.as_slice() {
            [] => (ungrouped(&digits, is_space)?, String::new()),
            [mark] => {
                let (whole, part) = digits.split_once(*mark)?;
                (ungrouped(whole, is_space)?, decimals(part)?)
            }
            // «1.234.567»: a decimal mark appears once.
            [first, rest @ ..] if rest.iter().all(|mark| mark == first) => {
                (ungrouped(&digits, |mark| mark == *first)?, String::new())
            }
            // «1.250,5»: the last is the decimal mark, those before it separate groups.
            [groups @ .., last] => {
                let first = groups.first().filter(|first| *first != last)?;
                if groups.iter().any(|mark| mark != first) {
                    return None;
                }
                let (whole, part) = digits.split_once(*last)?;
                (ungrouped(whole, |mark| mark == *first)?, decimals(part)?)
            }
        };
        let in_one_piece = digits.starts_with(&whole);
        Some(Self {
            is_negative,
            whole,
            part,
            in_one_piece,
        })
    }

    /// Whether the decimal mark may as well separate thousands: three digits follow it, and one to three before it that are written in one
    /// piece and do not begin with a zero.
    pub(super) fn may_be_grouped(&self) -> bool {
        self.part.len() == 3 && self.in_one_piece && self.whole.len() <= 3 && !self.whole.starts_with('0')
    }
}

fn signed(text: &str) -> (bool, &str) {
    let minus = [
        '-', '\u{2212}', '\u{2010}', '\u{2011}', '\u{2012}', '\u{2013}', '\u{ff0d}',
    ];
    if let Some(rest) = text.strip_prefix(minus) {
        (true, rest.trim_start())
    } else {
        let plus = ['+', '\u{ff0b}'];
        (false, text.strip_prefix(plus).map_or(text, str::trim_start))
    }
}

/// Digits and marks of other scripts as those of ours.
fn plain(mark: char) -> char {
    match mark {
        '\u{ff0c}' | '\u{66b}' => ',',
        '\u{ff0e}' => '.',
        '\u{66c}' => '\'',
        other => plain_digit(other).unwrap_or(other),
    }
}

const fn is_mark(mark: char) -> bool {
    matches!(mark, ',' | '.')
}

const fn is_space(mark: char) -> bool {
    matches!(
        mark,
        ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}' | '\u{2007}' | '\'' | '\u{2018}' | '\u{2019}' | '\u{2bc}'
    )
}

/// The digits of a whole number, which may be divided into groups of three: «1 250», not «12 50».
fn ungrouped(text: &str, parts: impl Fn(char) -> bool) -> Option<String> {
    let mut digits = String::with_capacity(text.len());
    for (place, group) in text.split(parts).enumerate() {
        let fits = if place == 0 {
            !group.is_empty()
        } else {
            group.len() == 3
        };
        if !fits || !group.bytes().all(|byte| byte.is_ascii_digit()) {
            return None;
        }
        if place == 1 && digits.len() > 3 {
            return None;
        }
        digits.push_str(group);
    }
    Some(digits)
}

fn decimals(text: &str) -> Option<String> {
    (!text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())).then(|| text.to_owned())
}
