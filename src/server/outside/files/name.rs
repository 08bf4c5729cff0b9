//! Names of files as people give them, made harmless.

/// The longest name in bytes: the limit of the usual file systems, where the receiver will store it.
const LONGEST_NAME_BYTES: usize = 255;

/// The longest ending that is kept when a name is cut, the dot included, in bytes.
const LONGEST_ENDING_BYTES: usize = 16;

/// Letters that some systems write as a letter and a mark (Unicode, form D), and the letter that is typed instead.
const COMPOSED: [(&str, &str); 6] = [
    ("и\u{306}", "й"),
    ("И\u{306}", "Й"),
    ("е\u{308}", "ё"),
    ("Е\u{308}", "Ё"),
    ("і\u{308}", "ї"),
    ("І\u{308}", "Ї"),
];

/// The last part of a given name without control characters, marks that turn the direction of writing or show nothing, and
/// characters that mean something to a file system; its й and ё as they are typed, so that it is found; at most 255 bytes, cut
/// at a letter with the ending kept. Letters of all languages stay. A name of which nothing remains becomes `file`.
pub fn safe_file_name(given: &str) -> String {
    let last = given.rsplit(['/', '\\']).next().unwrap_or_default();
    let visible: String = last
        .chars()
        .filter(|c| !is_unseen(*c))
        .map(|c| if is_special(c) { '_' } else { c })
        .collect();
    let visible = COMPOSED
        .iter()
        .fold(visible, |name, (apart, letter)| name.replace(apart, letter));
    let name = visible
        .trim()
        .trim_start_matches('.')
        .trim_end_matches(['.', ' '])
        .trim();
    if name.is_empty() { "file".to_owned() } else { cut(name) }
}

/// Control characters, and those of Unicode's Bidi_Control and zero width, by which `gnp.exe` is shown as `exe.png`.
fn is_unseen(c: char) -> bool {
    c.is_control()
        || matches!(c,
            '\u{00ad}' | '\u{061c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}')
}

fn is_special(c: char) -> bool {
    matches!(c, '<' | '>' | ':' | '"' | '|' | '?' | '*')
}

fn cut(name: &str) -> String {
    if name.len() <= LONGEST_NAME_BYTES {
        return name.to_owned();
    }
    let (stem, ending) = match name.rfind('.') {
        Some(dot) if dot > 0 && name.len() - dot <= LONGEST_ENDING_BYTES => name.split_at(dot),
        _ => (name, ""),
    };
    let end = stem.floor_char_boundary(LONGEST_NAME_BYTES - ending.len());
    format!("{}{ending}", stem[..end].trim_end())
}

#[cfg(test)]
mod tests {
    use super::safe_file_name;

    #[test]
    fn only_the_last_part_of_a_path_remains() {
        assert_eq!(safe_file_name("../../etc/passwd"), "passwd");
        assert_eq!(safe_file_name(r"C:\Users\Айгүл\Устав.pdf"), "Устав.pdf");
        assert_eq!(safe_file_name(".."), "file");
        assert_eq!(safe_file_name("уставы/"), "file");
    }

    #[test]
    fn kyrgyz_letters_stay() {
        assert_eq!(
            safe_file_name("Өкмөттүн чечими (көчүрмө) №5 ң.pdf"),
            "Өкмөттүн чечими (көчүрмө) №5 ң.pdf"
        );
    }

    #[test]
    fn letters_in_two_parts_are_composed() {
        assert_eq!(
            safe_file_name("Көчүрмө — «И\u{306}од, е\u{308}лка» (1).pdf"),
            "Көчүрмө — «Йод, ёлка» (1).pdf"
        );
    }

    #[test]
    fn turning_marks_and_control_characters_are_dropped() {
        assert_eq!(safe_file_name("Устав\u{202e}fdp.exe"), "Уставfdp.exe");
        assert_eq!(safe_file_name("a\r\nSet-Cookie: b\u{0}.pdf"), "aSet-Cookie_ b.pdf");
    }

    #[test]
    fn a_name_of_dots_and_blanks_becomes_file() {
        for given in ["", "   ", "...", "\u{200f}\u{202e}", ". ."] {
            assert_eq!(safe_file_name(given), "file", "{given:?}");
        }
    }

    #[test]
    fn a_long_kyrgyz_name_keeps_its_ending() {
        let name = safe_file_name(&format!("{}.pdf", "ү".repeat(255)));
        assert_eq!(name, format!("{}.pdf", "ү".repeat(125)));
        assert!(name.len() <= 255);
    }

    #[test]
    fn a_name_of_exactly_255_bytes_is_left_alone() {
        let given = format!("{}.pdf", "a".repeat(251));
        assert_eq!(safe_file_name(&given), given);
    }
}
