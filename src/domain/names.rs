//! Whether two spellings of a name are one name (docs/requirements.md, L2): the register and ESI spell people
//! differently.

use std::collections::BTreeSet;

use super::search::fold;

/// In names of so many words neighbours are also compared in one piece; longer ones are no names of people.
const MOST_WORDS: usize = 8;

/// Whether two full names agree: tolerant of case, ё/е, ң/н, ө/о, ү/у, letters of another script that look the same, hyphens and
/// spacing («Асан уулу», «Асан-уулу», «Асануулу»), and of the order of the words. A word more or less is another name.
///
/// The PIN is compared first where both sides give it; this is for where one does not.
pub fn is_same_name(one: &str, other: &str) -> bool {
    let other = spellings(other);
    spellings(one).iter().any(|spelling| other.contains(spelling))
}

/// The words of a name in order of the alphabet, in every way in which neighbours can be written in one piece; nothing for no name.
fn spellings(name: &str) -> BTreeSet<Vec<String>> {
    let folded = fold(name);
    let words: Vec<&str> = folded.split_whitespace().collect();
    if words.is_empty() {
        return BTreeSet::new();
    }
    let gaps = if words.len() > MOST_WORDS { 0 } else { words.len() - 1 };
    (0..(1_u32 << gaps)).map(|closed| written(&words, closed)).collect()
}

/// The words with the gaps closed whose bits are set.
fn written(words: &[&str], closed: u32) -> Vec<String> {
    let mut pieces: Vec<String> = Vec::with_capacity(words.len());
    for (at, word) in words.iter().enumerate() {
        let is_closed = at > 0 && at <= MOST_WORDS && (closed >> (at - 1)) & 1 == 1;
        match pieces.last_mut().filter(|_| is_closed) {
            Some(piece) => piece.push_str(word),
            None => pieces.push((*word).to_owned()),
        }
    }
    pieces.sort();
    pieces
}

#[cfg(test)]
mod tests {
    use super::is_same_name;

    fn agree(pairs: &[(&str, &str)]) {
        for (one, other) in pairs {
            assert!(is_same_name(one, other), "{one} / {other}");
            assert!(is_same_name(other, one), "{other} / {one}");
        }
    }

    fn differ(pairs: &[(&str, &str)]) {
        for (one, other) in pairs {
            assert!(!is_same_name(one, other), "{one} / {other}");
        }
    }

    #[test]
    fn spellings_of_one_name_agree() {
        agree(&[
            ("Токтогулова Айгүл Семёновна", "ТОКТОГУЛОВА  Айгул Семеновна"),
            ("Өмүров Бакыт", "Бакыт Омуров"),
            ("Сыймык", "сыймык"),
            ("Алымбекова Каныкей", "Каныкей\u{a0}Алымбекова"),
        ]);
    }

    #[test]
    fn names_that_look_the_same_agree() {
        agree(&[
            // Latin c, o, e, p, x, a, y; then Latin T, K, M, B, H, C.
            ("Cупатаева Асель", "Супатаева Асель"),
            ("Тoктoгyлoв Эpкин", "Токтогулов Эркин"),
            ("Xамиш Зазилия", "Хамиш Зазилия"),
            ("TOKTOMATOB", "Токтоматов"),
            ("Mырзабекова Hазгүл", "Мырзабекова Назгүл"),
            ("ACAHOB БAKЫT", "АСАНОВ БАКЫТ"),
            // Latin e with two points, Latin o with a bar.
            ("Семëнов Артëм", "Семёнов Артём"),
            ("Тɵрɵкул Махмудов", "Төрөкул Махмудов"),
        ]);
    }

    #[test]
    fn composed_letters_make_no_other_name() {
        agree(&[
            ("Андреи\u{306} Семе\u{308}нов", "Андрей Семёнов"),
            ("Мырза\u{ad}бекова Айгүл", "Мырзабекова Айгүл"),
            ("\u{feff}Асанов\u{200b} Бакыт", "Асанов Бакыт"),
        ]);
    }

    #[test]
    fn hyphens_and_spacing_make_no_other_name() {
        agree(&[
            ("Төрөкул Асан уулу", "Төрөкул Асан-уулу"),
            ("Төрөкул Асан уулу", "Асануулу Төрөкул"),
            ("Айтматова Бермет Чыңгыз кызы", "Айтматова Бермет Чынгызкызы"),
            ("Сейит\u{2011}Али Жумабеков", "Жумабеков Сейитали"),
            ("Сейит \u{2014} Али Асануулу", "Сейитали Асан уулу"),
        ]);
    }

    #[test]
    fn other_names_and_empty_ones_do_not_agree() {
        differ(&[
            ("Жээнбеков Эркин", "Жээнбеков Эрлан"),
            ("Сулайманова Асель", "Сартбаева Асель"),
            ("Асан уулу Бакыт", "Асан кызы Бакыт"),
            ("Токтогулова Айгүл", "Токтогулова Айгүл Семёновна"),
            ("Раззаков Исхак", "Раззакова Исхак"),
            ("Андрей", "Андреи"),
            ("Бек Аман Асанов", "Аманбек Асанов"),
            ("", ""),
            (" ", "—"),
            ("", "Асанов"),
        ]);
    }

    #[test]
    fn a_very_long_name_is_compared_by_words() {
        let long = "аа бб вв гг дд ее жж зз ии кк".repeat(20);
        assert!(is_same_name(&long, &long.to_uppercase()));
        assert!(!is_same_name(&long, &long.replacen(' ', "", 1)));
    }
}
