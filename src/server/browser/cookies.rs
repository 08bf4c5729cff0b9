//! Cookies: reading one, and setting those of ours.

use axum::http::{HeaderMap, HeaderValue, header};
use cookie::{Cookie, SameSite};
use time::Duration;

use crate::server::state::AppState;

/// Holds the session's token. Scripts cannot read it.
pub const SESSION_COOKIE: &str = "asula_session";

/// The value of a cookie; nothing where it is empty.
pub fn cookie<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|cookies| Cookie::split_parse(cookies).flatten())
        .filter(|cookie| cookie.name() == name)
        .filter_map(|cookie| cookie.value_raw())
        .find(|value| !value.is_empty())
}

/// A cookie of all pages that the browser keeps for so many seconds; 0 takes it away. Scripts of our pages may read it.
pub fn for_scripts<'a>(name: &'a str, value: &'a str, seconds: i64) -> Cookie<'a> {
    Cookie::build((name, value))
        .path("/")
        .max_age(Duration::seconds(seconds))
        .same_site(SameSite::Lax)
        .build()
}

/// As [`for_scripts`], but no script can read it.
pub fn hidden<'a>(name: &'a str, value: &'a str, seconds: i64) -> Cookie<'a> {
    let mut cookie = for_scripts(name, value, seconds);
    cookie.set_http_only(true);
    cookie
}

/// Adds a cookie about the session to the headers of an answer.
pub fn set_cookie(state: &AppState, headers: &mut HeaderMap, mut cookie: Cookie<'_>) {
    // Plain http is only ever a product on this machine, where a browser would not send a secure cookie back.
    cookie.set_secure(state.settings.public_url.starts_with("https://"));
    append(headers, &cookie);
}

/// Adds a cookie to the headers of an answer.
pub fn append(headers: &mut HeaderMap, cookie: &Cookie<'_>) {
    if let Ok(cookie) = HeaderValue::from_str(&cookie.to_string()) {
        headers.append(header::SET_COOKIE, cookie);
    }
}

/// Whether an answer sets this cookie.
pub fn sets_cookie(headers: &HeaderMap, name: &str) -> bool {
    let set = headers.get_all(header::SET_COOKIE).iter();
    set.filter_map(|value| Cookie::parse(value.to_str().ok()?).ok())
        .any(|cookie| cookie.name() == name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_filled_cookie_of_a_name_counts() {
        let mut headers = HeaderMap::new();
        for value in [
            "theme=dark; asula_session=; lang",
            "a_lang=en;lang=ru; lang=ky; asula_session=k7==",
        ] {
            headers.append(header::COOKIE, HeaderValue::from_static(value));
        }
        assert_eq!(cookie(&headers, "lang"), Some("ru"));
        assert_eq!(cookie(&headers, SESSION_COOKIE), Some("k7=="));
        assert_eq!(cookie(&headers, "asula"), None);
    }

    #[test]
    fn a_cookie_is_sent_by_no_other_site() {
        let attributes = |cookie: Cookie<'_>| {
            let mut attributes: Vec<_> = cookie.to_string().split("; ").map(str::to_owned).collect();
            attributes.sort();
            attributes
        };
        let open = ["Max-Age=60", "Path=/", "SameSite=Lax", "lang=ky"];
        assert_eq!(attributes(for_scripts("lang", "ky", 60)), open);
        let gone = ["HttpOnly", "Max-Age=0", "Path=/", "SameSite=Lax", "asula_session="];
        assert_eq!(attributes(hidden(SESSION_COOKIE, "", 0)), gone);
    }

    #[test]
    fn an_answer_that_sets_a_cookie_is_recognised() {
        let mut headers = HeaderMap::new();
        append(&mut headers, &for_scripts("lang", "ky", 60));
        assert!(sets_cookie(&headers, "lang"));
        assert!(!sets_cookie(&headers, "Path"));
    }
}
