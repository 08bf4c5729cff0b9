//! Language and look: kept in cookies, so that the server draws the page in them.

use axum::extract::{Path, Query};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;

use crate::app::shell::Theme;
use crate::domain::address::Address;
use crate::i18n::Lang;
use crate::server::browser::cookies;
use crate::server::browser::origin::local_path;

/// Where to go back to.
#[derive(Deserialize)]
pub struct Next {
    next: Option<String>,
}

/// `GET /language/{tag}?next=`: sets the language and leads back.
pub async fn set_language(Path(tag): Path<String>, Query(next): Query<Next>) -> Response {
    match Lang::from_tag(&tag) {
        Some(lang) => set_and_lead("lang", lang.tag(), next.page()),
        None => StatusCode::NOT_FOUND.into_response(),
    }
}

/// `GET /theme/{tag}?next=`: sets the look and leads back.
pub async fn set_theme(Path(tag): Path<String>, Query(next): Query<Next>) -> Response {
    match Theme::from_tag(&tag) {
        Some(theme) => set_and_lead("theme", theme.tag(), next.page()),
        None => StatusCode::NOT_FOUND.into_response(),
    }
}

impl Next {
    /// The page of this site, if one is named.
    pub fn page(&self) -> Option<String> {
        self.next.as_deref().and_then(local_path)
    }
}

/// Sets the cookie of a choice, and leads to a page of this site, or home.
pub fn set_and_lead(name: &str, value: &str, page: Option<String>) -> Response {
    let back = page.unwrap_or_else(|| Address::Home.to_string());
    let mut response = Redirect::to(&back).into_response();
    // A year: a choice of the person, not a secret.
    cookies::append(
        response.headers_mut(),
        &cookies::for_scripts(name, value, 365 * 24 * 3600),
    );
    response
}
