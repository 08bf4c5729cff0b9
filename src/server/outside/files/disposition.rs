//! `Content-Disposition` for names in any language.

use http::HeaderValue;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use super::name::safe_file_name;

/// What RFC 8187 (3.2.1, `attr-char`) allows unescaped besides letters and digits.
const ESCAPED: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'!')
    .remove(b'#')
    .remove(b'$')
    .remove(b'&')
    .remove(b'+')
    .remove(b'-')
    .remove(b'.')
    .remove(b'^')
    .remove(b'_')
    .remove(b'`')
    .remove(b'|')
    .remove(b'~');

/// The header with which the browser saves the file under this name: `filename` in ASCII for old readers, `filename*` in
/// UTF-8 for all others (RFC 6266, 4.3 and appendix D). The name is made safe first.
pub fn content_disposition(name: &str) -> HeaderValue {
    header("attachment", name)
}

/// The header with which the browser shows the file, and saves it under this name when asked to.
pub fn inline_disposition(name: &str) -> HeaderValue {
    header("inline", name)
}

fn header(manner: &'static str, name: &str) -> HeaderValue {
    let name = safe_file_name(name);
    let ascii: String = name
        .chars()
        .map(|c| {
            if c.is_ascii() && !matches!(c, '"' | '\\' | '%') {
                c
            } else {
                '_'
            }
        })
        .collect();
    let utf8 = utf8_percent_encode(&name, ESCAPED);
    let whole = format!("{manner}; filename=\"{ascii}\"; filename*=UTF-8''{utf8}");
    HeaderValue::try_from(whole).unwrap_or_else(|_| HeaderValue::from_static(manner))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_kyrgyz_name_is_given_in_ascii_and_whole() {
        assert_eq!(
            content_disposition("Үй 1.pdf"),
            "attachment; filename=\"__ 1.pdf\"; filename*=UTF-8''%D2%AE%D0%B9%201.pdf"
        );
    }

    #[test]
    fn quotes_and_line_breaks_cannot_leave_the_name() {
        let header = inline_disposition("a\"; evil=\"1\r\nX: y.pdf");
        assert_eq!(
            header,
            "inline; filename=\"a_; evil=_1X_ y.pdf\"; filename*=UTF-8''a_%3B%20evil%3D_1X_%20y.pdf"
        );
    }
}
