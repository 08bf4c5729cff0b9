//! What is typed in a form that a browser without scripts sends along with something else: another language, a file, a small action next
//! to the form. It is neither saved nor refused; it is kept, and is in its form again on the page that is shown next.

use std::sync::Arc;

use axum::Extension;
use axum::body::{Body, Bytes, to_bytes};
use axum::extract::{Path, Query, Request, State};
use axum::http::request::Parts;
use axum::http::{HeaderValue, StatusCode, Uri, header};
use axum::response::{IntoResponse, Response};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

use super::functions::{self, LARGEST_DEED_BYTES, too_large};
use super::outage::{self, fields_of};
use super::preferences::{Next, set_and_lead};
use crate::domain::Failure;
use crate::domain::views::frame::{Flash, Kept};
use crate::i18n::Lang;
use crate::server::browser::facts::RequestFacts;
use crate::server::browser::origin::{is_same_origin, referer_path};
use crate::server::handler::{IN_DOUBT, tell};
use crate::server::state::AppState;

/// The argument that names the form whose texts travel along.
const OF: &str = "of";
/// The argument that names an argument of the action and the field in which it is typed, a space between them.
const TAKE: &str = "take";
/// The argument that names the reader of the page (`server::browser::reader`).
const FOR: &str = "for";
/// Names that are never kept: codes serve once.
const SECRET: [&str; 2] = ["code", "password"];
/// What the names of a file's fields begin with (`super::received`).
const OF_FILES: [&str; 2] = ["file.", "replaces."];

/// `POST /language/{tag}?of=&next=`: keeps the form, sets the language and leads back.
pub async fn keep_for_language(
    State(state): State<Arc<AppState>>,
    Extension(facts): Extension<RequestFacts>,
    Path(tag): Path<String>,
    Query(next): Query<Next>,
    request: Request,
) -> Response {
    let (parts, body) = request.into_parts();
    let Some(lang) = Lang::from_tag(&tag) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    if !is_same_origin(&parts) {
        let status = StatusCode::from_u16(Failure::CrossSite.status()).unwrap_or(StatusCode::FORBIDDEN);
        return status.into_response();
    }
    let Ok(form) = to_bytes(body, LARGEST_DEED_BYTES).await else {
        return too_large(Request::from_parts(parts, Body::empty())).await;
    };
    if let Some(name) = form_named(&parts.uri) {
        let flash = Flash::keeping(kept(name, fields_of(&form)));
        if let Err(trouble) = facts.try_keep_flash(&flash).await {
            // Whatever it is: the texts are nowhere but in this answer.
            tell(trouble, &facts.incident);
            let form = outage::SentForm {
                bytes: &form,
                in_doubt: false,
            };
            return outage::page(&state, facts.lang, &parts, Some(form));
        }
    }
    // The page of the form may not exist for whoever is signed in now.
    let back = next.page().or_else(|| referer_path(&parts));
    set_and_lead("lang", lang.tag(), back.filter(|_| facts.may_act().is_ok()))
}

/// `POST /kept/{function}?of=&…`: keeps the form, and carries out a server function with the arguments of the address.
pub async fn act(
    state: Arc<AppState>,
    provide: impl Fn() + Clone + Send + 'static,
    function: String,
    request: Request,
) -> Response {
    if !function.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_') {
        return StatusCode::NOT_FOUND.into_response();
    }
    let (parts, body) = request.into_parts();
    let Ok(form) = to_bytes(body, LARGEST_DEED_BYTES).await else {
        return too_large(Request::from_parts(parts, Body::empty())).await;
    };
    let action = action_of(&parts, &function, &form);
    let response = functions::answer(state.clone(), provide, action).await;
    if response.status() == StatusCode::SERVICE_UNAVAILABLE && outage::is_plain_form(&parts) {
        let facts = parts.extensions.get::<RequestFacts>();
        let lang = facts.map(|facts| facts.lang).unwrap_or_default();
        let form = outage::SentForm {
            bytes: &form,
            in_doubt: response.headers().contains_key(IN_DOUBT),
        };
        return outage::page(&state, lang, &parts, Some(form));
    }
    response
}

