//! What a page holds for its programs: the server writes it ([`crate::app::ui::held_data`]), the browser reads it once.

use leptos::prelude::*;

/// The text of such an element, while the page comes to life as it was drawn; nothing later, and nothing on the server.
pub fn held_text(id: &str) -> Option<String> {
    let context = Owner::current_shared_context()?;
    if !context.is_browser() || !context.during_hydration() {
        return None;
    }
    document().get_element_by_id(id)?.text_content()
}

#[cfg(test)]
mod tests {
    use leptos::prelude::*;

    use super::held_text;

    #[test]
    fn outside_of_a_browser_nothing_is_held() {
        assert_eq!(Owner::new().with(|| held_text("page-data")), None);
    }
}
