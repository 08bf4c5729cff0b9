//! How a page comes to life, and what it says where it does not.
//!
//! The state is kept on the document: `data-hydrated` once the page answers to scripts, `data-broken` where it does not and will not
//! (`died`, or `cut off` where the part that draws the page did not arrive), or not yet after a long while (`late`). A broken page shows
//! [`NotAlive`], and its forms and links are the browser's own (`start.js`).

use std::sync::LazyLock;

use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use web_sys::Element;

use super::drawn_by_lang::DrawnByLang;
use super::parts::Part;
use crate::i18n::Lang;

/// The attribute of a page that is alive.
const ALIVE: &str = "data-hydrated";
/// The attribute of a page that is not.
const BROKEN: &str = "data-broken";
/// Its value while the WebAssembly may still arrive.
const LATE: &str = "late";
/// Its value where the part that draws the page did not arrive.
const CUT_OFF: &str = "cut off";
/// Its value after a panic.
const DIED: &str = "died";

static START: LazyLock<String> = LazyLock::new(|| compact(include_str!("start.js")));

/// The script of every page: it asks for all files at once, so that a browser without scripts does not carry what it cannot use, and
/// starts the WebAssembly.
pub fn start_script(js: &str, wasm: &str, part: &[String]) -> String {
    format!("const js={js:?},wasm={wasm:?},part={part:?};\n{}", START.as_str())
}

/// A script of ours without its remarks and the space before its lines.
pub fn compact(script: &str) -> String {
    let lines = script.lines().map(str::trim);
    let lines: Vec<&str> = lines
        .filter(|line| !line.is_empty() && !line.starts_with("//"))
        .collect();
    lines.join("\n")
}

/// Whether the page may come to life now: the part that draws it is here. Until then the page is wholly the browser's, and it stays so
/// where the part does not arrive.
pub async fn is_ready() -> bool {
    let path = window().location().pathname().unwrap_or_default();
    if let Some(part) = Part::of_path(&path)
        && !part.arrives().await
    {
        mark_as(CUT_OFF);
        return false;
    }
    undo_translation();
    true
}

/// A translation has wrapped texts meanwhile; the page comes to life as it was drawn.
fn undo_translation() {
    let Ok(wrapped) = document().query_selector_all("body font") else {
        return;
    };
    for element in (0..wrapped.length()).filter_map(|at| wrapped.item(at)?.dyn_into::<Element>().ok()) {
        // It fails only for a document, which is no `font`.
        drop(element.replace_with_with_str_1(&element.text_content().unwrap_or_default()));
    }
}

/// Marks the document once the page answers to scripts: tests wait for it, styles may show what needs it. A page that met a panic on the
/// way stays marked as broken.
pub fn mark_as_alive() {
    Effect::new(|| {
        let Some(root) = document().document_element() else {
            return;
        };
        match root.get_attribute(BROKEN).as_deref() {
            None => {}
            // Both fail only for a name that is none.
            Some(LATE) => drop(root.remove_attribute(BROKEN)),
            Some(_) => return,
        }
        drop(root.set_attribute(ALIVE, ""));
    });
}

/// Marks the document as broken: called by the hook of panics, so it may not meet one itself.
pub fn mark_as_broken() {
    mark_as(DIED);
}

fn mark_as(why: &str) {
    let document = web_sys::window().and_then(|window| window.document());
    if let Some(root) = document.and_then(|document| document.document_element()) {
        drop(root.remove_attribute(ALIVE));
        drop(root.set_attribute(BROKEN, why));
    }
}

static NOT_ALIVE: DrawnByLang = DrawnByLang::new(not_alive);

/// What a broken page says: drawn with every page, shown by the styles where the document is marked.
#[component]
pub fn NotAlive(
    /// The language of the page.
    lang: Lang,
) -> impl IntoView {
    NOT_ALIVE.view(lang)
}

fn not_alive(lang: Lang) -> AnyView {
    view! {
        <div class="not-alive" role="alert">
            <p class="not-alive__title">{lang.page_not_alive()}</p>
            <p>{lang.page_not_alive_text()} " " <a href="">{lang.load_again()}</a></p>
        </div>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::start_script;

    #[test]
    fn the_script_names_its_files_and_carries_no_remarks() {
        let part = ["/pkg/1/split_chair.wasm".to_owned(), "/pkg/1/chunk_2.wasm".to_owned()];
        let script = start_script("/pkg/1/asula.js", "/pkg/1/asula_bg.wasm", &part);
        let files = "const js=\"/pkg/1/asula.js\",wasm=\"/pkg/1/asula_bg.wasm\",\
                     part=[\"/pkg/1/split_chair.wasm\", \"/pkg/1/chunk_2.wasm\"];\n";
        assert!(script.starts_with(files), "{script}");
        assert!(script.contains("module.hydrate();"), "{script}");
        assert!(!script.contains("//"), "{script}");
    }

    #[test]
    fn the_script_cannot_end_its_element() {
        assert!(!start_script("a", "b", &[]).contains("</"));
    }
}
