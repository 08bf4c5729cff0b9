//! Search that forgives: case, ң/н, ө/о, ү/у, ё/е, punctuation.

use super::reference::Specialty;

/// The text as search sees it: lower case, ң→н, ө→о, ү→у, ё→е, everything that is neither letter nor digit as one space.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for mark in text.chars().flat_map(char::to_lowercase) {
        let plain = match mark {
            'ң' => 'н',
            'ө' => 'о',
            'ү' => 'у',
            'ё' => 'е',
            // Some keyboards and PDF readers write ё and й as two characters.
            '\u{306}' if folded.ends_with('и') => {
                folded.pop();
                'й'
            }
            '\u{300}'..='\u{36f}' => continue,
            other => other,
        };
        if plain.is_alphanumeric() {
            folded.push(plain);
        } else if !folded.is_empty() && !folded.ends_with(' ') {
            folded.push(' ');
        }
    }
    if folded.ends_with(' ') {
        folded.pop();
    }
    folded
}

/// How well something answers a query; the better goes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rank {
    /// The code begins with the query.
    Code,
    /// Each word of the query begins a word of the title.
    WordPrefix,
    /// Each word of the query stands somewhere in a title.
    Substring,
}

/// How well code and titles answer the query; none where they do not. An empty query is answered by everything.
pub fn matches(query: &str, code: &str, titles: &[&str]) -> Option<Rank> {
    let titles: Vec<String> = titles.iter().map(|title| fold(title)).collect();
    rank(&fold(query), &fold(code), &titles)
}

fn rank(query: &str, code: &str, titles: &[String]) -> Option<Rank> {
    if code.starts_with(query) {
        return Some(Rank::Code);
    }
    let every_word = |holds: fn(&str, &str) -> bool, title: &String| query.split(' ').all(|word| holds(title, word));
    let begins_a_word = |title: &str, word: &str| title.split(' ').any(|known| known.starts_with(word));
    if titles.iter().any(|title| every_word(begins_a_word, title)) {
        return Some(Rank::WordPrefix);
    }
    let stands_in = |title: &str, word: &str| title.contains(word);
    if titles.iter().any(|title| every_word(stands_in, title)) {
        return Some(Rank::Substring);
    }
    None
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
                .map(|title| fold(title))
                .to_vec(),
        };
        Self {
            entries: all.iter().map(entry).collect(),
        }
    }

    /// The best answers, by rank, then by code; of one level (its code) or of all.
    pub fn search(&self, query: &str, level: Option<&str>, limit: usize) -> Vec<&Specialty> {
        let query = fold(query);
        let of_level = |entry: &&Entry| level.is_none_or(|level| entry.specialty.level == level);
        let mut found: Vec<(Rank, &Entry)> = self
            .entries
            .iter()
            .filter(of_level)
            .filter_map(|entry| rank(&query, &entry.code, &entry.titles).map(|rank| (rank, entry)))
            .collect();
        found.sort_by(|(a, left), (b, right)| (a, &left.code).cmp(&(b, &right.code)));
        found
            .into_iter()
            .take(limit)
            .map(|(_, entry)| &entry.specialty)
            .collect()
    }
}

/// The best answers of the classifier, by rank, then by code; of one level (its code) or of all. Folds the classifier each time:
/// who searches often keeps a [`SpecialtyIndex`].
pub fn search_specialties(all: &[Specialty], query: &str, level: Option<&str>, limit: usize) -> Vec<Specialty> {
    SpecialtyIndex::new(all)
        .search(query, level, limit)
        .into_iter()
        .cloned()
        .collect()
}

#[cfg(test)]
mod tests;
