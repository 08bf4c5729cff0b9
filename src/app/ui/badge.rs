//! A state in a word.

use leptos::prelude::*;

use super::{Icon, IconName};

/// What a state means for the reader. It is never shown by colour alone: each tone has its own icon.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tone {
    /// Nothing to do, nothing wrong.
    #[default]
    Neutral,
    /// Something to know.
    Info,
    /// Done, in order.
    Success,
    /// Waits for someone, or runs out soon.
    Warning,
    /// Wrong, refused, missing.
    Danger,
}

impl Tone {
    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Neutral => "neutral",
            Self::Info => "info",
            Self::Success => "success",
            Self::Warning => "warning",
            Self::Danger => "danger",
        }
    }

    pub(super) const fn icon(self) -> IconName {
        match self {
            Self::Neutral => IconName::File,
            Self::Info => IconName::Info,
            Self::Success => IconName::Check,
            Self::Warning => IconName::Clock,
            Self::Danger => IconName::Warning,
        }
    }
}

/// A state in a word, with an icon.
#[component]
pub fn Badge(
    /// What the state means.
    #[prop(optional)]
    tone: Tone,
    /// Another drawing than the one of the tone.
    #[prop(optional, into)]
    icon: Option<IconName>,
    /// The word.
    children: Children,
) -> impl IntoView {
    view! {
        <span class="badge" data-tone=tone.name()>
            <Icon name=icon.unwrap_or(tone.icon()) />
            <span>{children()}</span>
        </span>
    }
}
