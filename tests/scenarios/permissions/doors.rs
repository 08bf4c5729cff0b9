//! Every door of the product, with what is said at it.

use asula::app::App;
use asula::server::web::router::PLAIN_ROUTES;
use leptos_axum::generate_route_list;

use super::world::{Ids, Stands};
use crate::support::browser::multipart;
use crate::support::road::TINY_PDF;
use crate::support::{Browser, Reply};

/// What is sent.
enum Sent {
    /// Arguments, by name.
    Arguments(Vec<(&'static str, Argument)>),
    /// A file.
    File,
}

/// An argument: an id of the target, or a text.
enum Argument {
    Application,
    Row,
    Programme,
    Appointment,
    Ceremony,
    Inn,
    Text(&'static str),
}

/// A door.
pub struct Door {
    /// Method, address and, where one door has several meanings, which.
    pub name: String,
    /// How the case stands at which it is tried.
    pub stands: Vec<Stands>,
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

impl Door {
    /// Whether it is tried at something that has an owner.
    pub fn needs_case(&self) -> bool {
        self.stands != [Stands::Nowhere]
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
                if self.method == reqwest::Method::GET {
                    request.query(&fields)
                } else {
                    request.form(&fields)
                }
            }
        };
        Reply::of(request.send().await.unwrap()).await
    }

    fn path_at(&self, ids: &Ids) -> String {
        let parts = self.path.split('/').map(|part| match part {
            "{application}" => &ids.application,
            "{row}" => &ids.row,
            "{ceremony}" => &ids.ceremony,
            "{id}" => &ids.file,
            "{template}" => "sanitary_conclusion",
            "{column}" => "file",
            "{kind}" => "charter",
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

impl Argument {
    fn text<'a>(&'a self, ids: &'a Ids) -> &'a str {
        match self {
            Self::Application => &ids.application,
            Self::Row => &ids.row,
            Self::Programme => &ids.programme,
            Self::Appointment => &ids.appointment,
            Self::Ceremony => &ids.ceremony,
            Self::Inn => &ids.inn,
            Self::Text(text) => text,
        }
    }
}

/// All doors: server functions by name, pages, plain routes; signing out comes last.
pub fn all_doors() -> Vec<Door> {
    let mut doors: Vec<Door> = server_fn::all()
        .flat_map(|(path, method)| functions(path, method))
        .collect();
    doors.extend(pages());
    doors.extend(PLAIN_ROUTES.iter().map(|(method, path)| plain(method, path)));
    doors.sort_by_key(|door| (door.path.ends_with("/sign_out"), door.name.clone()));
    doors
}

/// The server functions that are registered.
mod server_fn {
    use leptos::server_fn::axum::server_fn_paths;

    pub fn all() -> impl Iterator<Item = (&'static str, reqwest::Method)> {
        server_fn_paths().map(|(path, method)| (path, method.as_str().parse().unwrap()))
    }
}

fn functions(path: &'static str, method: reqwest::Method) -> Vec<Door> {
    let endpoint = path.rsplit('/').next().unwrap_or_default();
    let meanings = arguments_of(endpoint);
    assert!(
        !meanings.is_empty(),
        "{path} is not in the matrix of permissions: say what it is asked"
    );
    let door = |(meaning, stands, arguments): (&'static str, Vec<Stands>, Vec<(&'static str, Argument)>)| Door {
        name: format!("{method} {path} {meaning}").trim_end().to_owned(),
        changes: method == reqwest::Method::POST,
        answers_json: true,
        is_the_own_organisations: endpoint == "look_up_organisation",
        method: method.clone(),
        path: path.to_owned(),
        stands,
        sent: Sent::Arguments(arguments),
    };
    meanings.into_iter().map(door).collect()
}

type Meaning = (&'static str, Vec<Stands>, Vec<(&'static str, Argument)>);

/// What a function is asked, in each meaning that it has; nothing for a function that is not known here.
fn arguments_of(endpoint: &str) -> Vec<Meaning> {
    use Argument::{Application, Appointment, Ceremony, Inn, Programme, Row, Text};
    let nowhere = || vec![Stands::Nowhere];
    let case = || vec![Stands::Draft, Stands::Sent];
    let draft = || vec![Stands::Draft];
    let one = |stands: Vec<Stands>, arguments: Vec<(&'static str, Argument)>| vec![("", stands, arguments)];
    let application = || ("application", Application);
    match endpoint {
        "home"
        | "readiness"
        | "organisation_page"
        | "employees_page"
        | "create_application"
        | "register_organisation"
        | "sign_out" => one(nowhere(), vec![]),
        "licences_page" => one(nowhere(), vec![("tab", Text("applications")), ("page", Text("1"))]),
        "search_classifier" => one(nowhere(), vec![("level", Text("HE-B")), ("query", Text("информатика"))]),
        "choose_organisation" => one(draft(), vec![("inn", Inn)]),
        "look_up_organisation" => one(draft(), vec![("inn", Inn)]),
        "appoint_employee" => one(nowhere(), vec![("pin", Text("")), ("position", Text("Юрист"))]),
        "end_appointment" => one(draft(), vec![("appointment", Appointment)]),
        "application_page" | "review_page" | "take_back" | "discard_draft" => one(case(), vec![application()]),
        "withdraw_application" => one(case(), vec![application(), ("reasons", Text("Ойду өзгөрттүк"))]),
        "see_changes" => one(case(), vec![application(), ("up_to", Text("1"))]),
        "hand_over" => one(case(), vec![application(), ("note", Text(""))]),
        "begin_signing" => one(case(), vec![application(), ("consent", Text("on"))]),
        "appendix_page" | "add_row" => one(case(), vec![application(), ("template", Text("sanitary_conclusion"))]),
        "row_page" | "remove_row" | "restore_row" => one(case(), vec![application(), ("row", Row)]),
        "add_programme" => {
            let level = ("level", Text("PRE"));
            one(case(), vec![application(), level, ("specialty", Text(""))])
        }
        "remove_programme" => one(case(), vec![application(), ("programme", Programme)]),
        "save_cell" => {
            let cell = [("column", Text("number")), ("based_on", Text("")), ("text", Text("7"))];
            one(case(), [application(), ("row", Row)].into_iter().chain(cell).collect())
        }
        "save_row" => {
            let cell = [("based_on[number]", Text("")), ("cells[number]", Text("8"))];
            one(case(), [application(), ("row", Row)].into_iter().chain(cell).collect())
        }
        "signing_page" | "give_up_signing" => one(draft(), vec![("ceremony", Ceremony)]),
        "send_code" => one(draft(), vec![("ceremony", Ceremony), ("method", Text("email"))]),
        "enter_code" => one(draft(), vec![("ceremony", Ceremony), ("code", Text("123456"))]),
        "act_on_case" => [
            ("register", case()),
            ("return_for_correction", case()),
            ("grant", vec![Stands::Deciding]),
        ]
        .into_iter()
        .map(|(action, stands)| {
            let fields = [("action", Text(action)), ("reasons", Text("Себеп"))];
            (action, stands, [application()].into_iter().chain(fields).collect())
        })
        .collect(),
        _ => vec![],
    }
}

fn pages() -> Vec<Door> {
    let listed = generate_route_list(App);
    let door = |path: &str| Door {
        name: format!("GET {path}"),
        stands: match path {
            it if it.contains("{ceremony}") => vec![Stands::Draft],
            it if it.contains('{') => vec![Stands::Draft, Stands::Sent],
            _ => vec![Stands::Nowhere],
        },
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

fn plain(method: &str, path: &str) -> Door {
    let is_upload = method == "POST";
    Door {
        name: format!("{method} {path}"),
        stands: match path {
            it if it.contains("{application}") || it.contains("{id}") => vec![Stands::Draft, Stands::Sent],
            _ => vec![Stands::Nowhere],
        },
        changes: is_upload,
        answers_json: is_upload,
        is_the_own_organisations: false,
        method: method.parse().unwrap(),
        path: path.to_owned(),
        sent: if is_upload { Sent::File } else { Sent::Arguments(vec![]) },
    }
}
