//! Whether a request that changes something came from our own pages.

use axum::http::request::Parts;
use axum::http::{HeaderMap, header};

/// Whether it came from our own pages: by `Sec-Fetch-Site` where the browser sends it, else by `Origin` against the host that
/// was asked for. A request that sends neither is not from a browser of these years, and is refused.
pub fn is_same_origin(parts: &Parts) -> bool {
    if let Some(site) = text(&parts.headers, "sec-fetch-site") {
        return site == "same-origin";
    }
    match (
        text(&parts.headers, header::ORIGIN.as_str()),
        text(&parts.headers, header::HOST.as_str()),
    ) {
        (Some(origin), Some(host)) => origin
            .split_once("://")
            .is_some_and(|(_, origin_host)| origin_host == host),
        _ => false,
    }
}

/// Path and query of the page from which a form was sent, if it is one of ours.
pub fn referer_path(parts: &Parts) -> Option<String> {
    let referer = text(&parts.headers, header::REFERER.as_str())?;
    let (_, rest) = referer.split_once("://")?;
    let (host, path) = rest.split_at(rest.find('/')?);
    (Some(host) == text(&parts.headers, header::HOST.as_str()))
        .then(|| local_path(path))
        .flatten()
}

/// A path of this site, and nothing that a browser could take for another site: begins with one slash, has no control
/// character and no backslash.
pub fn local_path(path: &str) -> Option<String> {
    let fits = path.starts_with('/')
        && !path.starts_with("//")
        && path.len() <= 2000
        && path.bytes().all(|byte| byte > 0x20 && byte < 0x7f && byte != b'\\');
    fits.then(|| path.to_owned())
}

fn text<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    headers.get(name).and_then(|value| value.to_str().ok())
}

#[cfg(test)]
mod tests {
    use super::local_path;

    #[test]
    fn only_paths_of_this_site_are_led_back_to() {
        assert_eq!(
            local_path("/licences?tab=closed").as_deref(),
            Some("/licences?tab=closed")
        );
        for bad in [
            "//evil.test",
            "https://evil.test",
            "/\\evil.test",
            "",
            "/a\r\nSet-Cookie: x",
            "/ a",
        ] {
            assert_eq!(local_path(bad), None, "{bad:?}");
        }
    }
}
