//! An address that leads nowhere.

use leptos::prelude::*;

use crate::app::pages::FailureView;
use crate::domain::Failure;

/// The page of an address that leads nowhere: the same as of a record that is not the viewer's, so that neither reveals the other.
#[component]
pub fn NotFoundScreen() -> impl IntoView {
    view! { <FailureView failure=Failure::NotFound /> }
}
