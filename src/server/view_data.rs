//! How a view leaves the server: as the data of a page, or as JSON to whoever asks without a page.

use axum::http::header;
use axum::http::request::Parts;
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::trouble::Answer;
use crate::domain::page_data::PageData;

/// The data of a view for who asks.
///
/// # Errors
/// It cannot be written.
pub fn of<T>(view: T, parts: Option<&Parts>, build: &str) -> Answer<PageData>
where
    T: Serialize + DeserializeOwned + Send + Sync + 'static,
{
    if parts.is_some_and(asks_without_page) {
        Ok(PageData::json(serde_json::to_string(&view)?))
    } else {
        Ok(PageData::of(view, build)?)
    }
}

/// Whether a server function is asked by somebody else than one of our pages, which says what it reads.
fn asks_without_page(parts: &Parts) -> bool {
    let accepts = parts.headers.get(header::ACCEPT).and_then(|it| it.to_str().ok());
    let is_page = accepts.is_some_and(|it| it.contains(PageData::MEDIA_TYPE));
    parts.uri.path().starts_with("/api/") && !is_page
}

#[cfg(test)]
mod tests {
    use axum::http::Request;

    use super::of;

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
