//! Characters that make a text read otherwise than it is stored, and where they are.

use serde::{Deserialize, Serialize};

use super::cleaning::cleaned;
use super::marks::is_blank;

/// So many characters on each side are shown around the place.
const AROUND: usize = 12;

/// What an unseen character does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum UnseenKind {
    /// Turns the direction of writing (UAX #9, table 1).
    Direction,
    /// Controls a device, or is no character at all.
    Control,
    /// A letter or sign that is drawn as nothing.
    Blank,
    /// Hides a text within the text.
    Tag,
}

/// An unseen character and its position.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Unseen {
    /// What it does.
    pub kind: UnseenKind,
    /// Its code point.
    pub code: u32,
    /// Its place, counted from 1 in characters.
    pub place: u32,
    /// The end of the line before it.
    pub before: String,
    /// The beginning of the line after it.
    pub after: String,
}

/// The first character of a text that could deceive, with the words around it; nothing where there is none. Characters that
/// [`cleaned`] takes care of are no matter.
pub fn first_unseen(text: &str) -> Option<Unseen> {
    let (place, (at, mark, kind)) = text
        .char_indices()
        .map(|(at, mark)| (at, mark, deceives(mark)))
        .enumerate()
        .find_map(|(place, (at, mark, kind))| kind.map(|kind| (place, (at, mark, kind))))?;
    let (before, after) = (text.get(..at)?, text.get(at + mark.len_utf8()..)?);
    let shown = |mark: &char| !mark.is_control() && deceives(*mark).is_none();
    let line_before = before.lines().next_back().unwrap_or_default();
    let line_before = if before.ends_with('\n') { "" } else { line_before };
    let mut end: Vec<char> = line_before.chars().rev().filter(shown).take(AROUND).collect();
    end.reverse();
    Some(Unseen {
        kind,
        code: u32::from(mark),
        place: u32::try_from(place + 1).unwrap_or(u32::MAX),
        before: end.into_iter().collect(),
        after: after
            .lines()
            .next()
            .unwrap_or_default()
            .chars()
            .filter(shown)
            .take(AROUND)
            .collect(),
    })
}

/// The text as it is understood, without the characters that could deceive: what the button next to a field leaves.
pub fn without_unseen(text: &str) -> String {
    let kept: String = text.chars().filter(|mark| deceives(*mark).is_none()).collect();
    cleaned(&kept)
}

/// What a character does that could deceive. Those between the blank of ASCII and the marks of Arabic writing, but for the controls among
/// them, are known to be harmless: most texts consist of them.
pub(super) fn deceives(mark: char) -> Option<UnseenKind> {
    match mark {
        ' '..='~' | '\u{a0}'..='\u{61b}' => None,
        other => deceives_by_kind(other),
    }
}

/// The rule of [`deceives`] for every character alike.
pub(super) fn deceives_by_kind(mark: char) -> Option<UnseenKind> {
    match mark {
        // Breaks and tabs: understood by `cleaned`.
        '\t'..='\r' | '\u{85}' => None,
        '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => {
            Some(UnseenKind::Direction)
        }
        '\u{e0000}'..='\u{e007f}' => Some(UnseenKind::Tag),
        blank if is_blank(blank) => Some(UnseenKind::Blank),
        '\u{206a}'..='\u{206f}' | '\u{fff9}'..='\u{fffb}' | '\u{fdd0}'..='\u{fdef}' => Some(UnseenKind::Control),
        other if other.is_control() || (u32::from(other) & 0xfffe) == 0xfffe => Some(UnseenKind::Control),
        _ => None,
    }
}
