//! What keys do in a list that opens under a field (WAI-ARIA Authoring Practices, combobox with list autocomplete).

/// What a key does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Deed {
    /// Opens the list.
    Open,
    /// Makes another place of the list the active one.
    Move(usize),
    /// Takes the active place.
    Take(usize),
    /// Closes the list; the text stays.
    Close,
}

/// What a key does, where the list is open or not, so long, with an active place or none. Nothing for keys that are the field's own.
pub fn deed(key: &str, is_open: bool, length: usize, active: Option<usize>) -> Option<Deed> {
    let last = length.checked_sub(1);
    match (key, is_open) {
        ("ArrowDown" | "ArrowUp", false) => Some(Deed::Open),
        ("ArrowDown", true) => last.map(|last| Deed::Move(active.filter(|at| *at < last).map_or(0, |at| at + 1))),
        ("ArrowUp", true) => last.map(|last| Deed::Move(active.filter(|at| *at > 0).map_or(last, |at| at - 1))),
        ("Enter", true) => active.map(Deed::Take),
        ("Escape", true) => Some(Deed::Close),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{Deed, deed};

    #[test]
    fn arrows_go_round_the_list() {
        assert_eq!(deed("ArrowDown", true, 3, None), Some(Deed::Move(0)));
        assert_eq!(deed("ArrowDown", true, 3, Some(0)), Some(Deed::Move(1)));
        assert_eq!(deed("ArrowDown", true, 3, Some(2)), Some(Deed::Move(0)));
        assert_eq!(deed("ArrowUp", true, 3, None), Some(Deed::Move(2)));
        assert_eq!(deed("ArrowUp", true, 3, Some(0)), Some(Deed::Move(2)));
    }

    #[test]
    fn an_arrow_opens_a_closed_list() {
        assert_eq!(deed("ArrowDown", false, 0, None), Some(Deed::Open));
        assert_eq!(deed("ArrowDown", true, 0, None), None);
    }

    #[test]
    fn enter_takes_the_active_or_sends_the_form() {
        assert_eq!(deed("Enter", true, 3, Some(1)), Some(Deed::Take(1)));
        assert_eq!(deed("Enter", true, 3, None), None);
        assert_eq!(deed("Enter", false, 3, Some(1)), None);
    }

    #[test]
    fn escape_closes_and_letters_are_the_fields_own() {
        assert_eq!(deed("Escape", true, 3, Some(1)), Some(Deed::Close));
        assert_eq!(deed("Escape", false, 3, None), None);
        assert_eq!(deed("Home", true, 3, Some(1)), None);
    }
}
