//! Whether a text may be part of an official document.

use super::CellFault;
use crate::domain::text::{UnseenKind, cleaned, cleaned_line, first_unseen};

/// What is wrong with a text as such: its length, or characters that deceive the reader. Markup is plain text here and no fault.
///
/// `lines` allows several lines; elsewhere a break is a space. The text is judged as it is understood ([`cleaned`]); its length is counted in
/// characters (Unicode scalar values) without spaces around. The place of a character is that in the text as it was typed.
pub fn text_fault(text: &str, limit: u32, lines: bool) -> Option<CellFault> {
    if let Some(length) = length_beyond(text, limit, lines) {
        return Some(CellFault::TooLong { limit, length });
    }
    let at = Box::new(first_unseen(text)?);
    Some(match at.kind {
        UnseenKind::Direction => CellFault::BidiMarks { at },
        UnseenKind::Control | UnseenKind::Blank | UnseenKind::Tag => CellFault::ControlCharacters { at },
    })
}

/// The length of a text where it is beyond the limit. No text has more characters as it is understood than it has as it was typed, nor more
/// of these than bytes: so most are known to be short enough before they are understood.
fn length_beyond(text: &str, limit: u32, lines: bool) -> Option<u32> {
    let most = usize::try_from(limit).unwrap_or(usize::MAX);
    if text.len() <= most || text.chars().count() <= most {
        return None;
    }
    let understood = if lines { cleaned(text) } else { cleaned_line(text) };
    let length = u32::try_from(understood.trim().chars().count()).unwrap_or(u32::MAX);
    (length > limit).then_some(length)
}
