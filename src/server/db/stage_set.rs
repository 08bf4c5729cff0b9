//! Sets of stages in statements. The domain names the sets; a statement has a place for each stage of one, to which its name is bound.

/// So many places from a number on: `$3, $4, $5`. No database takes a list without any.
pub(super) fn places(first: usize, count: usize) -> String {
    let places: Vec<String> = (first..first + count).map(|at| format!("${at}")).collect();
    places.join(", ")
}

#[cfg(test)]
mod tests {
    use super::places;

    #[test]
    fn places_are_numbered_from_the_first_on() {
        assert_eq!(places(3, 3), "$3, $4, $5");
        assert_eq!(places(9, 1), "$9");
    }
}
