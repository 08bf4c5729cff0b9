//! Which characters of a document its font does not have: asked before it is signed, by the rule by which it is set.

use crate::domain::views::document_signs::{DocumentPlace, StrangeSigns};

/// So many characters of a place are named.
const MOST_NAMED: usize = 12;

/// The places that have such characters.
pub fn strange_signs<'a>(places: impl IntoIterator<Item = (DocumentPlace, &'a str)>) -> Vec<StrangeSigns> {
    let strange = places.into_iter().map(|(place, text)| StrangeSigns {
        place,
        signs: signs_of(text),
    });
    strange.filter(|it| !it.signs.is_empty()).collect()
}

/// The characters of a text that would be printed as their number.
pub fn signs_of(text: &str) -> Vec<String> {
    let strange = asula_pdf::strange(text).into_iter();
    strange.take(MOST_NAMED).map(String::from).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_places_with_unprintable_signs_are_named() {
        let places = [
            (DocumentPlace::Organisation, "«Билим Нуру» жеке мектеби"),
            (DocumentPlace::Conclusion, "Жооп берет 🎓🎓 漢"),
            (
                DocumentPlace::Member("Марат".to_owned()),
                "Марат, доцент №\u{a0}1 — ң ө ү",
            ),
        ];
        let told = [StrangeSigns {
            place: DocumentPlace::Conclusion,
            signs: vec!["🎓".to_owned(), "漢".to_owned()],
        }];
        assert_eq!(strange_signs(places), told);
    }
}
