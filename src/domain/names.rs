//! Whether two spellings of a name are one name (row L2): the register and ESI spell people differently.

use super::search::fold;

/// Whether two full names agree: tolerant of case, ё/е, ң/н, ө/о, ү/у, hyphens and spacing, and of the order of the words.
///
/// The PIN is compared first where both sides tell it; this is for where one does not.
pub fn is_same_name(one: &str, other: &str) -> bool {
    let words = |name: &str| {
        let mut words: Vec<String> = fold(name).split_whitespace().map(str::to_owned).collect();
        words.sort();
        words
    };
    let (one, other) = (words(one), words(other));
    !one.is_empty() && one == other
}

#[cfg(test)]
mod tests {
    use super::is_same_name;

    #[test]
    fn spellings_of_one_name_agree() {
        assert!(is_same_name(
            "Токтогулова Айгүл Семёновна",
            "ТОКТОГУЛОВА  Айгул Семеновна"
        ));
        assert!(is_same_name("Өмүров Бакыт", "Бакыт Омуров"));
    }

    #[test]
    fn other_names_and_empty_ones_do_not() {
        assert!(!is_same_name("Жээнбеков Эркин", "Жээнбеков Эрлан"));
        assert!(!is_same_name("", ""));
    }
}
