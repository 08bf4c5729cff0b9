//! A message of the page to its reader.

use leptos::prelude::*;

use super::{Icon, IconName, Tone};

/// A message in a frame. Live ones (`live`) are read aloud when they appear: trouble at once, the rest when the reader
/// pauses.
#[component]
pub fn Notice(
    /// What it means.
    #[prop(default = Tone::Info)]
    tone: Tone,
    /// A heading.
    #[prop(optional, into)]
    title: Option<String>,
    /// Whether it appears while the page is open.
    #[prop(optional)]
    live: bool,
    /// The text: paragraphs, lists, buttons.
    children: Children,
) -> impl IntoView {
    let role = match (live, tone) {
        (false, _) => None,
        (true, Tone::Danger) => Some("alert"),
        (true, _) => Some("status"),
    };
    let icon = if tone == Tone::Warning {
        IconName::Warning
    } else {
        tone.icon()
    };
    view! {
        // What appears while the page is open may change while it is there.
        <div class="notice" data-tone=tone.name() role=role translate=live.then_some("no")>
            <Icon name=icon />
            <div class="notice__body">
                {title.map(|title| view! { <p class="notice__title">{title}</p> })}
                {children()}
            </div>
        </div>
    }
}
