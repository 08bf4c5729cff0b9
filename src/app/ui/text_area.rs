//! Several lines of text; the only place that writes a `<textarea>`.

use leptos::{html, prelude::*};

use super::{bound, field::Wired};

impl bound::Typed for web_sys::HtmlTextAreaElement {
    fn typed(&self) -> String {
        self.value()
    }

    fn put(&self, text: &str) {
        self.set_value(text);
    }
}

/// The text as content of a `<textarea>`.
///
/// Leptos 0.8 does not escape children of `<textarea>`, so a stored `</textarea><script>` would run; hence the text is
/// escaped here and written as `inner_html`. The parser drops one line feed after the start tag (HTML standard, 13.2.6.4.7),
/// so on the server a text that begins with one gets another.
fn content(text: &str, parsed_from_page: bool) -> String {
    let mut html = String::with_capacity(text.len() + 16);
    if parsed_from_page && text.starts_with('\n') {
        html.push('\n');
    }
    for letter in text.chars() {
        match letter {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            other => html.push(other),
        }
    }
    html
}

/// A field of more lines than these is tall at first: browsers that let it grow by its content do not count the lines.
const TALL: u32 = 4;

/// Several lines of text that grow with what is typed. Inside a [`Field`](super::Field) it takes id, description and state
/// from it; alone it needs `label`.
#[component]
pub fn TextArea(
    /// The `name` that is sent.
    #[prop(into)]
    name: String,
    /// The text at first.
    #[prop(optional, into)]
    value: String,
    /// A signal that follows the text, and that the text follows. Its value at first takes the place of `value`.
    #[prop(optional, into)]
    bind: Option<RwSignal<String>>,
    /// The least height, in lines.
    #[prop(default = 3)]
    rows: u32,
    /// The label where there is no field around it.
    #[prop(optional, into)]
    label: Option<String>,
    /// The `id` where there is no field around it.
    #[prop(optional, into)]
    id: Option<String>,
    /// An error where there is no field around it; it is shown by the cell.
    #[prop(optional, into)]
    invalid: Signal<bool>,
) -> impl IntoView {
    let wired = Wired::new(id, invalid);
    let text = wired.text(bind, value);
    let first = text.get_untracked();
    let node = NodeRef::<html::Textarea>::new();
    bound::follow(move || node.get(), text);
    let tall = rows > TALL;
    view! {
        <textarea
            node_ref=node
            class="text-area"
            class:text-area--tall=tall
            id=wired.id
            name=name
            rows=rows.to_string()
            aria-label=label
            aria-required=wired.required
            aria-invalid=move || wired.invalid.get().then_some("true")
            aria-describedby=move || wired.described_by.and_then(|ids| ids.get())
            on:input=move |event| text.set(event_target_value(&event))
            inner_html=content(&first, leptos::leptos_dom::helpers::is_server())
        ></textarea>
    }
}

#[cfg(test)]
mod tests {
    use leptos::prelude::*;

    use super::{TextArea, content};

    #[test]
    fn a_text_that_closes_the_control_stays_text() {
        let owner = Owner::new();
        let html =
            owner.with(|| view! { <TextArea name="note" value="</textarea><script>alert(1)</script>&" /> }.to_html());
        assert!(
            html.contains("&lt;/textarea&gt;&lt;script&gt;alert(1)&lt;/script&gt;&amp;</textarea>"),
            "{html}"
        );
    }

    #[test]
    fn a_first_line_feed_survives_the_parser() {
        assert_eq!(content("\nтекст", true), "\n\nтекст");
        assert_eq!(content("\nтекст", false), "\nтекст");
    }
}
