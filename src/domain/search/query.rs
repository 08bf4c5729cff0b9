//! What was typed into a field of search, and the text in which it is searched.

use super::fold;
use super::letters::plain_mark;

/// So many terms of a query are searched for; whoever types more has said enough.
const MOST_TERMS: usize = 12;
/// So many characters of a term are searched for.
const LONGEST_TERM: usize = 100;

/// What was typed: terms, each of which must be found, in any order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    needles: Vec<String>,
}

impl Query {
    /// Reads what was typed. Blanks, commas and quotation marks part the terms. Marks count only where nothing else was typed: then each of
    /// them must be found.
    pub fn new(typed: &str) -> Self {
        let mut needles: Vec<String> = Vec::new();
        let words = typed.split(parts).map(needle).filter(|needle| !needle.is_empty());
        for needle in words.take(MOST_TERMS) {
            if !needles.contains(&needle) {
                needles.push(needle);
            }
        }
        if needles.is_empty() {
            let marks = marks(typed);
            needles = marks.chars().take(MOST_TERMS).map(String::from).collect();
        }
        Self { needles }
    }

    /// What must be found, each in the form of [`searchable`]; nothing where nothing was typed, to which everything answers.
    pub fn needles(&self) -> &[String] {
        &self.needles
    }

    /// Whether everything that was typed occurs in a text made by [`searchable`].
    pub fn is_answered_by(&self, searchable: &str) -> bool {
        self.needles.iter().all(|needle| searchable.contains(needle.as_str()))
    }
}

/// A text as it is kept for search: a line with the folded text, one with the same in one piece, since some write «Сейит-Али» or the number of
/// a case without blanks and hyphens, and one with the marks that are in it.
pub fn searchable(text: &str) -> String {
    let folded = fold(text);
    let whole = folded.replace(' ', "");
    format!("{folded}\n{whole}\n{}", marks(text))
}

/// A term as it is looked for: in one piece, unless it is made of numbers alone, as 1.12 is, which is not 11.2.
fn needle(term: &str) -> String {
    let folded = fold(term);
    let whole = if folded.contains(char::is_alphabetic) {
        folded.replace(' ', "")
    } else {
        folded
    };
    whole.chars().take(LONGEST_TERM).collect()
}

/// Whether a character parts two terms.
fn parts(mark: char) -> bool {
    const PARTING: &str = ",;:/|\"()[]";
    mark.is_whitespace() || plain_mark(mark).is_some_and(|mark| PARTING.contains(mark))
}

/// The marks of a text, each once.
fn marks(text: &str) -> String {
    let mut found = String::new();
    for mark in text.chars().filter_map(plain_mark) {
        if !found.contains(mark) {
            found.push(mark);
        }
    }
    found
}
