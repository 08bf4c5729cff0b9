//! What the tests of this crate are built on: a sandbox on free ports with a fixed clock, and a client that follows no
//! redirects by itself.

use reqwest::redirect::Policy;
use serde_json::Value;

use super::clock::Clock;
use super::running::start_at;
use super::{RunningSandbox, SandboxSettings, bearer};

/// 1 March 2026, noon in UTC.
pub const NOON: i64 = 1_772_366_400_000;

/// A sandbox under test.
pub struct Stand {
    pub sandbox: RunningSandbox,
    pub clock: Clock,
    pub http: reqwest::Client,
}

impl Stand {
    pub async fn new() -> Self {
        let clock = Clock::fixed(NOON);
        let sandbox = start_at(SandboxSettings::default(), clock.clone()).await.unwrap();
        let http = reqwest::Client::builder()
            .redirect(Policy::none())
            .user_agent("asula-test")
            .build()
            .unwrap();
        Self { sandbox, clock, http }
    }

    pub fn url(&self, path: &str) -> String {
        format!("{}{path}", self.sandbox.public_url())
    }

    /// Posts JSON to OEP as the product does; status and answer.
    pub async fn oep(&self, path: &str, body: &Value) -> (u16, Value) {
        let sent = self
            .http
            .post(self.url(&format!("/oep{path}")))
            .bearer_auth(bearer::TOKEN)
            .json(body)
            .send();
        let answer = sent.await.unwrap();
        (answer.status().as_u16(), answer.json().await.unwrap())
    }

    /// The six digits of the newest message to `to`.
    pub fn newest_code(&self, to: &str) -> String {
        let text = self
            .sandbox
            .inbox()
            .messages(Some(to))
            .first()
            .map(|m| m.text.clone())
            .unwrap_or_default();
        six_digits(&text)
    }
}

/// The first run of exactly six digits.
fn six_digits(text: &str) -> String {
    text.split(|c: char| !c.is_ascii_digit())
        .find(|run| run.len() == 6)
        .unwrap_or_default()
        .to_owned()
}
