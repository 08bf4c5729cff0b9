//! What a text is understood as: pasted from Word, a mail or a web page, it carries characters by which nothing is said.

use super::marks::is_pictograph;

/// A joiner: it holds the parts of an emoji together, and says nothing elsewhere in our languages.
const JOINER: char = '\u{200d}';

/// A text of several lines as it is understood, signed and set in documents; a draft keeps what was typed (ADR 0005).
///
/// Vertical tab, form feed, U+0085, U+2028 and U+2029 are line breaks. The soft hyphen, characters of no width, the byte order mark and
/// selectors of a variant are dropped; within an emoji its joiners and selectors stay. All else is as it was, spaces and breaks included.
/// Cleaning twice is cleaning once.
pub fn cleaned(text: &str) -> String {
    if stays(text) { text.to_owned() } else { changed(text) }
}

/// Whether a text is understood as it is: none of its characters is one that [`cleaned`] looks at.
pub(super) fn stays(text: &str) -> bool {
    text.chars().all(|mark| match mark {
        ' '..='~' | '\u{ae}'..='\u{34e}' | '\u{350}'..='\u{180a}' => true,
        '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => false,
        other => !says_nothing(other),
    })
}

/// The rule of [`cleaned`] for every text alike.
pub(super) fn changed(text: &str) -> String {
    let mut clean = String::with_capacity(text.len());
    let mut marks = text.chars().peekable();
    while let Some(mark) = marks.next() {
        let before = clean.chars().next_back();
        match mark {
            '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => clean.push('\n'),
            JOINER => {
                let joins =
                    before.is_some_and(ends_pictograph) && marks.peek().is_some_and(|next| is_pictograph(*next));
                if joins {
                    clean.push(mark);
                }
            }
            '\u{fe0e}' | '\u{fe0f}' => {
                if before.is_some_and(|before| is_pictograph(before) || matches!(before, '0'..='9' | '#' | '*')) {
                    clean.push(mark);
                }
            }
            other if says_nothing(other) => {}
            other => clean.push(other),
        }
    }
    clean
}

/// A text of one line as it is understood: as [`cleaned`], and breaks and tabs are one space.
pub fn cleaned_line(text: &str) -> String {
    let mut line = String::with_capacity(text.len());
    let mut after_break = false;
    for mark in cleaned(text).chars() {
        let breaks = matches!(mark, '\n' | '\r' | '\t');
        if !breaks {
            line.push(mark);
        } else if !after_break {
            line.push(' ');
        }
        after_break = breaks;
    }
    line
}

/// A sign, with its selector or without.
const fn ends_pictograph(mark: char) -> bool {
    is_pictograph(mark) || mark == '\u{fe0f}'
}

/// Characters that can be dropped: nothing seen is lost with them.
const fn says_nothing(mark: char) -> bool {
    matches!(
        mark,
        '\u{ad}' | '\u{34f}' | '\u{180b}'..='\u{180e}' | '\u{200b}'..='\u{200d}' | '\u{2060}'..='\u{2064}'
            | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{e0100}'..='\u{e01ef}'
    )
}
