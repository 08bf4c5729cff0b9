//! The home page (row L6): for a guest what this is and how to come in, for others what waits for them.

mod desk;
mod guest;
mod next_step;
mod sign_in_outcome;

use leptos::prelude::*;

use super::{screen, titled};
use crate::api::home::home;
use crate::app::frame::use_frame;
use crate::app::lang::use_lang;
use crate::domain::views::frame::Viewer;
pub(super) use desk::Desk;
pub(super) use guest::Guest;
use sign_in_outcome::SignInOutcome;

/// The home page of whoever looks.
#[component]
pub fn HomeScreen() -> impl IntoView {
    let lang = use_lang();
    match use_frame().viewer {
        None => view! { {titled(lang.guest_title())} <SignInOutcome /> <Guest /> }.into_any(),
        Some(viewer) => view! { {titled(lang.home())} <SignedIn viewer /> }.into_any(),
    }
}

#[component]
fn SignedIn(viewer: Viewer) -> impl IntoView {
    let page = Resource::new(|| (), |()| home());
    screen(page, move |home| {
        let viewer = viewer.clone();
        view! { <Desk viewer home /> }.into_any()
    })
}
