//! Data that a page holds for its own programs.

use leptos::tachys::html::InertElement;

/// An element whose text is data. It is no script, so what a policy says of scripts does not concern it.
///
/// `write` appends the text, as long as a page may be, to where the page takes it from. The text is written as it is: what could end the
/// element (`<`) may not stand in it, and a text with it is not written at all. It is never brought to life, and in the browser the element
/// is empty where the page did not come with it.
pub fn held_data(id: &'static str, write: impl FnOnce(&mut String)) -> InertElement {
    let mut element = format!("<script type=\"application/json\" id=\"{id}\">");
    let begin = element.len();
    write(&mut element);
    if element[begin..].contains('<') {
        element.truncate(begin);
    }
    element.push_str("</script>");
    InertElement::new(element)
}

#[cfg(test)]
mod tests {
    use leptos::prelude::*;

    use super::held_data;

    fn drawn(text: &str) -> String {
        Owner::new().with(|| held_data("held", |page| page.push_str(text)).to_html())
    }

    #[test]
    fn data_is_written_as_it_is() {
        let html = drawn(r#"["ң & > ' \u003c/script>"]"#);
        assert!(html.contains(r#"id="held""#), "{html}");
        assert!(html.contains(r#">["ң & > ' \u003c/script>"]</script>"#), "{html}");
    }

    #[test]
    fn what_could_end_the_element_is_not_written() {
        assert!(drawn("</script>").ends_with("></script>"));
        assert!(!drawn("a<!--").contains("<!--"));
    }
}
