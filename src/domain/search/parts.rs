//! The parts by which an index of any database finds what holds a needle, wherever it stands.

use std::collections::BTreeSet;

use super::Query;

/// So many characters of a text, from each of its characters on, are a part; a number of a case in one piece fits.
const LONGEST_PART: usize = 12;

/// Greater than the digits of any character ([`digits_of`]).
const AFTER_ALL: &str = "99";

/// The parts of a text made by [`super::searchable`]: what stands in it in one piece from each character on, and its marks.
pub fn parts(searchable: &str) -> BTreeSet<String> {
    let mut lines = searchable.lines().skip(1);
    let whole: Vec<String> = lines.next().unwrap_or_default().chars().map(digits_of).collect();
    let marks = lines.next().unwrap_or_default().chars().map(digits_of);
    let part = |at: usize| whole[at..whole.len().min(at + LONGEST_PART)].concat();
    (0..whole.len()).map(part).chain(marks).collect()
}

/// The parts that begin with a needle, or as much of it as a part holds: from `from` on, before `before`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PartRange {
    /// The first that there may be.
    pub from: String,
    /// What is greater than all of them.
    pub before: String,
    /// The needle, where more of it has to be compared with the text: it is longer than a part, or has blanks.
    pub rest: Option<String>,
}

impl Query {
    /// A range for each needle. A text that answers the query has a part in each of them, and one that has and holds the rests answers it.
    pub fn part_ranges(&self) -> Vec<PartRange> {
        self.needles().iter().map(|needle| PartRange::of(needle)).collect()
    }
}

impl PartRange {
    fn of(needle: &str) -> Self {
        let whole: Vec<char> = needle.chars().filter(|mark| *mark != ' ').collect();
        let from: String = whole.iter().take(LONGEST_PART).copied().map(digits_of).collect();
        let is_compared = whole.len() > LONGEST_PART || needle.contains(' ');
        Self {
            before: format!("{from}{AFTER_ALL}"),
            from,
            rest: is_compared.then(|| needle.to_owned()),
        }
    }
}

/// A character in decimal digits, none of which begin another's; every locale sorts digits alike.
fn digits_of(mark: char) -> String {
    match u32::from(mark) {
        latin @ 0..=0x17f => format!("{latin:03}"),
        greek @ 0x370..=0x3ff => format!("{:03}", greek - 0x370 + 384),
        cyrillic @ 0x400..=0x52f => format!("{:03}", cyrillic - 0x400 + 528),
        other => format!("9{other:07}"),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::domain::search::searchable;

    /// As a database finds it: by the parts in the ranges, and by the text where a rest has to be compared.
    fn is_found(query: &Query, text: &str) -> bool {
        let parts = parts(text);
        query.part_ranges().iter().all(|range| {
            parts.range(range.from.clone()..range.before.clone()).next().is_some()
                && range.rest.as_ref().is_none_or(|rest| text.contains(rest.as_str()))
        })
    }

    #[test]
    fn parts_find_what_the_whole_text_finds() {
        let text = searchable("А-2026-000123 «Билим Нуру» жеке мектеп-гимназиясы О’Хара 100%");
        for typed in [
            "",
            "билим",
            "или",
            "у",
            "мектепгимназиясы",
            "билим-нуру",
            "А 2026-000123",
            "2026/000123",
            "000123",
            "%",
            "'",
            "000124",
            "2026 123",
            "гимназиясыы",
            "мектепгимназиясб",
            "_",
            "нуру билима",
        ] {
            let query = Query::new(typed);
            assert_eq!(is_found(&query, &text), query.is_answered_by(&text), "{typed}");
        }
    }

    #[test]
    fn no_character_begins_as_another() {
        let marks = "a1я№λ٣学🎓";
        let digits: Vec<String> = marks.chars().map(digits_of).collect();
        for (at, one) in digits.iter().enumerate() {
            let mut others = digits.iter().enumerate().filter(|(other, _)| *other != at);
            assert!(others.all(|(_, other)| !other.starts_with(one.as_str())), "{one}");
            assert!(one.as_str() < AFTER_ALL, "{one}");
        }
    }

    proptest! {
        #[test]
        fn parts_find_as_the_text_does(text in any::<String>(), typed in "[а-гa-c0-2 %-]{0,20}") {
            let (text, query) = (searchable(&text), Query::new(&typed));
            prop_assert_eq!(is_found(&query, &text), query.is_answered_by(&text));
        }

        #[test]
        fn a_text_is_found_by_a_piece_of_it(text in "[а-г0-2 -]{1,40}", from in 0..40_usize, length in 1..20_usize) {
            let typed: String = text.chars().skip(from).take(length).collect();
            let (text, query) = (searchable(&text), Query::new(&typed));
            prop_assert_eq!(is_found(&query, &text), query.is_answered_by(&text));
        }
    }
}
