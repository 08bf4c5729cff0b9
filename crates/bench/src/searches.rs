//! What is searched for in the cold search: as the warm one a piece of the names and a digit, which find more than a page of cases.

use super::coded;

/// The words of all names.
const NAMES: [&str; 5] = ["билим", "мектеби", "жеке", "частная", "школа"];
/// A piece of fewer characters finds the same as most others.
const SHORTEST: usize = 3;
/// Of so many cases a digit finds a page at least.
const CASES_A_PAGE: usize = 200;
/// More pages of one search nobody reads.
const MOST_PAGES: usize = 5;

/// The addresses of searches among so many cases; no two are the same.
pub fn searches(cases: usize) -> Vec<String> {
    let mut addresses = Vec::new();
    for page in 1..=(cases / CASES_A_PAGE).clamp(1, MOST_PAGES) {
        for digit in 0..10 {
            for piece in NAMES.iter().flat_map(|name| pieces(name)) {
                let words = coded(&format!("{piece} {digit}"));
                addresses.push(format!("/accreditation?words={words}&stage=&page={page}"));
            }
        }
    }
    addresses
}

/// What stands in a word in one piece.
fn pieces(word: &str) -> Vec<String> {
    let letters: Vec<char> = word.chars().collect();
    let mut pieces = Vec::new();
    for length in SHORTEST..=letters.len() {
        pieces.extend(letters.windows(length).map(|piece| piece.iter().collect::<String>()));
    }
    pieces
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::searches;

    #[test]
    fn cold_searches_differ() {
        let all = searches(1000);
        let different: BTreeSet<&String> = all.iter().collect();
        assert_eq!((all.len(), different.len()), (2250, 2250));
    }
}
