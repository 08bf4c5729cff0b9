//! The systems that may ask ESI who somebody is.

use std::collections::HashMap;

use reqwest::Url;
use serde::Deserialize;

use crate::shelf::Shelf;

/// The id of the client that is registered from the start.
pub const CLIENT_ID: &str = "asula";
pub const CLIENT_SECRET: &str = "asula-sandbox-secret";

/// A registered system.
#[derive(Clone, Debug, Deserialize)]
pub struct Client {
    /// `client_id`.
    pub client_id: String,
    /// `client_secret`.
    pub client_secret: String,
    /// Where an answer may go, compared character by character. When empty, any path on a loopback host is allowed,
    /// since the product's port is not known beforehand (after RFC 8252, 7.3).
    #[serde(default)]
    pub redirect_uris: Vec<String>,
    /// Where the browser may go after the end of a session; the same rule.
    #[serde(default)]
    pub post_logout_redirect_uris: Vec<String>,
}

impl Client {
    /// Whether an answer may go to `uri`.
    #[must_use]
    pub fn may_answer_at(&self, uri: &str) -> bool {
        allowed(&self.redirect_uris, uri)
    }

    /// Whether the browser may go to `uri` after the end of a session.
    #[must_use]
    pub fn may_leave_to(&self, uri: &str) -> bool {
        allowed(&self.post_logout_redirect_uris, uri)
    }
}

fn allowed(registered: &[String], uri: &str) -> bool {
    if !registered.is_empty() {
        return registered.iter().any(|r| r == uri);
    }
    Url::parse(uri).is_ok_and(|url| {
        let loopback = matches!(url.host_str(), Some("127.0.0.1" | "localhost" | "[::1]"));
        loopback && matches!(url.scheme(), "http" | "https") && url.fragment().is_none() && url.username().is_empty()
    })
}

/// All registered systems.
#[derive(Debug)]
pub struct Clients(Shelf<HashMap<String, Client>>);

impl Default for Clients {
    fn default() -> Self {
        let clients = Self(Shelf::default());
        clients.register(Client {
            client_id: CLIENT_ID.into(),
            client_secret: CLIENT_SECRET.into(),
            redirect_uris: Vec::new(),
            post_logout_redirect_uris: Vec::new(),
        });
        clients
    }
}

impl Clients {
    /// Registers a system, or changes the one of the same id.
    pub fn register(&self, client: Client) {
        self.0.hold().insert(client.client_id.clone(), client);
    }

    /// The system of this id.
    #[must_use]
    pub fn find(&self, client_id: &str) -> Option<Client> {
        self.0.hold().get(client_id).cloned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn without_registration_only_a_loopback_address_is_answered() {
        let client = Clients::default().find(CLIENT_ID).unwrap();
        assert!(client.may_answer_at("http://127.0.0.1:3000/sign-in/back"));
        for bad in [
            "http://asula.example/back",
            "http://127.0.0.1.example/",
            "javascript:alert(1)",
            "http://localhost/#x",
            "/back",
        ] {
            assert!(!client.may_answer_at(bad), "{bad}");
        }
    }

    #[test]
    fn a_registered_address_is_compared_character_by_character() {
        let client = Client {
            client_id: "a".into(),
            client_secret: "b".into(),
            redirect_uris: vec!["http://127.0.0.1:3000/back".into()],
            post_logout_redirect_uris: vec![],
        };
        assert!(client.may_answer_at("http://127.0.0.1:3000/back"));
        for other in [
            "http://127.0.0.1:3000/back/",
            "http://127.0.0.1:3000/Back",
            "http://127.0.0.1:3000/back?x=1",
        ] {
            assert!(!client.may_answer_at(other), "{other}");
        }
    }
}
