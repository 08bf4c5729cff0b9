//! Holding a control and a signal together without losing what was typed before the WebAssembly arrived.

use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;

/// A control whose text can be read and set.
pub(super) trait Typed: JsCast + Clone + 'static {
    /// The current text of the control.
    fn typed(&self) -> String;
    /// Puts a text into the control.
    fn put(&self, text: &str);
}

/// Whether two texts are the same but for white space. Browsers change that by themselves: `\r\n` to `\n` in a textarea,
/// spaces around an e-mail address; such a change is not the person's and must not be saved as theirs.
fn same_words(one: &str, other: &str) -> bool {
    let words = |text: &str| {
        text.chars()
            .filter(|letter| !letter.is_whitespace())
            .collect::<String>()
    };
    one == other || words(one) == words(other)
}

/// Keeps `text` and the control the same. Where the server drew the control, and it has another text at first sight than was drawn,
/// that is what the person typed while the page was still loading, and it wins. A control that is drawn later may be one that was there for
/// another text, and follows the signal from the beginning. It is left alone where both agree, so that the caret stays.
pub(super) fn follow<T: Typed>(element: impl Fn() -> Option<T> + 'static, text: RwSignal<String>) {
    let comes_from_server = Owner::current_shared_context().is_some_and(|page| page.during_hydration());
    let drawn = text.get_untracked();
    Effect::new(move |seen: Option<bool>| {
        let seen = seen.unwrap_or(false);
        let Some(control) = element() else { return seen };
        // Foreign markup may have taken the place of the control: what is typed would be saved nowhere, so the page says that it is broken.
        assert!(control.has_type::<T>(), "another element is where a control was drawn");
        let typed = control.typed();
        let shown = text.get();
        if !seen && comes_from_server && !same_words(&typed, &drawn) {
            if !same_words(&typed, &shown) {
                text.set(typed);
            }
        } else if !same_words(&typed, &shown) {
            control.put(&text.get_untracked());
        }
        true
    });
}

#[cfg(test)]
mod tests {
    use super::same_words;

    #[test]
    fn white_space_that_a_browser_changes_is_no_change() {
        assert!(same_words("биринчи\r\nэкинчи", "биринчи\nэкинчи"));
        assert!(!same_words("биринчи", "экинчи"));
    }
}
