//! Search that forgives: case, ң/н, ө/о, ү/у, ё/е, letters of another script that look the same, punctuation, the order of words.

mod letters;
mod parts;
mod query;
mod specialties;

pub use letters::in_one_script;
pub use parts::{PartRange, parts};
pub use query::{Query, searchable};
pub use specialties::{Rank, SpecialtyIndex, matches};

/// The text as search sees it: lower case, ң→н, ө→о, ү→у, ё→е, letters that look Cyrillic as Cyrillic ones, everything that is neither
/// letter nor digit as one space.
///
/// What is compared with it by letters must be folded too: `medic` becomes a word of two scripts.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for mark in text.chars() {
        match letters::common(mark) {
            Some(' ') => put_blank(&mut folded),
            Some(plain) => folded.push(plain),
            None => mark.to_lowercase().for_each(|mark| put(&mut folded, mark)),
        }
    }
    if folded.ends_with(' ') {
        folded.pop();
    }
    folded
}

/// Adds a character in lower case, whichever it is.
fn put(folded: &mut String, mark: char) {
    // Some keyboards and PDF readers write ё and й as two characters.
    if mark == '\u{306}' && folded.ends_with('и') {
        folded.pop();
        folded.push('й');
        return;
    }
    match letters::plain(mark) {
        Some(plain) if plain.is_alphanumeric() => folded.push(plain),
        Some(_) => put_blank(folded),
        None => {}
    }
}

fn put_blank(folded: &mut String) {
    if !folded.is_empty() && !folded.ends_with(' ') {
        folded.push(' ');
    }
}

/// Whether a word of a folded text begins with one of these beginnings, which are folded first.
pub fn begins_a_word_of(folded: &str, beginnings: &[&str]) -> bool {
    let beginnings: Vec<String> = beginnings.iter().map(|beginning| fold(beginning)).collect();
    folded
        .split(' ')
        .any(|word| beginnings.iter().any(|beginning| word.starts_with(beginning.as_str())))
}

#[cfg(test)]
mod tests;
