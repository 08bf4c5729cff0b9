//! Of what kind a single character is.

/// Whether a character is seen on its own: neither a space, nor invisible, nor one that only changes the character before it.
pub(in crate::domain) fn is_seen(mark: char) -> bool {
    if mark.is_ascii() {
        return mark.is_ascii_graphic();
    }
    if is_cyrillic_letter(mark) {
        return true;
    }
    // The standard library escapes for debugging what is not printable (format characters, unassigned and private ones) and what extends
    // the character before it (combining marks, variation selectors): its tables are those of Unicode, the same on both targets.
    !mark.is_whitespace() && !is_blank(mark) && mark.escape_debug().len() == 1
}

/// A letter or digit that is seen. Letters that are drawn as signs (🅰) are none.
pub(super) fn is_letter_or_digit(mark: char) -> bool {
    if mark.is_ascii() {
        return mark.is_ascii_alphanumeric();
    }
    if is_cyrillic_letter(mark) {
        return true;
    }
    mark.is_alphanumeric() && !matches!(mark, '\u{1f100}'..='\u{1f1ff}') && is_seen(mark)
}

/// The letters of our languages outside ASCII, and their neighbours of the same kind: the tables of Unicode need not be asked about them.
const fn is_cyrillic_letter(mark: char) -> bool {
    matches!(mark, '\u{400}'..='\u{481}' | '\u{48a}'..='\u{52f}')
}

/// Characters that count as letters or signs in Unicode and are drawn as nothing: the fillers of Hangul, the blank of Braille, the blank
/// Egyptian hieroglyphs, the empty note, the filler of the Khitan script.
pub(super) const fn is_blank(mark: char) -> bool {
    matches!(
        mark,
        '\u{115f}'
            | '\u{1160}'
            | '\u{2800}'
            | '\u{3164}'
            | '\u{ffa0}'
            | '\u{13441}'
            | '\u{13442}'
            | '\u{16fe4}'
            | '\u{1d159}'
    )
}

/// Signs that emoji are made of.
pub(super) const fn is_pictograph(mark: char) -> bool {
    matches!(
        mark,
        '\u{a9}' | '\u{ae}' | '\u{203c}' | '\u{2049}' | '\u{2122}' | '\u{2139}' | '\u{2190}'..='\u{21ff}'
            | '\u{2300}'..='\u{23ff}' | '\u{25a0}'..='\u{27bf}' | '\u{2900}'..='\u{297f}' | '\u{2b00}'..='\u{2bff}'
            | '\u{3030}' | '\u{303d}' | '\u{3297}' | '\u{3299}' | '\u{1f000}'..='\u{1faff}'
    )
}
