//! For whom a page was drawn: its reader, a person with an organisation, as an opaque text ([`Session::reader`]).
//!
//! A page carries its reader and says so with every request, so that a page that is open in an old tab never acts for whoever signed
//! in meanwhile. The browser's pages learn of a change without asking: the current reader is in a cookie that scripts can read, which
//! ends when the session does, and holds [`SIGNED_OUT`] after signing out. A page that signs out without a connection sets it too; the
//! first request that reaches the server with it ends the session.

use axum::http::request::Parts;
use axum::http::{HeaderMap, Method, Uri, header};
use axum::response::Response;

use super::cookies::{SESSION_COOKIE, cookie, for_scripts, hidden, set_cookie, sets_cookie};
use crate::server::session::Session;
use crate::server::state::AppState;

/// Names the reader for whom this browser is signed in.
pub const READER_COOKIE: &str = "asula_reader";
/// The value of [`READER_COOKIE`] after signing out.
pub const SIGNED_OUT: &str = "out";
/// The header by which scripts of a page name its reader (`src/api/page_client.rs`).
const READER_HEADER: &str = "asula-for";
/// The argument in the address by which forms and streams of a page name its reader.
const READER_ARGUMENT: &str = "for";
/// Signing out is nobody's in particular: whoever wants to leave may.
const SIGN_OUT: &str = "/api/sign_out";

/// The reader of the page from which a request came, as the page says.
pub fn of_page(headers: &HeaderMap, uri: &Uri) -> Option<String> {
    let named = headers.get(READER_HEADER).and_then(|value| value.to_str().ok());
    let in_address = || {
        let pairs = uri.query()?.split('&');
        pairs
            .filter_map(|pair| pair.split_once('='))
            .find_map(|(name, value)| (name == READER_ARGUMENT).then_some(value))
    };
    named.or_else(in_address).map(str::to_owned)
}

/// Whether a request signs out.
pub fn signs_out(uri: &Uri) -> bool {
    uri.path() == SIGN_OUT
}

/// Whether a page of this browser signed out while the server could not be reached.
pub fn signed_out_alone(headers: &HeaderMap, uri: &Uri) -> bool {
    !signs_out(uri) && cookie(headers, READER_COOKIE) == Some(SIGNED_OUT)
}

/// What a request said that decides what its answer tells the browser.
pub struct Asked {
    has_token: bool,
    reader: Option<String>,
    is_page: bool,
}

impl Asked {
    /// Of a request.
    pub fn of(parts: &Parts) -> Self {
        let headers = &parts.headers;
        let accepts = headers.get(header::ACCEPT).and_then(|value| value.to_str().ok());
        Self {
            has_token: cookie(headers, SESSION_COOKIE).is_some(),
            reader: cookie(headers, READER_COOKIE).map(str::to_owned),
            is_page: parts.method == Method::GET && accepts.is_some_and(|it| it.contains("text/html")),
        }
    }

    /// Tells the browser who is signed in, where it may not know. `was_used` says that the session's idle time starts
    /// again.
    pub fn tell(&self, state: &AppState, session: Option<&Session>, was_used: bool, response: &mut Response) {
        let headers = response.headers_mut();
        if sets_cookie(headers, READER_COOKIE) {
            return;
        }
        match session {
            Some(session) => {
                let reader = session.reader();
                let is_known = self.reader.as_deref() == Some(reader);
                if (self.is_page && !is_known) || (is_known && was_used) {
                    set_reader(state, headers, reader);
                }
            }
            // Pages that are open learn that the session has ended.
            None if self.has_token && self.reader.as_deref().is_some_and(|it| it != SIGNED_OUT) => {
                set_cookie(state, headers, for_scripts(READER_COOKIE, "", 0));
            }
            None => {}
        }
    }
}

/// Names the reader to the pages of the browser for as long as the session may lie idle.
pub fn set_reader(state: &AppState, headers: &mut HeaderMap, reader: &str) {
    let seconds = state.settings.session_idle_minutes * 60;
    set_cookie(state, headers, for_scripts(READER_COOKIE, reader, seconds));
}

/// Tells the pages of the browser that its reader signed out, and takes the token away.
pub fn set_signed_out(state: &AppState, headers: &mut HeaderMap) {
    set_cookie(state, headers, hidden(SESSION_COOKIE, "", 0));
    // As long as a page may stay open.
    let seconds = state.settings.session_hours * 3600;
    set_cookie(state, headers, for_scripts(READER_COOKIE, SIGNED_OUT, seconds));
}

#[cfg(test)]
mod tests {
    use axum::http::{HeaderMap, HeaderValue, Uri};

    use super::of_page;

    #[test]
    fn a_page_names_its_reader_in_header_or_address() {
        let none = HeaderMap::new();
        let address = |text: &'static str| Uri::from_static(text);
        assert_eq!(of_page(&none, &address("/api/save_row?for=k7")), Some("k7".to_owned()));
        assert_eq!(
            of_page(&none, &address("/progress/1?a=b&for=k7")),
            Some("k7".to_owned())
        );
        assert_eq!(of_page(&none, &address("/api/save_row?fork=k7")), None);
        let mut named = HeaderMap::new();
        named.insert("asula-for", HeaderValue::from_static("k8"));
        assert_eq!(of_page(&named, &address("/api/home?for=k7")), Some("k8".to_owned()));
    }
}
