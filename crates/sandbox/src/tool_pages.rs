//! The pages for whoever runs the sandbox: the cast, the inbox, the fault switches. Tools, and so in English.

use std::fmt::Write;
use std::sync::Arc;

use axum::extract::{Form, Query, State};
use axum::response::{IntoResponse, Redirect};
use serde::Deserialize;

use super::Sandbox;
use super::cast::{PASSWORD, organisation, people::MEMBERS};
use super::clock::rfc3339;
use super::faults::{Fault, Service, Switch};
use super::html::{Page, escape};
use super::inbox::Channel;

const HEADER: &str = "<header><nav aria-label=\"Sandbox\"><a href=\"/\">Cast</a> <a href=\"/inbox\">Inbox</a> <a href=\"/faults\">Faults</a>\
</nav></header>";

fn tool(title: &'static str, body: &str) -> Page<'static> {
    Page {
        lang: "en",
        title,
        body: format!("{HEADER}<main><h1>{title}</h1>{body}</main>"),
        class: "tool",
        refresh: None,
    }
}

/// `GET /`: who can sign in.
pub async fn cast() -> impl IntoResponse {
    let mut rows = String::new();
    for member in MEMBERS {
        let person = member.person();
        let office: Vec<_> = person
            .seats
            .iter()
            .map(|seat| {
                let name = organisation(&seat.inn).map_or_else(String::new, |o| o.name_ky);
                format!(
                    "{}, {} <br>{}",
                    escape(&seat.position),
                    escape(&name),
                    escape(&seat.inn)
                )
            })
            .collect();
        let personal = if person.personal_signature { "yes" } else { "no" };
        // Writing to a String does not fail.
        let _ = write!(
            rows,
            "<tr><th scope=\"row\" lang=\"ky\">{}</th><td class=\"number\">{}</td><td lang=\"ky\">{}</td><td>{personal}</td>\
             <td>{}<br>{}</td><td>{}</td></tr>",
            escape(&person.full_name()),
            person.pin,
            office.join("<br>"),
            person.phone,
            escape(&person.email),
            person.purpose
        );
    }
    let body = format!(
        "<p>Nobody here exists. The password of all is <code>{PASSWORD}</code>; codes arrive in the <a href=\"/inbox\">inbox</a>.</p>\
         <div class=\"scroll\" role=\"region\" aria-label=\"Cast\" tabindex=\"0\"><table><thead><tr><th scope=\"col\">Name</th>\
         <th scope=\"col\">PIN</th><th scope=\"col\">Office, organisation, INN</th><th scope=\"col\">Personal signature</th>\
         <th scope=\"col\">Codes go to</th><th scope=\"col\">For</th></tr></thead><tbody>{rows}</tbody></table></div>\
         <p>Besides, for any date and any <code>nnn</code>: organisation <code>0DDMMYYYY19nnn</code>, its head \
         <code>1DDMMYYYY99nnn</code>, its responsible employee <code>2DDMMYYYY99nnn</code>.</p>"
    );
    tool("Cast of the sandbox", &body)
}

/// Whose messages are asked for.
#[derive(Debug, Deserialize)]
pub struct Recipient {
    /// Telephone or address; all when absent or empty.
    pub to: Option<String>,
}

/// `GET /inbox`: the messages, newest first.
pub async fn inbox(
    State(sandbox): State<Arc<Sandbox>>,
    Query(Recipient { to }): Query<Recipient>,
) -> impl IntoResponse {
    let mut letters = String::new();
    for message in sandbox.inbox.messages(to.as_deref()) {
        let channel = match message.channel {
            Channel::Sms => "SMS",
            Channel::Mail => "Mail",
        };
        let subject = if message.subject.is_empty() {
            channel.to_owned()
        } else {
            escape(&message.subject)
        };
        let _ = write!(
            letters,
            "<article class=\"letter\"><h2>{subject}</h2><p class=\"hint\">{channel} to {} at {}</p><pre>{}</pre></article>",
            escape(&message.to),
            rfc3339(message.at),
            escape(&message.text)
        );
    }
    if letters.is_empty() {
        letters.push_str("<p>Nothing has arrived.</p>");
    }
    let form = format!(
        "<form method=\"get\" class=\"field\"><label for=\"to\">Recipient</label><div class=\"row\"><input type=\"text\" id=\"to\" \
         name=\"to\" value=\"{}\"><button>Show</button></div></form>",
        escape(to.as_deref().unwrap_or_default())
    );
    tool("Inbox", &format!("{form}{letters}"))
}

/// `GET /faults`: the switches.
pub async fn faults(State(sandbox): State<Arc<Sandbox>>) -> impl IntoResponse {
    let on = sandbox.faults.list();
    let listed: String = on
        .iter()
        .map(|switch| {
            let operation = escape(switch.operation.as_deref().unwrap_or("everywhere"));
            let (service, fault) = (switch.service.name(), switch.fault.name());
            format!("<li><code>{service}</code>: <code>{fault}</code>, {operation}</li>")
        })
        .collect();
    let listed = if listed.is_empty() {
        "<p>All is well.</p>".to_owned()
    } else {
        format!("<ul>{listed}</ul>")
    };
    let services: String = Service::ALL
        .iter()
        .map(|s| format!("<option>{}</option>", s.name()))
        .collect();
    let kinds: String = Fault::ALL
        .iter()
        .map(|fault| format!("<option>{}</option>", fault.name()))
        .collect();
    let body = format!(
        "<h2>On now</h2>{listed}<h2>Turn a switch</h2><form method=\"post\" action=\"/faults\"><div class=\"grid\">\
         <div class=\"field\"><label for=\"service\">Service</label><select id=\"service\" name=\"service\">{services}</select></div>\
         <div class=\"field\"><label for=\"fault\">Fault</label><select id=\"fault\" name=\"fault\">{kinds}</select></div>\
         <div class=\"field\"><label for=\"operation\">Only paths that end in</label><input type=\"text\" id=\"operation\" \
         name=\"operation\"></div></div><button>Turn</button></form>"
    );
    tool("Fault switches", &body)
}

/// The form of the page of switches.
#[derive(Debug, Deserialize)]
pub struct Turned {
    service: Service,
    fault: Fault,
    operation: Option<String>,
}

/// `POST /faults`: turns a switch and shows them again.
pub async fn turn(State(sandbox): State<Arc<Sandbox>>, Form(turned): Form<Turned>) -> Redirect {
    sandbox.faults.set(Switch {
        operation: turned.operation,
        ..Switch::new(turned.service, turned.fault)
    });
    Redirect::to("/faults")
}
