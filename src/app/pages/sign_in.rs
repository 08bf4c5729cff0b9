//! The way in, and back to the page first asked for (docs/requirements.md, L3, L6).

use leptos::prelude::*;
use leptos_router::hooks::use_location;

use crate::domain::address::{Endpoint, Parameter};

/// The page to which signing in returns: path and query on this site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignInAddress(String);

impl SignInAddress {
    /// Signing in returns to this page. Asks the router, so it is called below it.
    pub fn of_this_page() -> Self {
        let location = use_location();
        let path = location.pathname.get_untracked();
        let query = location.search.get_untracked();
        Self(if query.is_empty() {
            path
        } else {
            format!("{path}?{query}")
        })
    }

    /// Signing in returns to this page.
    pub fn returning_to(page: impl Into<String>) -> Self {
        Self(page.into())
    }

    /// The page itself.
    pub fn page(&self) -> String {
        self.0.clone()
    }

    /// The link that begins signing in; the browser follows it, not the router.
    pub fn href(&self) -> String {
        Endpoint::SignIn.with(Parameter::ReturnTo, &self.0).to_string()
    }
}
