//! A window over the page.

use leptos::{html, prelude::*};

use super::{Icon, IconName};

/// The browser's own `<dialog>`: it holds the focus, closes by Escape, and gives the focus back where it was.
///
/// It is opened by the WebAssembly alone, so whatever it asks must also be on a page of its own; without script it stays
/// closed.
#[component]
pub fn Dialog(
    /// The `id` of the heading, by which the window is named.
    #[prop(into)]
    id: String,
    /// The heading.
    #[prop(into)]
    title: String,
    /// The label of the button that closes it.
    #[prop(into)]
    close_label: String,
    /// Whether it is open. It is set to `false` when the person closes it.
    open: RwSignal<bool>,
    /// Its content; the buttons in a [`Toolbar`](super::Toolbar) at the end.
    children: Children,
) -> impl IntoView {
    let node = NodeRef::<html::Dialog>::new();
    Effect::new(move |_| {
        let Some(window) = node.get() else { return };
        if open.get() && !window.open() {
            // Fails only where the window has left the page, and then there is nothing to show.
            drop(window.show_modal());
        } else if !open.get() && window.open() {
            window.close();
        }
    });
    let title_id = id.clone();
    view! {
        <dialog class="dialog" aria-labelledby=title_id node_ref=node on:close=move |_| open.set(false)>
            <div class="dialog__head">
                <h2 class="dialog__title" id=id>{title}</h2>
                <form method="dialog">
                    <button class="icon-button" type="submit" aria-label=close_label.clone() title=close_label>
                        <Icon name=IconName::Close />
                    </button>
                </form>
            </div>
            <div class="dialog__body">{children()}</div>
        </dialog>
    }
}
