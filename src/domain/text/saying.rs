//! Whether a text says something.

use super::cleaning::{cleaned, stays};
use super::marks::{is_letter_or_digit, is_seen};

/// Whether a text says anything at all: it holds a letter or a digit that is seen. Spaces of any kind, characters of no width, letters that
/// are drawn as nothing, lone accents, punctuation and emoji say nothing. Whatever must be filled must say something.
pub fn says_anything(text: &str) -> bool {
    text.chars().any(is_letter_or_digit)
}

/// How many characters are seen, spaces aside; counted no further than `most`.
pub fn seen(text: &str, most: usize) -> usize {
    text.chars().filter(|mark| is_seen(*mark)).take(most).count()
}

/// The length of a text as it counts against limits, in characters: as it is understood, without spaces around. A text that says nothing
/// has none.
pub fn length(text: &str) -> usize {
    if !says_anything(text) {
        0
    } else if stays(text) {
        text.trim().chars().count()
    } else {
        cleaned(text).trim().chars().count()
    }
}
