//! Where what was typed is kept now.

use leptos::prelude::*;

use super::{Icon, IconName, Live};

/// Where what was typed is kept.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Saving {
    /// On the server.
    #[default]
    Saved,
    /// On its way to the server.
    Saving,
    /// On this device only; it will be sent when the server answers again.
    OnDevice,
    /// Someone else changed the same text meanwhile; both texts are shown.
    Conflict,
    /// Nowhere but on the screen.
    Failed,
}

impl Saving {
    const fn name(self) -> &'static str {
        match self {
            Self::Saved => "saved",
            Self::Saving => "saving",
            Self::OnDevice => "device",
            Self::Conflict => "conflict",
            Self::Failed => "failed",
        }
    }

    const fn icon(self) -> IconName {
        match self {
            Self::Saved => IconName::Check,
            Self::Saving => IconName::Upload,
            Self::OnDevice => IconName::Device,
            Self::Conflict => IconName::Swap,
            Self::Failed => IconName::Warning,
        }
    }
}

/// Says where what was typed is kept, and reads it aloud when the reader pauses.
#[component]
pub fn SaveState(
    /// Where it is kept.
    #[prop(into)]
    state: Signal<Saving>,
    /// The same in words, such as «Сакталды, 14:32».
    #[prop(into)]
    text: Signal<String>,
) -> impl IntoView {
    view! {
        <p class="save-state" data-state=move || state.get().name() role="status">
            {move || view! { <Icon name=state.get().icon() /> }}
            <Live text />
        </p>
    }
}
