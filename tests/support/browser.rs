//! A person's browser: keeps cookies, follows nothing by itself, and asks in both ways the product knows: as its own script
//! does (JSON), and as a plain form does (a page).

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};

use asula_sandbox::cast::Person;
use reqwest::Method;
use reqwest::header::HeaderMap;

use super::Reply;

/// The browser of one person. Clones share the cookies, as two tabs do.
#[derive(Clone)]
pub struct Browser {
    /// Who sits in front of it; nobody before a sign-in.
    pub person: Option<Person>,
    /// The product's address.
    pub base: String,
    /// The client, which follows no redirects.
    pub http: reqwest::Client,
    cookies: Arc<Mutex<BTreeMap<String, String>>>,
    page_reader: Option<String>,
}

impl Browser {
    /// A fresh browser in front of the product at `base`.
    pub fn at(base: &str) -> Self {
        let http = reqwest::Client::builder()
            .redirect(reqwest::redirect::Policy::none())
            .user_agent("asula-test")
            .build()
            .unwrap();
        Self {
            person: None,
            base: base.to_owned(),
            http,
            cookies: Arc::default(),
            page_reader: None,
        }
    }

    /// The person, who has to have signed in.
    pub fn person(&self) -> &Person {
        self.person.as_ref().expect("nobody signed in here")
    }

    pub fn cookie(&self, name: &str) -> Option<String> {
        self.cookies.lock().unwrap().get(name).cloned()
    }

    /// Sets a cookie, or with an empty value takes it away.
    pub fn set_cookie(&self, name: &str, value: &str) {
        let mut cookies = self.cookies.lock().unwrap();
        if value.is_empty() {
            cookies.remove(name);
        } else {
            cookies.insert(name.to_owned(), value.to_owned());
        }
    }

    /// A tab whose pages were drawn for whoever is signed in now, and stays open whoever signs in in this browser
    /// afterwards.
    pub fn tab_of_now(&self) -> Self {
        Self {
            page_reader: self.cookie("asula_reader"),
            ..self.clone()
        }
    }

    /// For whom the page was drawn from which requests go out: an open tab's reader, else who is signed in now.
    fn reader(&self) -> Option<String> {
        self.page_reader.clone().or_else(|| self.cookie("asula_reader"))
    }

    /// A request to the product with the cookies of the browser, from a page of its reader.
    pub fn request(&self, method: Method, path: &str) -> reqwest::RequestBuilder {
        let mut request = self.request_of_nobody(method, path);
        if let Some(reader) = self.reader() {
            request = request.header("asula-for", reader);
        }
        request
    }

    /// A request to the product with the cookies of the browser, from a page that does not say for whom it was drawn.
    pub fn request_of_nobody(&self, method: Method, path: &str) -> reqwest::RequestBuilder {
        let mut request = self.http.request(method, format!("{}{path}", self.base));
        let cookies = self.cookies.lock().unwrap();
        if !cookies.is_empty() {
            let pairs: Vec<String> = cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
            request = request.header("cookie", pairs.join("; "));
        }
        request
    }

    /// Sends a request, and keeps the cookies of the answer.
    pub async fn send(&self, request: reqwest::RequestBuilder) -> Reply {
        let reply = Reply::of(request.send().await.unwrap()).await;
        self.keep_cookies(&reply.headers);
        reply
    }

    /// Sends a request to a product that may be gone, and keeps the cookies of the answer; nothing where no answer came.
    pub async fn try_send(&self, request: reqwest::RequestBuilder) -> Option<Reply> {
        let reply = Reply::of(request.send().await.ok()?).await;
        self.keep_cookies(&reply.headers);
        Some(reply)
    }

    /// A page, as a browser asks for it.
    pub async fn page(&self, path: &str) -> Reply {
        self.send(self.request(Method::GET, path).header("accept", "text/html"))
            .await
    }

    /// A view, as the product's script asks for it.
    pub async fn view(&self, endpoint: &str, arguments: &[(&str, &str)]) -> Reply {
        let request = self
            .request(Method::GET, &format!("/api/{endpoint}"))
            .query(arguments)
            .header("accept", "application/json");
        self.send(request).await
    }

    /// An action, as the product's script asks for it. Where the fields do not say what page they come from, it is one of a script
    /// without a page, which acts on a case as it is now ([`as_it_stands`]).
    pub async fn act(&self, endpoint: &str, fields: &[(&str, &str)]) -> Reply {
        let fields = &as_it_stands(fields);
        let request = self
            .request(Method::POST, &format!("/api/{endpoint}"))
            .header("accept", "application/json")
            .header("origin", &self.base)
            .form(fields);
        self.send(request).await
    }

    /// An action by a plain form on `page`, without JavaScript.
    pub async fn form(&self, page: &str, endpoint: &str, fields: &[(&str, &str)]) -> Reply {
        let fields = &as_it_stands(fields);
        let request = self
            .request(Method::POST, &format!("/api/{endpoint}"))
            .header("accept", "text/html,application/xhtml+xml")
            .header("origin", &self.base)
            .header("referer", format!("{}{page}", self.base))
            .form(fields);
        self.send(request).await
    }

    /// Uploads a file by script; `path` is below `/upload/`.
    pub async fn upload(&self, path: &str, name: &str, content: &[u8]) -> Reply {
        let (boundary, body) = multipart(name, content);
        let request = self
            .request(Method::POST, &format!("/upload/{path}"))
            .header("accept", "application/json")
            .header("origin", &self.base)
            .header("content-type", format!("multipart/form-data; boundary={boundary}"))
            .body(body);
        self.send(request).await
    }

    /// Uploads a file in the place of the one with the id `seen`, empty for none.
    pub async fn replace(&self, path: &str, seen: &str, name: &str, content: &[u8]) -> Reply {
        let (boundary, body) = multipart(name, content);
        let before =
            format!("--{boundary}\r\ncontent-disposition: form-data; name=\"replaces\"\r\n\r\n{seen}\r\n").into_bytes();
        let request = self
            .request(Method::POST, &format!("/upload/{path}"))
            .header("accept", "application/json")
            .header("origin", &self.base)
            .header("content-type", format!("multipart/form-data; boundary={boundary}"))
            .body([before, body].concat());
        self.send(request).await
    }

    fn keep_cookies(&self, headers: &HeaderMap) {
        for value in headers.get_all("set-cookie") {
            let pair = value.to_str().unwrap().split(';').next().unwrap_or_default();
            if let Some((name, value)) = pair.split_once('=') {
                self.set_cookie(name.trim(), value.trim());
            }
        }
    }
}

/// The fields, with the word that they are about the case as it is now, where they are about a case and do not say what was seen of it.
pub fn as_it_stands<'a>(fields: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let mut fields = fields.to_vec();
    let has = |wanted: &str| fields.iter().any(|(name, _)| *name == wanted);
    if (has("accreditation") || has("application") || has("sheet")) && !has("seen") {
        fields.push(("seen", asula::domain::seen::AS_IT_STANDS));
    }
    fields
}

/// The body of a form with one file in its field `file`, and its boundary.
pub fn multipart(name: &str, content: &[u8]) -> (&'static str, Vec<u8>) {
    let boundary = "asula-test-boundary-3f1c";
    let head = format!(
        "--{boundary}\r\ncontent-disposition: form-data; name=\"file\"; filename=\"{name}\"\r\n\
         content-type: application/octet-stream\r\n\r\n"
    );
    let mut body = head.into_bytes();
    body.extend_from_slice(content);
    body.extend_from_slice(format!("\r\n--{boundary}--\r\n").as_bytes());
    (boundary, body)
}
