//! The register through a JSON façade in front of X-Road: POST `{query, type: "TIN"}`, answer `{subject: {…}}`.

use async_trait::async_trait;
use reqwest::StatusCode;
use serde::{Deserialize, Serialize};

use super::super::failure::{Kind, OutsideFailure, Service, SetupFailure};
use super::super::http::{self, Answer};
use super::super::line::{Line, NowMs};
use super::super::secret::Secret;
use super::super::settings::OutsideSettings;
use super::{Minjust, Subject};

/// The real register, or a stand-in that speaks the same.
pub struct HttpMinjust {
    line: Line,
    client: reqwest::Client,
    url: String,
    token: Option<Secret>,
}

#[derive(Serialize)]
struct Query<'a> {
    query: &'a str,
    #[serde(rename = "type")]
    by: &'static str,
}

#[derive(Deserialize)]
struct Found {
    subject: Option<Subject>,
}

#[derive(Deserialize)]
struct Fault {
    #[serde(rename = "faultcode")]
    _code: String,
}

impl HttpMinjust {
    /// Opens nothing yet; checks the settings.
    ///
    /// # Errors
    /// A setting that cannot be used.
    pub fn new(settings: &OutsideSettings, now: NowMs) -> Result<Self, SetupFailure> {
        Ok(Self {
            line: Line::new(Service::Minjust, settings, now),
            client: http::client(Service::Minjust, settings.patience, "asula")?,
            url: http::address(Service::Minjust, "url", &settings.minjust.url)?,
            token: settings.minjust.token.clone(),
        })
    }

    async fn look_up(&self, inn: &str) -> Result<Option<Subject>, Kind> {
        let mut request = self.client.post(&self.url).json(&Query { query: inn, by: "TIN" });
        if let Some(token) = &self.token {
            request = request.bearer_auth(token.reveal());
        }
        read(&http::exchange(request).await?, inn)
    }
}

fn read(answer: &Answer, inn: &str) -> Result<Option<Subject>, Kind> {
    match answer.status {
        StatusCode::OK => match serde_json::from_slice::<Found>(&answer.body) {
            Ok(Found { subject: Some(subject) }) if subject.tin == inn => Ok(Some(subject)),
            Ok(Found { subject: None }) => Ok(None),
            _ => Err(Kind::BadAnswer),
        },
        // A wrong address also answers 404; only the register's own fault says that there is no such entity.
        StatusCode::NOT_FOUND => match serde_json::from_slice::<Fault>(&answer.body) {
            Ok(_) => Ok(None),
            Err(_) => Err(Kind::BadAnswer),
        },
        status if status.is_server_error() => Err(Kind::Unreachable),
        _ => Err(Kind::BadAnswer),
    }
}

#[async_trait]
impl Minjust for HttpMinjust {
    async fn subject_by_inn(&self, inn: &str) -> Result<Option<Subject>, OutsideFailure> {
        self.line.repeatable("subject_by_inn", || self.look_up(inn)).await
    }
}
