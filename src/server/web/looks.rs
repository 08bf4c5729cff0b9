//! Whether a person looks at an answer. What is fetched ahead, or only asked for its headers, is seen by nobody: nothing may be
//! written down as seen, shown once, or counted as use of the session because of it.

use axum::http::{HeaderMap, Method};

/// What browsers say of a request that nobody may ever look at: `Sec-Purpose` (Fetch, "fetch metadata"), and what they said before it.
const AHEAD_OF_NEED: [(&str, &[&str]); 4] = [
    ("sec-purpose", &["prefetch", "prerender"]),
    ("purpose", &["prefetch", "prerender", "preview"]),
    ("x-purpose", &["prefetch", "preview"]),
    ("x-moz", &["prefetch"]),
];

/// Whether a person looks at the answer to such a request.
pub fn is_looked_at(method: &Method, headers: &HeaderMap) -> bool {
    let is_ahead = AHEAD_OF_NEED.iter().any(|(name, purposes)| {
        headers
            .get_all(*name)
            .iter()
            .filter_map(|value| value.to_str().ok())
            .any(|value| names_one_of(value, purposes))
    });
    *method != Method::HEAD && !is_ahead
}

/// `prefetch;prerender`, `prefetch;anonymous-client-ip`, `Prefetch`: items and their parameters.
fn names_one_of(value: &str, purposes: &[&str]) -> bool {
    value
        .split([';', ','])
        .map(str::trim)
        .any(|item| purposes.iter().any(|purpose| item.eq_ignore_ascii_case(purpose)))
}

#[cfg(test)]
mod tests {
    use axum::http::HeaderValue;

    use super::*;

    fn with(name: &'static str, value: &'static str) -> HeaderMap {
        HeaderMap::from_iter([(
            axum::http::HeaderName::from_static(name),
            HeaderValue::from_static(value),
        )])
    }

    #[test]
    fn what_is_fetched_ahead_is_looked_at_by_nobody() {
        for (name, value) in [
            ("sec-purpose", "prefetch"),
            ("sec-purpose", "prefetch;prerender"),
            ("sec-purpose", "prefetch;anonymous-client-ip"),
            ("purpose", "Prefetch"),
            ("x-purpose", "preview"),
            ("x-moz", "prefetch"),
        ] {
            assert!(!is_looked_at(&Method::GET, &with(name, value)), "{name}: {value}");
        }
    }

    #[test]
    fn headers_alone_are_looked_at_by_nobody() {
        assert!(!is_looked_at(&Method::HEAD, &HeaderMap::new()));
    }

    #[test]
    fn a_page_that_a_person_opens_is_looked_at() {
        assert!(is_looked_at(&Method::GET, &HeaderMap::new()));
        assert!(is_looked_at(&Method::POST, &HeaderMap::new()));
        assert!(is_looked_at(&Method::GET, &with("sec-fetch-dest", "document")));
        assert!(is_looked_at(&Method::GET, &with("sec-purpose", "")));
    }
}
