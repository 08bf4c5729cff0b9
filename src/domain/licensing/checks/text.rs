//! Whether a text may stand in an official document.

use super::CellFault;

/// What is wrong with a text as such: its length, or characters that deceive the reader. Markup is plain text here and no fault.
///
/// `lines` allows line breaks and tabs. The length is counted in characters (Unicode scalar values) without spaces around.
pub fn text_fault(text: &str, limit: u32, lines: bool) -> Option<CellFault> {
    let text = text.trim();
    let length = u32::try_from(text.chars().count()).unwrap_or(u32::MAX);
    if length > limit {
        return Some(CellFault::TooLong { limit, length });
    }
    let mut control = false;
    for mark in text.chars() {
        if turns_direction(mark) {
            return Some(CellFault::BidiMarks);
        }
        control |= is_unseen(mark) && !(lines && matches!(mark, '\n' | '\r' | '\t'));
    }
    control.then_some(CellFault::ControlCharacters)
}

/// Marks of the Unicode Bidirectional Algorithm (UAX #9, table 1).
const fn turns_direction(mark: char) -> bool {
    matches!(mark, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Control characters, breaks of lines and paragraphs, characters of no width, noncharacters and tags.
fn is_unseen(mark: char) -> bool {
    mark.is_control()
        || matches!(
            mark,
            '\u{ad}' | '\u{180e}' | '\u{200b}'..='\u{200d}' | '\u{2028}' | '\u{2029}' | '\u{2060}'..='\u{2064}'
                | '\u{206a}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}'
        )
        || (u32::from(mark) & 0xfffe) == 0xfffe
        || matches!(mark, '\u{fdd0}'..='\u{fdef}')
}
