//! Every handler of the product, with what is said to it.

use asula::app::App;
use asula::server::web::router::plain_routes;
use leptos_axum::generate_route_list;

use super::arguments::{Argument, arguments_of, states_of_page, states_of_route};
use super::case_states::CaseState;
use super::world::Ids;
use crate::support::browser::{as_it_stands, multipart};
use crate::support::procedure::TINY_PDF;
use crate::support::{Browser, Reply};

enum Sent {
    /// Arguments, by name.
    Arguments(Vec<(&'static str, Argument)>),
    File,
}

/// A handler.
pub struct Endpoint {
    /// Method, address and, where one handler has several meanings, which.
    pub name: String,
    /// The state of the case at which it is tried.
    pub case_state: Vec<CaseState>,
    /// Whether it changes something.
    pub changes: bool,
    /// Whether it answers scripts.
    pub answers_json: bool,
    /// Whether what it is about is always the visitor's own, whatever is sent.
    pub is_the_own_organisations: bool,
    method: reqwest::Method,
    path: String,
    sent: Sent,
}

impl Endpoint {
    /// Whether it is tried at something that has an owner.
    pub fn needs_case(&self) -> bool {
        self.case_state != [CaseState::Nowhere]
    }

    /// Somebody tries it.
    pub async fn try_by(&self, browser: &Browser, ids: &Ids) -> Reply {
        let path = self.path_at(ids);
        let mut request = browser
            .request(self.method.clone(), &path)
            .header("origin", &browser.base);
        request = request.header(
            "accept",
            if self.answers_json {
                "application/json"
            } else {
                "text/html"
            },
        );
        request = match &self.sent {
            Sent::File => {
                let (boundary, body) = multipart("Файл.pdf", TINY_PDF);
                let kind = format!("multipart/form-data; boundary={boundary}");
                request.header("content-type", kind).body(body)
            }
            Sent::Arguments(arguments) => {
                let fields: Vec<(&str, &str)> = arguments.iter().map(|(name, it)| (*name, it.text(ids))).collect();
                let fields = if self.changes { as_it_stands(&fields) } else { fields };
                if self.method == reqwest::Method::GET {
                    request.query(&fields)
                } else {
                    request.form(&fields)
                }
            }
        };
        let response = request.send().await.unwrap();
        if self.path.starts_with("/progress") && response.status().is_success() {
            // What is reported there is reported for minutes.
            return Reply {
                status: response.status().as_u16(),
                headers: response.headers().clone(),
                bytes: Vec::new(),
            };
        }
        Reply::of(response).await
    }

    fn path_at(&self, ids: &Ids) -> String {
        let parts = self.path.split('/').map(|part| match part {
            "{application}" => &ids.application,
            "{row}" => &ids.row,
            "{ceremony}" => &ids.ceremony,
            "{id}" => &ids.file,
            "{accreditation}" => &ids.accreditation,
            "{sheet}" => &ids.sheet,
            "{section}" => "1",
            "{criterion}" => "1.1",
            "{paper}" => "order.pdf",
            "{template}" => "sanitary_conclusion",
            "{column}" => "file",
            "{kind}" => "charter",
            "{function}" => "declare_tie",
            "{tag}" if self.path.starts_with("/theme") => "dark",
            "{tag}" => "ru",
            fixed => {
                assert!(!fixed.contains('{'), "{}: no value for {fixed}", self.name);
                fixed
            }
        });
        parts.collect::<Vec<_>>().join("/")
    }
}

/// All handlers: server functions by name, pages, plain routes; signing out comes last.
pub fn all_endpoints() -> Vec<Endpoint> {
    let mut endpoints: Vec<Endpoint> = server_fn::all()
        .flat_map(|(path, method)| functions(path, method))
        .collect();
    endpoints.extend(pages());
    endpoints.extend(plain_routes().iter().map(|(method, path)| plain(method.as_str(), path)));
    endpoints.sort_by_key(|door| (door.path.ends_with("/sign_out"), door.name.clone()));
    endpoints
}

/// The server functions that are registered.
mod server_fn {
    use leptos::server_fn::axum::server_fn_paths;

    pub fn all() -> impl Iterator<Item = (&'static str, reqwest::Method)> {
        server_fn_paths().map(|(path, method)| (path, method.as_str().parse().unwrap()))
    }
}

fn functions(path: &'static str, method: reqwest::Method) -> Vec<Endpoint> {
    let endpoint = path.rsplit('/').next().unwrap_or_default();
    let meanings = arguments_of(endpoint);
    assert!(
        !meanings.is_empty(),
        "{path} is not in the matrix of permissions: say what it is asked"
    );
    let door =
        |(meaning, case_state, arguments): (&'static str, Vec<CaseState>, Vec<(&'static str, Argument)>)| Endpoint {
            name: format!("{method} {path} {meaning}").trim_end().to_owned(),
            changes: method == reqwest::Method::POST,
            answers_json: true,
            is_the_own_organisations: endpoint == "look_up_organisation",
            method: method.clone(),
            path: path.to_owned(),
            case_state,
            sent: Sent::Arguments(arguments),
        };
    meanings.into_iter().map(door).collect()
}

fn pages() -> Vec<Endpoint> {
    let listed = generate_route_list(App);
    let door = |path: &str| Endpoint {
        name: format!("GET {path}"),
        case_state: states_of_page(path),
        changes: false,
        answers_json: false,
        is_the_own_organisations: false,
        method: reqwest::Method::GET,
        path: path.to_owned(),
        sent: Sent::Arguments(vec![]),
    };
    listed.iter().map(|listed| door(&with_braces(listed.path()))).collect()
}

/// `/a/:b` as `/a/{b}`.
fn with_braces(path: &str) -> String {
    let parts = path.split('/').map(|part| match part.strip_prefix(':') {
        Some(name) => format!("{{{name}}}"),
        None => part.to_owned(),
    });
    parts.collect::<Vec<_>>().join("/")
}

fn plain(method: &str, path: &str) -> Endpoint {
    let is_upload = path.starts_with("/upload/");
    Endpoint {
        name: format!("{method} {path}"),
        case_state: states_of_route(path),
        changes: is_upload,
        answers_json: is_upload,
        is_the_own_organisations: false,
        method: method.parse().unwrap(),
        path: path.to_owned(),
        sent: if is_upload { Sent::File } else { Sent::Arguments(vec![]) },
    }
}