/// The form of the small action, as it would have come by itself.
fn action_of(parts: &Parts, function: &str, form: &Bytes) -> Request {
    let fields = fields_of(form);
    let mut arguments = Vec::new();
    let mut reader = None;
    for (name, value) in fields_of(parts.uri.query().unwrap_or_default().as_bytes()) {
        match name.as_str() {
            OF => {}
            FOR => reader = Some(value),
            TAKE => arguments.extend(taken(&value, &fields)),
            _ => arguments.push((name, value)),
        }
    }
    let mut parts = parts.clone();
    let named = form_named(&parts.uri);
    if let Some(facts) = parts.extensions.get_mut::<RequestFacts>() {
        facts.kept = named.map(|name| kept(name, fields));
    }
    let reader = reader.map(|reader| format!("?for={}", encoded(&reader)));
    let address = format!("/api/{function}{}", reader.unwrap_or_default());
    if let Ok(uri) = address.parse::<Uri>() {
        parts.uri = uri;
    }
    let pairs: Vec<String> = arguments
        .iter()
        .map(|(name, value)| format!("{}={}", encoded(name), encoded(value)))
        .collect();
    let body = pairs.join("&");
    parts
        .headers
        .insert(header::CONTENT_LENGTH, HeaderValue::from(body.len()));
    Request::from_parts(parts, Body::from(body))
}

fn taken(rule: &str, fields: &[(String, String)]) -> Option<(String, String)> {
    let (argument, field) = rule.split_once(' ')?;
    let (_, text) = fields.iter().find(|(name, _)| name == field)?;
    Some((argument.to_owned(), text.clone()))
}

fn encoded(text: &str) -> String {
    utf8_percent_encode(text, NON_ALPHANUMERIC).to_string()
}

/// The form whose texts travel along, as the address says.
pub fn form_named(uri: &Uri) -> Option<String> {
    argument(uri, OF)
}

/// An argument of an address; nothing where it is empty.
pub fn argument(uri: &Uri, wanted: &str) -> Option<String> {
    let arguments = fields_of(uri.query()?.as_bytes());
    let (_, value) = arguments.into_iter().find(|(name, _)| name == wanted)?;
    Some(value).filter(|value| !value.is_empty())
}

/// What is kept of the fields of a form: never codes or passwords.
pub fn kept(form: String, fields: Vec<(String, String)>) -> Kept {
    let typed = fields.into_iter().filter_map(|(name, text)| {
        let field = field_of(&name)?;
        // Browsers send each line of a text with both signs of its end; stored texts have one.
        Some((field, text.replace("\r\n", "\n")))
    });
    Kept {
        form,
        typed: typed.collect(),
    }
}

/// A field as the page of its form knows it.
fn field_of(name: &str) -> Option<String> {
    if SECRET.contains(&name) || OF_FILES.into_iter().any(|start| name.starts_with(start)) {
        return None;
    }
    let mut inner = ["cells[", "texts["]
        .into_iter()
        .filter_map(|outer| name.strip_prefix(outer)?.strip_suffix(']'));
    Some(inner.next().unwrap_or(name).to_owned())
}

#[cfg(test)]
mod tests {
    use axum::http::Uri;

    use super::{action_of, field_of, form_named, kept};

    fn fields(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
        let owned = |(name, text): &(&str, &str)| ((*name).to_owned(), (*text).to_owned());
        pairs.iter().map(owned).collect()
    }

    #[test]
    fn the_address_names_the_form() {
        let named = |address: &'static str| form_named(&Uri::from_static(address));
        assert_eq!(
            named("/language/ru?for=k7&of=save%5Ftexts%200192").as_deref(),
            Some("save_texts 0192")
        );
        assert_eq!(named("/language/ru?of="), None);
        assert_eq!(named("/language/ru"), None);
    }

    #[test]
    fn texts_are_kept_under_their_pages_names() {
        let sent = [
            ("cells[note]", "a\r\nb"),
            ("based_on[note]", "c\r\nd"),
            ("criteria[reason.1.2]", "e"),
            ("code", "012345"),
            ("file.plan", "план.pdf"),
            ("replaces.plan", "f"),
        ];
        let kept = kept("save_row 1".to_owned(), fields(&sent));
        let typed: Vec<(&str, &str)> = kept
            .typed
            .iter()
            .map(|(name, text)| (name.as_str(), text.as_str()))
            .collect();
        assert_eq!(
            typed,
            [
                ("based_on[note]", "c\nd"),
                ("criteria[reason.1.2]", "e"),
                ("note", "a\nb")
            ]
        );
        assert_eq!(field_of("texts[text.1.2]").as_deref(), Some("text.1.2"));
    }

    #[tokio::test]
    async fn a_small_action_is_asked_as_by_its_form() {
        let address = "/kept/sign_conclusion?for=k7&of=x&accreditation=0192&take=text%20texts%5Bconclusion%5D";
        let request = axum::http::Request::builder().method("POST").uri(address);
        let (parts, ()) = request.body(()).unwrap().into_parts();
        let form = axum::body::Bytes::from_static(b"kind=conclusion&texts%5Bconclusion%5D=a+b");
        let action = action_of(&parts, "sign_conclusion", &form);
        assert_eq!(action.uri(), "/api/sign_conclusion?for=k7");
        let body = axum::body::to_bytes(action.into_body(), 1000).await.unwrap();
        assert_eq!(&body[..], b"accreditation=0192&text=a%20b");
    }
}
