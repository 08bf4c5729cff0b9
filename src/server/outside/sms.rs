//! Short messages through an HTTP gateway: POST `{to, text}` with a bearer token.

use std::fmt;

use async_trait::async_trait;
use reqwest::StatusCode;
use serde::Serialize;

use super::failure::{Kind, OutsideFailure, Service, SetupFailure};
use super::http;
use super::line::{Line, NowMs};
use super::secret::Secret;
use super::settings::OutsideSettings;

/// A short message.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct SmsMessage {
    /// The telephone, `+996…`.
    pub to: String,
    /// The words.
    pub text: String,
}

impl fmt::Debug for SmsMessage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SmsMessage")
    }
}

/// Why a message did not go out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SmsFailure {
    /// The gateway did not do its part; a later try may succeed. The message may have gone out all the same.
    #[error(transparent)]
    Outside(#[from] OutsideFailure),
    /// The gateway does not take this message, or not from us; trying again is in vain.
    #[error("the gateway refused the message with status {status}")]
    Refused {
        /// HTTP status.
        status: u16,
    },
}

/// The gateway.
#[async_trait]
pub trait Sms: Send + Sync {
    /// Hands the message over. Never repeated by itself: the receiver would get it twice.
    ///
    /// # Errors
    /// See [`SmsFailure`].
    async fn send(&self, message: &SmsMessage) -> Result<(), SmsFailure>;
}

/// The real gateway, or a stand-in that speaks the same.
pub struct HttpSms {
    line: Line,
    client: reqwest::Client,
    url: String,
    token: Secret,
}

impl HttpSms {
    /// Opens nothing yet; checks the settings.
    ///
    /// # Errors
    /// A setting that cannot be used.
    pub fn new(settings: &OutsideSettings, now: NowMs) -> Result<Self, SetupFailure> {
        Ok(Self {
            line: Line::new(Service::Sms, settings, now),
            client: http::client(Service::Sms, settings.patience, "asula")?,
            url: http::address(Service::Sms, "url", &settings.sms.url)?,
            token: settings.sms.token.clone(),
        })
    }

    async fn post(&self, message: &SmsMessage) -> Result<Result<(), SmsFailure>, Kind> {
        let request = self
            .client
            .post(&self.url)
            .bearer_auth(self.token.reveal())
            .json(message);
        match http::exchange(request).await?.status {
            status if status.is_success() => Ok(Ok(())),
            StatusCode::TOO_MANY_REQUESTS => Err(Kind::Unreachable),
            status if status.is_client_error() => Ok(Err(SmsFailure::Refused {
                status: status.as_u16(),
            })),
            status if status.is_server_error() => Err(Kind::Unreachable),
            _ => Err(Kind::BadAnswer),
        }
    }
}

#[async_trait]
impl Sms for HttpSms {
    async fn send(&self, message: &SmsMessage) -> Result<(), SmsFailure> {
        self.line.once("send", self.post(message)).await?
    }
}

#[cfg(test)]
mod tests {
    use std::sync::{Arc, Mutex};

    use axum::http::HeaderMap;
    use axum::routing::post;
    use axum::{Json, Router};
    use serde_json::{Value, json};

    use super::super::testing::{fixed_clock, serve, settings};
    use super::*;

    fn aigul() -> SmsMessage {
        SmsMessage {
            to: "+996700112233".into(),
            text: "Код: 123456".into(),
        }
    }

    async fn gateway(status: StatusCode) -> HttpSms {
        let base = serve(Router::new().route("/sms/send", post(move || async move { status }))).await;
        HttpSms::new(&settings(&base), fixed_clock()).unwrap()
    }

    #[tokio::test]
    async fn a_message_goes_out_with_our_token() {
        let heard = Arc::new(Mutex::new(Vec::<(String, Value)>::new()));
        let ear = heard.clone();
        let gateway = Router::new().route(
            "/sms/send",
            post(move |headers: HeaderMap, Json(body): Json<Value>| async move {
                let bearer = headers["authorization"].to_str().unwrap().to_owned();
                ear.lock().unwrap().push((bearer, body));
                StatusCode::ACCEPTED
            }),
        );
        let base = serve(gateway).await;
        let sms = HttpSms::new(&settings(&base), fixed_clock()).unwrap();
        sms.send(&aigul()).await.unwrap();
        let expected = (
            "Bearer sms-token".to_owned(),
            json!({"to": "+996700112233", "text": "Код: 123456"}),
        );
        assert_eq!(*heard.lock().unwrap(), vec![expected]);
    }

    #[tokio::test]
    async fn a_refused_number_differs_from_a_broken_gateway() {
        let refused = gateway(StatusCode::UNPROCESSABLE_ENTITY).await.send(&aigul()).await;
        assert_eq!(refused, Err(SmsFailure::Refused { status: 422 }));
        let down = gateway(StatusCode::SERVICE_UNAVAILABLE).await.send(&aigul()).await;
        let failure = OutsideFailure {
            service: Service::Sms,
            kind: Kind::Unreachable,
        };
        assert_eq!(down, Err(SmsFailure::Outside(failure)));
    }

    #[test]
    fn a_message_prints_neither_number_nor_words() {
        assert_eq!(format!("{:?}", aigul()), "SmsMessage");
    }
}
