//! The pages of the sandbox: one frame, no scripts, a policy that forbids them.

use axum::http::{HeaderName, HeaderValue, header};
use axum::response::{Html, IntoResponse, Response};

/// Nothing from elsewhere and no scripts. `form-action` is left out on purpose: browsers apply it to the redirect after
/// a form too, and the last form of a sign-in redirects to the client.
const POLICY: &str =
    "default-src 'none'; style-src 'self'; img-src 'self' data:; base-uri 'none'; frame-ancestors 'none'";

/// The style sheet of all pages.
pub const STYLE: &str = include_str!("style.css");

/// The icon of all pages, SVG.
pub const ICON: &str = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'><rect width='32' height='32' rx='7' fill='#1d4e89'/>\
<path d='M8 22V10h9a6 6 0 0 1 0 12z' fill='#ffd166'/></svg>";

/// A page to be filled.
#[derive(Debug)]
pub struct Page<'a> {
    /// Language of the page, for `lang`.
    pub lang: &'a str,
    /// Title, plain text.
    pub title: &'a str,
    /// The content of `<body>`; HTML, already escaped.
    pub body: String,
    /// Class of the body.
    pub class: &'a str,
    /// Seconds after which the browser loads the page again by itself.
    pub refresh: Option<u32>,
}

impl IntoResponse for Page<'_> {
    fn into_response(self) -> Response {
        let Self {
            lang,
            title,
            body,
            class,
            refresh,
        } = self;
        let refresh = refresh.map_or_else(String::new, |s| {
            format!("<meta http-equiv=\"refresh\" content=\"{s}\">")
        });
        let title = escape(title);
        let page = format!(
            "<!doctype html><html lang=\"{lang}\"><head><meta charset=\"utf-8\">\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">{refresh}<title>{title}</title>\
             <link rel=\"icon\" href=\"/icon.svg\" type=\"image/svg+xml\"><link rel=\"stylesheet\" href=\"/style.css\"></head>\
             <body class=\"{class}\">{body}</body></html>"
        );
        let headers: [(HeaderName, HeaderValue); 4] = [
            (header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(POLICY)),
            (header::CACHE_CONTROL, HeaderValue::from_static("no-store")),
            (header::REFERRER_POLICY, HeaderValue::from_static("no-referrer")),
            (header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff")),
        ];
        (headers, Html(page)).into_response()
    }
}

/// `text` with the five characters of HTML made harmless, fit for an element and for a quoted attribute.
#[must_use]
pub fn escape(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\'' => safe.push_str("&#39;"),
            other => safe.push(other),
        }
    }
    safe
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markup_in_a_text_stays_text() {
        assert_eq!(
            escape("</p><script a='\"'>&"),
            "&lt;/p&gt;&lt;script a=&#39;&quot;&#39;&gt;&amp;"
        );
    }
}
