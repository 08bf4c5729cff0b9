//! Cookies: the names of ours, and reading and setting one.

use axum::http::{HeaderMap, HeaderValue, header};

use crate::server::state::AppState;

/// Holds the session's token. Scripts cannot read it.
pub const SESSION_COOKIE: &str = "asula_session";

/// A cookie to be set.
pub struct NewCookie<'a> {
    /// Its name.
    pub name: &'a str,
    /// Its value; nothing a cookie could not hold.
    pub value: &'a str,
    /// How long the browser keeps it; 0 takes it away.
    pub seconds: i64,
    /// Whether scripts of our pages may read it.
    pub is_for_scripts: bool,
}

/// The value of a cookie.
pub fn cookie<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|cookies| cookies.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find_map(|(key, value)| (key == name && !value.is_empty()).then_some(value))
}

/// Adds a cookie to the headers of an answer.
pub fn set_cookie(state: &AppState, headers: &mut HeaderMap, cookie: &NewCookie<'_>) {
    let NewCookie {
        name, value, seconds, ..
    } = cookie;
    // Plain http is only ever a product on this machine, where a browser would not send a secure cookie back.
    let secure = if state.settings.public_url.starts_with("https://") {
        "; Secure"
    } else {
        ""
    };
    let hidden = if cookie.is_for_scripts { "" } else { "; HttpOnly" };
    let cookie = format!("{name}={value}; Path=/; Max-Age={seconds}{hidden}; SameSite=Lax{secure}");
    if let Ok(cookie) = HeaderValue::from_str(&cookie) {
        headers.append(header::SET_COOKIE, cookie);
    }
}

/// Whether an answer sets this cookie.
pub fn sets_cookie(headers: &HeaderMap, name: &str) -> bool {
    let set = headers.get_all(header::SET_COOKIE).iter();
    set.filter_map(|value| value.to_str().ok())
        .any(|cookie| cookie.split('=').next() == Some(name))
}
