//! Data that a page holds for its own programs.

use leptos::prelude::*;

/// An element whose text is data. It is no script, so what a policy says of scripts does not concern it.
///
/// The text is written as it is: what could end the element (`<`) may not stand in it, and a text with it is not written at all. It is
/// never brought to life, and in the browser the element is empty where the page did not come with it.
#[component]
pub fn HeldData(
    /// The `id` of the element.
    id: &'static str,
    /// The data.
    text: String,
) -> impl IntoView {
    let text = if text.contains('<') { String::new() } else { text };
    view! { <script r#type="application/json" id=id inner_html=text></script> }
}

#[cfg(test)]
mod tests {
    use leptos::prelude::*;

    use super::HeldData;

    fn drawn(text: &str) -> String {
        let text = text.to_owned();
        Owner::new().with(|| view! { <HeldData id="held" text /> }.to_html())
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
