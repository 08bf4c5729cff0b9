//! Who owns an organisation, recognised by the words of the register.

use serde::{Deserialize, Serialize};

use crate::domain::search::{begins_a_word_of, fold};

/// Who owns an organisation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Ownership {
    Private,
    State,
    /// A municipality.
    Municipal,
}

/// Words that deny what is next to them.
const NEGATIONS: [&str; 4] = ["не", "эмес", "not", "non"];

/// Beginnings of words that deny or exclude that state or municipality own it alone.
const PRIVATE: [&str; 9] = [
    "негосударств",
    "немуницип",
    "частн",
    "жеке",
    "private",
    "смешан",
    "аралаш",
    // «Собственность иностранных государств» names states, yet not ours.
    "иностран",
    "foreign",
];

/// Beginnings of words of a municipality.
const MUNICIPAL: [&str; 3] = ["муницип", "municip", "жергиликт"];

/// Beginnings of words of the state.
const STATE: [&str; 3] = ["государств", "мамлекет", "state"];

impl Ownership {
    /// The owner by the form of ownership as the register writes it, in Kyrgyz, Russian or English.
    ///
    /// What denies goes first: «негосударственная» and «мамлекеттик эмес» name the state and mean the opposite. What is not known
    /// is private: state and municipal bodies are excused from rules (regulation 334/552, decree 667), and nobody is excused by a
    /// word that this function does not know.
    pub fn of_words(written: &str) -> Self {
        let folded = fold(written);
        let begins = |beginnings: &[&str]| begins_a_word_of(&folded, beginnings);
        let is_denied = folded
            .split(' ')
            .any(|word| NEGATIONS.iter().any(|negation| fold(negation) == word));
        // «Чет өлкөлүк», «чет элдик»: foreign.
        let is_foreign = folded.split(' ').any(|word| word == "чет");
        if is_denied || is_foreign || begins(&PRIVATE) {
            Self::Private
        } else if begins(&MUNICIPAL) {
            Self::Municipal
        } else if begins(&STATE) {
            Self::State
        } else {
            Self::Private
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Ownership::{self, Municipal, Private, State};

    fn all_are(ownership: Ownership, written: &[&str]) {
        for words in written {
            assert_eq!(Ownership::of_words(words), ownership, "{words}");
        }
    }

    #[test]
    fn state_and_municipality_are_known_by_their_words() {
        all_are(
            State,
            &[
                "Государственная",
                "государственная собственность",
                "Мамлекеттик",
                "МАМЛЕКЕТТИК МЕНЧИК",
                "State",
                // With a Latin c and a Latin M.
                "Гоcударственная",
                "Mамлекеттик",
            ],
        );
        all_are(
            Municipal,
            &[
                "Муниципальная",
                "Муниципалдык менчик",
                "Жергиликтүү өз алдынча башкаруунун менчиги",
                "municipal property",
            ],
        );
    }

    #[test]
    fn what_denies_the_state_is_private() {
        all_are(
            Private,
            &[
                "Негосударственная",
                "не государственная",
                "Мамлекеттик эмес",
                "мамлекеттик эмес менчик",
                "Муниципалдык эмес",
                "немуниципальная",
                "non-state",
            ],
        );
    }

    #[test]
    fn private_words_outweigh_the_state_beside_them() {
        all_are(
            Private,
            &[
                "Частная",
                "Жеке менчик",
                "private",
                "Государственно-частное партнёрство",
                "Смешанная с долей государства",
                "Собственность иностранных государств",
                "Чет мамлекеттин менчиги",
            ],
        );
    }

    #[test]
    fn what_is_not_known_is_private() {
        all_are(Private, &["", " ", "—", "Коллективдик", "Коопчулук"]);
    }
}
