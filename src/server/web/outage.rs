//! Answers in an outage of the database: every request is answered as an outage, never as if nobody were signed in. A page asks again by
//! itself; a plain form, whose text could be kept nowhere, comes back whole and is sent again by itself.

use std::sync::Arc;

use axum::Json;
use axum::body::to_bytes;
use axum::extract::Request;
use axum::http::request::Parts;
use axum::http::{HeaderValue, Method, StatusCode, header};
use axum::response::{IntoResponse, Response};
use percent_encoding::{NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};

use super::assets;
use super::functions::LARGEST_DEED_BYTES;
use super::incoming::IncomingBody;
use super::pages::origin_of;
use crate::app::outage::{Again, outage_page};
use crate::domain::Failure;
use crate::domain::address::{Address, Endpoint, Parameter};
use crate::i18n::Lang;
use crate::server::browser::origin::referer_path;
use crate::server::handler::AGAIN_SECONDS;
use crate::server::state::AppState;

/// A form that the browser sent by itself.
pub struct SentForm<'a> {
    /// As it was sent.
    pub bytes: &'a [u8],
    /// Whether it may have been carried out: then it is not sent again by itself.
    pub in_doubt: bool,
}

/// Answers a request that could not even be begun.
pub async fn answer(state: &Arc<AppState>, lang: Lang, request: Request) -> Response {
    let (parts, body) = request.into_parts();
    let form = if is_plain_form(&parts) {
        to_bytes(body, LARGEST_DEED_BYTES).await.ok()
    } else {
        // A file that is on its way is let arrive: a browser that is still sending does not look for an answer.
        IncomingBody::new(body).read_on(&parts.headers).await;
        None
    };
    if !wants_page(&parts) {
        return data();
    }
    let form = form.as_deref().map(|bytes| SentForm { bytes, in_doubt: false });
    page(state, lang, &parts, form)
}

/// The answer to a script.
pub fn data() -> Response {
    let again = [(header::RETRY_AFTER, AGAIN_SECONDS)];
    (StatusCode::SERVICE_UNAVAILABLE, again, Json(Failure::Outage)).into_response()
}

/// The answer of a plain address that refuses: the status alone; in an outage to a person the page that asks again.
pub fn refused(state: &AppState, lang: Lang, parts: &Parts, failure: &Failure) -> Response {
    match failure {
        Failure::Outage if wants_page(parts) => page(state, lang, parts, None),
        Failure::Outage => data(),
        _ => StatusCode::from_u16(failure.status())
            .unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
            .into_response(),
    }
}

/// The answer to a person: what was sent, to be sent again, or the page, to be asked for again.
pub fn page(state: &AppState, lang: Lang, parts: &Parts, form: Option<SentForm<'_>>) -> Response {
    let again = match form {
        Some(form) => Again::Form {
            action: own_address(parts),
            fields: fields_of(form.bytes),
            in_doubt: form.in_doubt.then(|| came_from(parts)),
        },
        // What was posted otherwise (a file) cannot be sent again from here; the page it came from can be asked for.
        None if parts.method != Method::GET => Again::PageWithoutFile(came_from(parts)),
        None => Again::Page(own_address(parts)),
    };
    document(state, lang, again)
}

/// The answer to a person who is to be led to this address once the database works.
pub fn leads_to(state: &AppState, lang: Lang, address: String) -> Response {
    document(state, lang, Again::Page(address))
}

/// The address that was asked for.
pub fn own_address(parts: &Parts) -> String {
    parts.uri.path_and_query().map_or("/", |it| it.as_str()).to_owned()
}

fn came_from(parts: &Parts) -> String {
    referer_path(parts).unwrap_or_else(|| Address::Home.to_string())
}

/// The answer to a person whose file could not be taken: the texts next to it, to be kept for their form. The file has to be chosen
/// again.
pub fn page_of_texts(state: &AppState, lang: Lang, parts: &Parts, fields: Vec<(String, String)>) -> Response {
    let arguments = parts.uri.query().unwrap_or_default();
    let back = referer_path(parts).unwrap_or_default();
    let next = utf8_percent_encode(&back, NON_ALPHANUMERIC);
    let action = format!(
        "{}?{arguments}&{}={next}",
        Endpoint::Language(lang.tag()),
        Parameter::Next.name()
    );
    let form = Again::Form {
        action,
        fields,
        in_doubt: None,
    };
    document(state, lang, form)
}

fn document(state: &AppState, lang: Lang, again: Again) -> Response {
    let nonce = uuid::Uuid::new_v4().simple().to_string();
    let html = outage_page(lang, &assets::paths(&state.assets, None).css, &nonce, again);
    // The form that signs out is redirected to ESI, as on every page.
    let esi = origin_of(&state.settings.outside.esi.issuer);
    let policy = format!(
        "default-src 'none'; script-src 'nonce-{nonce}'; style-src 'self'; font-src 'self'; connect-src 'self'; \
         form-action 'self' {esi}; base-uri 'none'; frame-ancestors 'none'"
    );
    let mut response = (StatusCode::SERVICE_UNAVAILABLE, html).into_response();
    let headers = response.headers_mut();
    headers.insert(
        header::CONTENT_TYPE,
        HeaderValue::from_static("text/html; charset=utf-8"),
    );
    headers.insert(header::RETRY_AFTER, HeaderValue::from_static(AGAIN_SECONDS));
    if let Ok(policy) = HeaderValue::from_str(&policy) {
        headers.insert(header::CONTENT_SECURITY_POLICY, policy);
    }
    response
}

/// Whether a person waits for a page.
pub fn wants_page(parts: &Parts) -> bool {
    let accept = parts
        .headers
        .get(header::ACCEPT)
        .and_then(|accept| accept.to_str().ok());
    accept.is_some_and(|it| it.contains("text/html"))
}

/// Whether it is a form that the browser sent by itself, without a file.
pub fn is_plain_form(parts: &Parts) -> bool {
    let kind = parts
        .headers
        .get(header::CONTENT_TYPE)
        .and_then(|kind| kind.to_str().ok());
    parts.method == Method::POST
        && wants_page(parts)
        && kind.is_some_and(|it| it.starts_with("application/x-www-form-urlencoded"))
}

/// The fields of a form, or the arguments of an address, as the browser sent them.
pub fn fields_of(form: &[u8]) -> Vec<(String, String)> {
    let text = |piece: &str| {
        let spaced = piece.replace('+', " ");
        percent_decode_str(&spaced).decode_utf8_lossy().into_owned()
    };
    let form = String::from_utf8_lossy(form);
    let pairs = form.split('&').filter(|pair| !pair.is_empty());
    pairs
        .map(|pair| {
            let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
            (text(name), text(value))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::fields_of;

    #[test]
    fn a_form_comes_back_as_it_was_typed() {
        let sent = b"pin=10101200099004&note=a+b%2Bc%0D%0A%D3%A9&texts%5Bmean%5D=&flag";
        let fields = fields_of(sent);
        let expected = [
            ("pin", "10101200099004"),
            ("note", "a b+c\r\nө"),
            ("texts[mean]", ""),
            ("flag", ""),
        ];
        assert_eq!(
            fields,
            expected.map(|(name, value)| (name.to_owned(), value.to_owned()))
        );
    }
}
