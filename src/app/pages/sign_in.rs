//! The way in, and back to the page first asked for (rows L3, L6).

use leptos::prelude::*;
use leptos_router::hooks::use_location;
use leptos_router::location::Url;

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

    /// Signing in returns to the page of this path.
    pub fn returning_to(path: &str) -> Self {
        Self(path.to_owned())
    }

    /// The page itself.
    pub fn page(&self) -> String {
        self.0.clone()
    }

    /// The link that begins signing in; the browser follows it, not the router.
    pub fn href(&self) -> String {
        format!("/auth/esi?return_to={}", Url::escape(&self.0))
    }
}
