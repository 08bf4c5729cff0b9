//! The home page (docs/requirements.md, L6): for a guest what this is and how to come in, for others what waits for
//! them.

mod guest;
mod next_step;
mod overview;
mod seats;
mod sign_in_outcome;
mod tasks;

use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

use crate::api::home::home;
use crate::app::frame::use_frame;
use crate::app::lang::use_lang;
use crate::app::page::Page;
use crate::app::pages::{SignInAddress, screen, titled};
use crate::domain::address::{Address, Parameter};
use crate::domain::views::frame::Viewer;
use crate::domain::views::home::Home;
pub(in crate::app::pages) use guest::Guest;
pub(in crate::app::pages) use overview::Overview;
use sign_in_outcome::SignInOutcome;

/// The home page of whoever looks.
#[component]
pub fn HomeScreen() -> impl IntoView {
    let lang = use_lang();
    match use_frame().viewer {
        None => view! { {titled(lang.guest_title())} <SignInOutcome /> <Guest way_in=way_in() /> }.into_any(),
        Some(viewer) => view! { {titled(lang.home())} <SignedIn viewer /> }.into_any(),
    }
}

/// After a sign-in that did not come to its end the next one leads where that was to lead.
fn way_in() -> SignInAddress {
    let wanted = use_query_map().with_untracked(|query| query.get_str(Parameter::ReturnTo.name()).map(str::to_owned));
    SignInAddress::returning_to(wanted.unwrap_or_else(|| Address::Home.to_string()))
}

#[component]
fn SignedIn(viewer: Viewer) -> impl IntoView {
    let page = Page::only(home);
    screen(page, move |home: Home| {
        let viewer = viewer.clone();
        view! { <Overview viewer home /> }.into_any()
    })
}
