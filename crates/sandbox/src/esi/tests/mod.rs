//! Sign-ins as a client and a browser make them, over HTTP.

mod pages;
mod protocol;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use jsonwebtoken::{Algorithm, DecodingKey, Validation};
use reqwest::{StatusCode, Url};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use super::clients::{CLIENT_ID, CLIENT_SECRET};
use crate::cast::{self, organisations, people};
use crate::faults::{Fault, Service, Switch};
use crate::stand::Stand;

const BACK: &str = "http://127.0.0.1:3000/sign-in/back";
const VERIFIER: &str = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";

/// A browser in the middle of a sign-in.
struct Browser<'a> {
    stand: &'a Stand,
    /// The page of the sign-in, `/esi/account/…`.
    at: String,
}

impl<'a> Browser<'a> {
    async fn begin(stand: &'a Stand, locales: &str) -> Self {
        let answer = authorize(stand, &[("ui_locales", locales)]).await;
        Self {
            stand,
            at: location(&answer),
        }
    }

    async fn post(&self, action: &str, form: &[(&str, &str)]) -> String {
        let sent = self
            .stand
            .http
            .post(self.stand.url(&format!("{}/{action}", self.at)))
            .form(form)
            .send();
        location(&sent.await.unwrap())
    }

    async fn page(&self) -> String {
        self.stand
            .http
            .get(self.stand.url(&self.at))
            .send()
            .await
            .unwrap()
            .text()
            .await
            .unwrap()
    }

    async fn as_far_as_signature(&self, pin: &str) {
        self.post("pin", &[("pin", pin)]).await;
        self.post("password", &[("password", cast::PASSWORD)]).await;
    }

    async fn as_far_as_code(&self, pin: &str, signature: &str) -> String {
        self.as_far_as_signature(pin).await;
        self.post("signature", &[("signature", signature)]).await;
        self.post("method", &[("method", "email")]).await;
        self.stand.newest_code(&cast::person(pin).unwrap().email)
    }

    /// The whole sign-in; gives the authorization code that the client gets.
    async fn sign_in(&self, pin: &str, signature: &str) -> String {
        let code = self.as_far_as_code(pin, signature).await;
        parameter(&self.post("code", &[("code", &code)]).await, "code").unwrap()
    }
}

async fn authorize(stand: &Stand, changed: &[(&str, &str)]) -> reqwest::Response {
    let challenge = URL_SAFE_NO_PAD.encode(Sha256::digest(VERIFIER));
    let mut query = vec![
        ("response_type", "code"),
        ("client_id", CLIENT_ID),
        ("redirect_uri", BACK),
        ("scope", "openid profile email phone"),
        ("state", "st-1"),
        ("nonce", "no-1"),
        ("code_challenge", &challenge),
        ("code_challenge_method", "S256"),
    ];
    for &(name, value) in changed {
        query.retain(|(n, _)| *n != name);
        query.push((name, value));
    }
    stand
        .http
        .get(stand.url("/esi/connect/authorize"))
        .query(&query)
        .send()
        .await
        .unwrap()
}

async fn redeem(stand: &Stand, code: &str, changed: &[(&str, &str)]) -> (StatusCode, Value) {
    let mut form = vec![
        ("grant_type", "authorization_code"),
        ("code", code),
        ("redirect_uri", BACK),
        ("code_verifier", VERIFIER),
    ];
    for &(name, value) in changed {
        form.retain(|(n, _)| *n != name);
        form.push((name, value));
    }
    let request = stand
        .http
        .post(stand.url("/esi/connect/token"))
        .basic_auth(CLIENT_ID, Some(CLIENT_SECRET))
        .form(&form);
    let answer = request.send().await.unwrap();
    (answer.status(), answer.json().await.unwrap())
}

async fn json_of(stand: &Stand, path: &str) -> Value {
    stand
        .http
        .get(stand.url(path))
        .send()
        .await
        .unwrap()
        .json()
        .await
        .unwrap()
}

fn location(answer: &reqwest::Response) -> String {
    assert!(answer.status().is_redirection(), "{}", answer.status());
    answer.headers()["location"].to_str().unwrap().to_owned()
}

fn parameter(address: &str, name: &str) -> Option<String> {
    Url::parse(address)
        .ok()?
        .query_pairs()
        .find(|(n, _)| n == name)
        .map(|(_, v)| v.into_owned())
}

/// The claims of an ID token, its signature checked against the published keys.
async fn verified(stand: &Stand, id_token: &str) -> Value {
    let keys = json_of(stand, "/esi/.well-known/openid-configuration/jwks").await;
    let kid = jsonwebtoken::decode_header(id_token).unwrap().kid.unwrap();
    let key = keys["keys"]
        .as_array()
        .unwrap()
        .iter()
        .find(|k| k["kid"] == kid.as_str())
        .expect("a published key");
    let key = DecodingKey::from_rsa_components(key["n"].as_str().unwrap(), key["e"].as_str().unwrap()).unwrap();
    let mut validation = Validation::new(Algorithm::RS256);
    validation.validate_exp = false;
    validation.set_audience(&[CLIENT_ID]);
    jsonwebtoken::decode::<Value>(id_token, &key, &validation)
        .unwrap()
        .claims
}
