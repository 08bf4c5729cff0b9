//! How a view leaves the server: as the data of a page, or as JSON to whoever asks without a page.
//!
//! A page that came to life says which data it has of the address that it asks for. The view is made in any case, for whoever is signed in
//! now, and what would travel is compared: nothing is kept here, and nobody is answered anything that would not be sent to them whole.

use axum::http::header;
use axum::http::request::Parts;
use serde::Serialize;
use serde::de::DeserializeOwned;
use sha2::{Digest, Sha256};

use super::trouble::Answer;
use crate::domain::page_data::PageData;

/// A shorter text fits into a packet as it is: to say that it did not change takes as long.
const SHORTEST: usize = 1024;

/// The data of a view for who asks.
///
/// # Errors
/// It cannot be written.
pub fn of<T>(view: T, parts: Option<&Parts>, build: &str) -> Answer<PageData>
where
    T: Serialize + DeserializeOwned + Send + Sync + 'static,
{
    if parts.is_some_and(asks_without_page) {
        return Ok(PageData::json(serde_json::to_string(&view)?));
    }
    let data = PageData::of(view, build)?;
    match parts {
        Some(parts) if is_of_function(parts) && data.text().len() >= SHORTEST => Ok(unless_held(data, parts)),
        _ => Ok(data),
    }
}

/// The data with its validator; where the page has the same already, only that.
fn unless_held(data: PageData, parts: &Parts) -> PageData {
    let validator = validator(data.text());
    let held = parts.headers.get(header::IF_NONE_MATCH).and_then(|it| it.to_str().ok());
    if held.is_some_and(|held| held.trim_matches('"') == validator) {
        PageData::unchanged()
    } else {
        data.with_validator(&validator)
    }
}

/// Says of all that travels which it is: build, language and reader are in it as far as they matter. It is a cryptographic hash, so that
/// nobody can write two texts into a case that a page would take for the same.
fn validator(text: &str) -> String {
    let mut validator = hex::encode(Sha256::digest(text.as_bytes()));
    validator.truncate(PageData::VALIDATOR);
    validator
}

/// Whether a server function is asked by somebody else than one of our pages, which says what it reads.
fn asks_without_page(parts: &Parts) -> bool {
    let accepts = parts.headers.get(header::ACCEPT).and_then(|it| it.to_str().ok());
    let is_page = accepts.is_some_and(|it| it.contains(PageData::MEDIA_TYPE));
    is_of_function(parts) && !is_page
}

/// Whether a server function is asked, not a page that is drawn.
fn is_of_function(parts: &Parts) -> bool {
    parts.uri.path().starts_with("/api/")
}

#[cfg(test)]
mod tests {
    use axum::http::Request;

    use super::of;
    use crate::domain::page_data::PageData;

    /// What a page that has `held` gets of a long text.
    fn asked(path: &str, build: &str, text: &str, held: &str) -> PageData {
        let request = Request::get(path).header("accept", PageData::MEDIA_TYPE);
        let (parts, ()) = request.header("if-none-match", held).body(()).unwrap().into_parts();
        let (_, answer) = of(text.repeat(1000), Some(&parts), build).unwrap().into_body();
        match answer.is_empty() {
            true => PageData::unchanged(),
            false => PageData::read(answer, build).unwrap(),
        }
    }

    #[test]
    fn what_a_page_has_is_not_sent_again() {
        let first = asked("/api/home", "b", "ооба", "");
        let held = first.validator().unwrap();
        assert!(asked("/api/home", "b", "ооба", held).is_unchanged());
        for (build, text) in [("b", "жок"), ("c", "ооба")] {
            let other = asked("/api/home", build, text, held);
            assert_eq!(other.view(), Ok(text.repeat(1000)));
            assert_ne!(other.validator(), Some(held));
        }
    }

    #[test]
    fn a_page_that_is_drawn_has_all_of_it() {
        let held = asked("/api/home", "b", "ооба", "");
        let drawn = asked("/", "b", "ооба", held.validator().unwrap());
        assert_eq!(drawn.view(), Ok("ооба".repeat(1000)));
        assert_eq!(drawn.validator(), None);
    }

    fn travels(path: &str, accept: &str) -> String {
        let request = Request::get(path).header("accept", accept).body(()).unwrap();
        let (parts, ()) = request.into_parts();
        of(vec!["<".to_owned()], Some(&parts), "b").unwrap().into_body().1
    }

    #[test]
    fn who_asks_without_a_page_gets_json() {
        for accept in ["application/json", "*/*", ""] {
            assert_eq!(travels("/api/home", accept), r#"["<"]"#);
        }
    }

    #[test]
    fn a_page_gets_its_data() {
        let data = r#"["b",["\u003c"]]"#;
        assert_eq!(travels("/api/home", "application/vnd.asula.page+json"), data);
        assert_eq!(travels("/", "text/html,*/*"), data);
    }
}
