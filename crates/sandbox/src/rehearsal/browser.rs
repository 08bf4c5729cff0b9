//! A member of the cast in front of the product: keeps cookies, follows no redirects, and asks as the product's own script does.

use std::collections::BTreeMap;

use reqwest::Method;
use reqwest::header::{ACCEPT, CONTENT_TYPE, COOKIE, HeaderMap, LOCATION, ORIGIN, SET_COOKIE};
use serde::de::DeserializeOwned;
use serde_json::Value;

use super::fault::RehearsalFault;
use crate::cast::Person;
use crate::shelf::Shelf;

/// The boundary of forms with a file; nothing that is sent contains it.
const BOUNDARY: &str = "asula-rehearsal-5b1e";

/// The fields that say on which case an action is.
const OF_A_CASE: [&str; 3] = ["accreditation", "application", "sheet"];

/// The browser of one person.
#[derive(Debug)]
pub struct Browser {
    /// Who sits in front of it.
    pub person: Person,
    /// The product's address.
    pub base: String,
    pub(super) http: reqwest::Client,
    /// The stand-ins' address.
    pub(super) sandbox: String,
    cookies: Shelf<BTreeMap<String, String>>,
}

/// An answer, read whole.
pub struct Reply {
    headers: HeaderMap,
    body: Vec<u8>,
}

impl Reply {
    /// Where it leads.
    pub fn location(&self) -> Option<&str> {
        self.headers.get(LOCATION).and_then(|value| value.to_str().ok())
    }

    /// What it says, as JSON.
    pub fn json<T: DeserializeOwned>(&self, doing: &str) -> Result<T, RehearsalFault> {
        serde_json::from_slice(&self.body).map_err(|_| RehearsalFault::lacks(doing, "JSON"))
    }
}

impl Browser {
    /// A browser in which nobody has signed in yet.
    pub fn of(person: Person, base: &str, http: &reqwest::Client, sandbox: &str) -> Self {
        Self {
            person,
            base: base.to_owned(),
            http: http.clone(),
            sandbox: sandbox.to_owned(),
            cookies: Shelf::default(),
        }
    }

    /// A view of the product.
    pub async fn view(&self, endpoint: &str, arguments: &[(&str, &str)]) -> Result<Value, RehearsalFault> {
        let request = self.request(Method::GET, &format!("/api/{endpoint}")).query(arguments);
        self.send(endpoint, request).await?.json(endpoint)
    }

    /// An action; answers the last part of the address to which it leads, the id of what was made, or nothing.
    pub async fn act(&self, endpoint: &str, fields: &[(&str, &str)]) -> Result<String, RehearsalFault> {
        let mut fields = fields.to_vec();
        if fields.iter().any(|(name, _)| OF_A_CASE.contains(name)) {
            // Nobody looks at a page here: the case is acted on as it is.
            fields.push(("seen", "*"));
        }
        let request = self
            .request(Method::POST, &format!("/api/{endpoint}"))
            .header(ORIGIN, &self.base)
            .form(&fields);
        let reply = self.send(endpoint, request).await?;
        let id = reply.location().and_then(|address| address.rsplit('/').next());
        Ok(id.unwrap_or_default().to_owned())
    }

    /// An action whose fields are made as it goes.
    pub async fn act_with(&self, endpoint: &str, fields: &[(String, String)]) -> Result<String, RehearsalFault> {
        let fields: Vec<(&str, &str)> = fields.iter().map(|(name, text)| (&**name, &**text)).collect();
        self.act(endpoint, &fields).await
    }

    /// Uploads a file; `path` is below `/upload/`.
    pub async fn upload(&self, path: &str, name: &str, content: &[u8]) -> Result<(), RehearsalFault> {
        let head = format!(
            "--{BOUNDARY}\r\ncontent-disposition: form-data; name=\"file\"; filename=\"{name}\"\r\n\
             content-type: application/pdf\r\n\r\n"
        );
        let tail = format!("\r\n--{BOUNDARY}--\r\n");
        let request = self
            .request(Method::POST, &format!("/upload/{path}"))
            .header(ORIGIN, &self.base)
            .header(CONTENT_TYPE, format!("multipart/form-data; boundary={BOUNDARY}"))
            .body([head.as_bytes(), content, tail.as_bytes()].concat());
        self.send(path, request).await.map(drop)
    }

    /// A request to the product with the cookies of the browser.
    pub(super) fn request(&self, method: Method, path: &str) -> reqwest::RequestBuilder {
        let cookies = self.cookies.hold();
        let pairs: Vec<String> = cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
        let request = self
            .http
            .request(method, format!("{}{path}", self.base))
            .header(ACCEPT, "application/json");
        // As the product's own script does, it says for whom its pages were drawn.
        let request = match cookies.get("asula_reader") {
            Some(reader) => request.header("asula-for", reader),
            None => request,
        };
        if pairs.is_empty() {
            request
        } else {
            request.header(COOKIE, pairs.join("; "))
        }
    }

    /// Sends a request to the product, and keeps the cookies of the answer.
    pub(super) async fn send(&self, doing: &str, request: reqwest::RequestBuilder) -> Result<Reply, RehearsalFault> {
        let reply = answer(doing, request).await?;
        let mut cookies = self.cookies.hold();
        for header in reply.headers.get_all(SET_COOKIE) {
            let pair = header.to_str().unwrap_or_default().split(';').next();
            if let Some((name, value)) = pair.and_then(|pair| pair.split_once('=')) {
                cookies.insert(name.trim().to_owned(), value.trim().to_owned());
            }
        }
        cookies.retain(|_, value| !value.is_empty());
        drop(cookies);
        Ok(reply)
    }
}

/// Sends a request as it is, and reads the answer; one that refuses is a fault.
pub(super) async fn answer(doing: &str, request: reqwest::RequestBuilder) -> Result<Reply, RehearsalFault> {
    let unanswered = |source| RehearsalFault::Unanswered {
        doing: doing.to_owned(),
        source,
    };
    let response = request.send().await.map_err(unanswered)?;
    let (status, headers) = (response.status(), response.headers().clone());
    let body = response.bytes().await.map_err(unanswered)?.to_vec();
    if status.is_client_error() || status.is_server_error() {
        return Err(RehearsalFault::Refused {
            doing: doing.to_owned(),
            status: status.as_u16(),
            answer: String::from_utf8_lossy(&body).into_owned(),
        });
    }
    Ok(Reply { headers, body })
}
