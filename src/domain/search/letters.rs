//! Letters as search sees them. Two letters that look the same on paper, or that one keyboard has for the other, are one letter.

/// A letter in lower case as search sees it; nothing for what only modifies a letter or cannot be seen.
///
/// Latin and Greek letters that look like a Cyrillic one, small or capital, become the Cyrillic one: nobody sees on the screen which of
/// them was typed. This holds for words of other languages too, on both sides of a comparison.
pub(super) fn plain(mark: char) -> Option<char> {
    Some(match half_width(mark) {
        'ё' | 'e' | 'ë' | 'é' | 'è' | 'ê' | 'ε' => 'е',
        'ң' | 'ҥ' | 'ӊ' | 'h' | 'һ' | 'η' => 'н',
        'ө' | 'ӫ' | 'ѳ' | 'ɵ' | 'θ' | 'o' | 'ö' | 'ó' | 'ο' => 'о',
        'ү' | 'ұ' | 'y' | 'υ' => 'у',
        'a' | 'á' | 'α' => 'а',
        'b' | 'β' => 'в',
        'c' | 'ç' => 'с',
        'k' | 'κ' => 'к',
        'm' | 'μ' => 'м',
        'p' | 'ρ' => 'р',
        't' | 'τ' => 'т',
        'x' | 'χ' => 'х',
        // Latin letters of Turkish names, and Cyrillic letters that look like Latin ones.
        'ı' | 'і' | 'ι' => 'i',
        'ј' => 'j',
        'ѕ' | 'ş' => 's',
        'ğ' => 'g',
        'ü' => 'u',
        // Apostrophes that Unicode counts among the letters.
        '\u{2b9}'..='\u{2bc}' => '\'',
        // Accents next to their letter; soft hyphen; characters without width, among them the marks of writing
        // direction.
        '\u{300}'..='\u{36f}' | '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' => return None,
        '\u{2060}'..='\u{2064}' | '\u{2066}'..='\u{2069}' | '\u{feff}' => return None,
        other => other,
    })
}

/// What most of our texts are made of, as search sees it, without asking the tables of Unicode: a letter or digit, and a blank for any other
/// character of ASCII; nothing for a character that is less common.
pub(super) fn common(mark: char) -> Option<char> {
    Some(match mark {
        'а'..='я' | '0'..='9' => mark,
        // The code of each of these small letters is that of its capital and 32.
        'А'..='Я' => char::from_u32(u32::from(mark) + 32)?,
        'a'..='z' | 'A'..='Z' => return plain(mark.to_ascii_lowercase()),
        'ё' | 'Ё' => 'е',
        'ң' | 'Ң' => 'н',
        'ө' | 'Ө' => 'о',
        'ү' | 'Ү' => 'у',
        '\0'..='\u{7f}' => ' ',
        _ => return None,
    })
}

/// A mark other than letters, digits and blanks, as search sees it: one hyphen, one quotation mark and one apostrophe represent all.
pub(super) fn plain_mark(mark: char) -> Option<char> {
    if common(mark).is_some_and(|it| it != ' ') {
        return None;
    }
    let mark = match plain(mark)? {
        '\u{2010}'..='\u{2015}' | '\u{2212}' => '-',
        '«' | '»' | '‹' | '›' | '\u{201c}'..='\u{201f}' => '"',
        '\u{2018}'..='\u{201b}' | '`' | '´' => '\'',
        other => other,
    };
    (!mark.is_alphanumeric() && !mark.is_whitespace() && !mark.is_control()).then_some(mark)
}

/// The usual form of a character of full width, as East Asian keyboards type it.
fn half_width(mark: char) -> char {
    match mark {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(mark) - 0xfee0).unwrap_or(mark),
        other => other,
    }
}

/// The name with the Latin letters of its Cyrillic words replaced by the Cyrillic ones that look the same, in lower case: so a name
/// sorts by what is seen. Words without a Cyrillic letter stay as they are.
pub fn in_one_script(name: &str) -> String {
    let is_cyrillic = |mark: char| matches!(mark, '\u{400}'..='\u{52f}');
    let mut whole = String::with_capacity(name.len());
    for word in name.split_inclusive(|mark: char| !mark.is_alphanumeric() && plain(mark).is_some()) {
        if word.chars().any(is_cyrillic) {
            whole.extend(word.chars().map(|mark| match mark {
                'A'..='Z' | 'a'..='z' => cyrillic_twin(mark.to_ascii_lowercase()),
                other => other,
            }));
        } else {
            whole.push_str(word);
        }
    }
    whole
}

/// The Cyrillic letter that looks like a Latin one in lower case, or the letter itself.
fn cyrillic_twin(latin: char) -> char {
    plain(latin).unwrap_or(latin)
}
