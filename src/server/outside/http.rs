//! HTTP as all adapters speak it.

use std::time::Duration;

use bytes::{Bytes, BytesMut};
use reqwest::{Client, Request, RequestBuilder, StatusCode, redirect};

use super::failure::{Kind, Service, SetupFailure};
use super::settings::PatienceSettings;

/// No answer of these services comes near it; a larger one would only fill our memory.
const LARGEST_ANSWER_BYTES: usize = 1024 * 1024;

/// A whole answer.
pub(super) struct Answer {
    pub(super) status: StatusCode,
    pub(super) headers: reqwest::header::HeaderMap,
    pub(super) body: Bytes,
}

/// A client that follows no redirect (a token must not travel to another address) and uses no proxy of the environment
/// (the settings say where a service is, and nothing else does).
pub(super) fn client(service: Service, patience: PatienceSettings, user_agent: &str) -> Result<Client, SetupFailure> {
    Client::builder()
        .redirect(redirect::Policy::none())
        .no_proxy()
        .connect_timeout(Duration::from_millis(patience.connect_ms))
        .user_agent(user_agent)
        .build()
        .map_err(|_| SetupFailure::new(service, "user_agent", "no HTTP client can be made with it"))
}

/// Checks at start that an address of the settings is one.
pub(super) fn address(service: Service, setting: &'static str, url: &str) -> Result<String, SetupFailure> {
    match reqwest::Url::parse(url) {
        Ok(parsed) if matches!(parsed.scheme(), "http" | "https") => Ok(url.trim_end_matches('/').to_owned()),
        _ => Err(SetupFailure::new(service, setting, "not an http or https address")),
    }
}

/// Sends what was built and reads the whole answer.
pub(super) async fn exchange(request: RequestBuilder) -> Result<Answer, Kind> {
    let (client, request) = request.build_split();
    execute(&client, request.map_err(|_| Kind::BadAnswer)?).await
}

/// Sends and reads the whole answer, up to the limit.
pub(super) async fn execute(client: &Client, request: Request) -> Result<Answer, Kind> {
    let mut response = client.execute(request).await.map_err(kind_of)?;
    let mut body = BytesMut::new();
    while let Some(piece) = response.chunk().await.map_err(kind_of)? {
        if body.len() + piece.len() > LARGEST_ANSWER_BYTES {
            return Err(Kind::BadAnswer);
        }
        body.extend_from_slice(&piece);
    }
    Ok(Answer {
        status: response.status(),
        headers: std::mem::take(response.headers_mut()),
        body: body.freeze(),
    })
}

fn kind_of(error: reqwest::Error) -> Kind {
    if error.is_timeout() && !error.is_connect() {
        Kind::Slow
    } else {
        Kind::Unreachable
    }
}
