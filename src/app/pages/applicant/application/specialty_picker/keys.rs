//! What keys do in a list that opens under a field (WAI-ARIA Authoring Practices, combobox with list autocomplete).

/// What a key does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KeyAction {
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
pub fn key_action(key: &str, is_open: bool, length: usize, active: Option<usize>) -> Option<KeyAction> {
    let last = length.checked_sub(1);
    match (key, is_open) {
        ("ArrowDown" | "ArrowUp", false) => Some(KeyAction::Open),
        ("ArrowDown", true) => last.map(|last| KeyAction::Move(active.filter(|at| *at < last).map_or(0, |at| at + 1))),
        ("ArrowUp", true) => last.map(|last| KeyAction::Move(active.filter(|at| *at > 0).map_or(last, |at| at - 1))),
        ("Enter", true) => active.map(KeyAction::Take),
        ("Escape", true) => Some(KeyAction::Close),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{KeyAction, key_action};

    #[test]
    fn arrows_go_round_the_list() {
        assert_eq!(key_action("ArrowDown", true, 3, None), Some(KeyAction::Move(0)));
        assert_eq!(key_action("ArrowDown", true, 3, Some(0)), Some(KeyAction::Move(1)));
        assert_eq!(key_action("ArrowDown", true, 3, Some(2)), Some(KeyAction::Move(0)));
        assert_eq!(key_action("ArrowUp", true, 3, None), Some(KeyAction::Move(2)));
        assert_eq!(key_action("ArrowUp", true, 3, Some(0)), Some(KeyAction::Move(2)));
    }

    #[test]
    fn an_arrow_opens_a_closed_list() {
        assert_eq!(key_action("ArrowDown", false, 0, None), Some(KeyAction::Open));
        assert_eq!(key_action("ArrowDown", true, 0, None), None);
    }

    #[test]
    fn enter_takes_the_active_or_sends_the_form() {
        assert_eq!(key_action("Enter", true, 3, Some(1)), Some(KeyAction::Take(1)));
        assert_eq!(key_action("Enter", true, 3, None), None);
        assert_eq!(key_action("Enter", false, 3, Some(1)), None);
    }

    #[test]
    fn escape_closes_and_letters_are_the_fields_own() {
        assert_eq!(key_action("Escape", true, 3, Some(1)), Some(KeyAction::Close));
        assert_eq!(key_action("Escape", false, 3, None), None);
        assert_eq!(key_action("Home", true, 3, Some(1)), None);
    }
}
