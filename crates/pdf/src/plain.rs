//! Text as it can be set: nothing unseen, nothing without a glyph, and no word that cannot be broken.

use crate::fonts;

/// One line of a text: new lines and tabs become spaces, the ends are trimmed.
pub fn line(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    text.chars().for_each(|character| push(&mut plain, character));
    plain.trim().to_owned()
}

/// The lines of a text, each as [`line()`] makes it; empty ones are left out.
pub fn lines(text: &str) -> Vec<String> {
    text.split(is_new_line)
        .map(line)
        .filter(|line| !line.is_empty())
        .collect()
}

/// A line in pieces between which it may be broken: whole where every word fits into the room (in em), else such words in
/// small portions.
pub fn pieces(line: &str, room: f64) -> Vec<&str> {
    let mut cuts = vec![0];
    for word in line.split_whitespace().filter(|word| fonts::width(word) > room) {
        let start = word.as_ptr().addr() - line.as_ptr().addr();
        cuts.extend(portions(word, room / 4.0).map(|at| start + at));
    }
    cuts.push(line.len());
    cuts.windows(2).map(|ends| &line[ends[0]..ends[1]]).collect()
}

/// Where a word is cut so that no portion but the last is much narrower or wider than this. A mark stays with its letter.
fn portions(word: &str, width: f64) -> impl Iterator<Item = usize> {
    let mut filled = 0.0;
    word.char_indices().filter_map(move |(at, character)| {
        let is_full = filled >= width && !is_mark(character);
        filled = if is_full { 0.0 } else { filled } + fonts::width_of(character);
        is_full.then_some(at)
    })
}

/// The width of the widest word of a line, in em.
pub fn widest_word(line: &str) -> f64 {
    line.split_whitespace().map(fonts::width).fold(0.0, f64::max)
}

fn push(plain: &mut String, character: char) {
    match character {
        '\t' => plain.push(' '),
        _ if is_new_line(character) => plain.push(' '),
        _ if character.is_control() || is_unseen(character) => {}
        // An archive refuses a glyph that stands for nothing; the number loses nothing.
        _ if has_no_glyph(character) => plain.push_str(&format!("[U+{:04X}]", u32::from(character))),
        _ if fonts::have(character) => plain.push(character),
        _ => plain.push(' '),
    }
}

/// The characters of a text that are set as their number, each once, in their order of appearance.
pub fn strange(text: &str) -> Vec<char> {
    let mut found = Vec::new();
    for character in text.chars() {
        let is_dropped = character.is_control() || is_unseen(character);
        if !is_dropped && has_no_glyph(character) && !found.contains(&character) {
            found.push(character);
        }
    }
    found
}

fn has_no_glyph(character: char) -> bool {
    !character.is_whitespace() && (!fonts::have(character) || is_private(character))
}

fn is_new_line(character: char) -> bool {
    matches!(
        character,
        '\n' | '\r' | '\u{B}' | '\u{C}' | '\u{85}' | '\u{2028}' | '\u{2029}'
    )
}

/// What is there only to steer the drawing of others: joiners, variants, and the marks of direction with which a text can
/// be made to look like another.
fn is_unseen(character: char) -> bool {
    matches!(character,
        '\u{AD}' | '\u{34F}' | '\u{61C}' | '\u{115F}' | '\u{1160}' | '\u{17B4}' | '\u{17B5}' | '\u{180B}'..='\u{180F}'
        | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{3164}' | '\u{FE00}'..='\u{FE0F}'
        | '\u{FEFF}' | '\u{FFA0}' | '\u{FFF0}'..='\u{FFFB}' | '\u{1D173}'..='\u{1D17A}' | '\u{E0000}'..='\u{E0FFF}')
}

/// Characters without a meaning of their own, which an archive refuses.
fn is_private(character: char) -> bool {
    matches!(character, '\u{E000}'..='\u{F8FF}' | '\u{F0000}'..)
}

/// Marks over or under the letter before them.
fn is_mark(character: char) -> bool {
    matches!(character, '\u{300}'..='\u{36F}' | '\u{483}'..='\u{489}' | '\u{591}'..='\u{5BD}' | '\u{1AB0}'..='\u{1AFF}'
        | '\u{1DC0}'..='\u{1DFF}' | '\u{20D0}'..='\u{20FF}')
}
