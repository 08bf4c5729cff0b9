//! The classifier, searched by code and by words.

use super::{Query, fold, searchable};
use crate::domain::reference::Specialty;

/// A number of fewer digits is no code, but one of the words.
const SHORTEST_CODE: usize = 4;

/// How well something answers a query; the better goes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rank {
    /// The code begins with the query.
    Code,
    /// Each term of the query begins the code or a word of the title.
    WordPrefix,
    /// Each term of the query begins the code or occurs somewhere in a title.
    Substring,
    /// Of a code and words, one is found and the other is not: the code may be that of another level.
    Either,
}

/// How well code and titles answer the query; none where they do not. An empty query is answered by everything.
pub fn matches(query: &str, code: &str, titles: &[&str]) -> Option<Rank> {
    let titles: Vec<String> = titles.iter().map(|title| searchable(title)).collect();
    rank(&Query::new(query), &fold(code), &titles)
}

fn rank(query: &Query, code: &str, titles: &[String]) -> Option<Rank> {
    let needles = query.needles();
    let is_code = |needle: &String| code.starts_with(needle.as_str());
    if needles.iter().all(is_code) {
        return Some(Rank::Code);
    }
    let in_one_title = |needles: &[&String], stands_in: fn(&str, &str) -> bool| {
        titles
            .iter()
            .any(|title| needles.iter().all(|needle| stands_in(title, needle)))
    };
    let words: Vec<&String> = needles.iter().filter(|needle| !is_code(needle)).collect();
    if in_one_title(&words, begins_a_word) {
        return Some(Rank::WordPrefix);
    }
    if in_one_title(&words, |title, needle| title.contains(needle)) {
        return Some(Rank::Substring);
    }
    let is_number =
        |needle: &&String| needle.len() >= SHORTEST_CODE && needle.chars().all(|it| it.is_ascii_digit() || it == ' ');
    let (codes, words): (Vec<&String>, Vec<&String>) = needles.iter().partition(is_number);
    if codes.is_empty() || words.is_empty() {
        return None;
    }
    let is_either = codes.iter().any(|needle| is_code(needle)) || in_one_title(&words, begins_a_word);
    is_either.then_some(Rank::Either)
}

fn begins_a_word(title: &str, needle: &str) -> bool {
    let mut rest = title.match_indices(needle);
    rest.any(|(at, _)| at == 0 || title[..at].ends_with([' ', '\n']))
}

/// The classifier made ready for search: its texts are folded once.
#[derive(Clone, Debug, Default)]
pub struct SpecialtyIndex {
    entries: Vec<Entry>,
}

#[derive(Clone, Debug)]
struct Entry {
    specialty: Specialty,
    code: String,
    titles: Vec<String>,
}

impl SpecialtyIndex {
    /// Makes the classifier ready.
    pub fn new(all: &[Specialty]) -> Self {
        let entry = |specialty: &Specialty| Entry {
            specialty: specialty.clone(),
            code: fold(&specialty.code),
            titles: [&specialty.title.ky, &specialty.title.ru, &specialty.title.en]
                .map(|title| searchable(title))
                .to_vec(),
        };
        Self {
            entries: all.iter().map(entry).collect(),
        }
    }

    /// The best answers, by rank, then by code; of one level (its code) or of all. Those of [`Rank::Either`] are shown only where
    /// nothing answers the whole query.
    pub fn search(&self, query: &str, level: Option<&str>, limit: usize) -> Vec<(Rank, &Specialty)> {
        let query = Query::new(query);
        let of_level = |entry: &&Entry| level.is_none_or(|level| entry.specialty.level == level);
        let mut found: Vec<(Rank, &Entry)> = self
            .entries
            .iter()
            .filter(of_level)
            .filter_map(|entry| rank(&query, &entry.code, &entry.titles).map(|rank| (rank, entry)))
            .collect();
        found.sort_by(|(a, left), (b, right)| (a, &left.code).cmp(&(b, &right.code)));
        let is_answered = found.first().is_some_and(|(rank, _)| *rank != Rank::Either);
        found
            .into_iter()
            .filter(|(rank, _)| !is_answered || *rank != Rank::Either)
            .take(limit)
            .map(|(rank, entry)| (rank, &entry.specialty))
            .collect()
    }
}
