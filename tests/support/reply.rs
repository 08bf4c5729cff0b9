//! What the product answered.

use asula::domain::Failure;
use reqwest::header::HeaderMap;
use serde::de::DeserializeOwned;

/// An answer, read whole.
#[derive(Clone, Debug)]
pub struct Reply {
    /// HTTP status.
    pub status: u16,
    pub headers: HeaderMap,
    /// Body.
    pub bytes: Vec<u8>,
}

impl Reply {
    /// Reads an answer whole.
    pub async fn of(response: reqwest::Response) -> Self {
        Self {
            status: response.status().as_u16(),
            headers: response.headers().clone(),
            bytes: response.bytes().await.unwrap().to_vec(),
        }
    }

    /// A header's text.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name).and_then(|value| value.to_str().ok())
    }

    /// Where it leads.
    pub fn location(&self) -> Option<&str> {
        self.header("location")
    }

    /// The last part of the address it leads to: the id of what was made.
    pub fn led_to_id(&self) -> String {
        let location = self.location().unwrap_or_else(|| panic!("leads nowhere: {self:?}"));
        location.rsplit('/').next().unwrap().to_owned()
    }

    /// The body as text.
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.bytes).into_owned()
    }

    /// The body as JSON.
    pub fn json(&self) -> serde_json::Value {
        self.read()
    }

    /// The body as a value of the domain.
    pub fn read<T: DeserializeOwned>(&self) -> T {
        serde_json::from_slice(&self.bytes).unwrap_or_else(|error| {
            panic!("{error}; status {}, body {:?}", self.status, self.text());
        })
    }

    /// Why it was refused; the status has to be the one of the failure.
    pub fn failure(&self) -> Failure {
        let failure: Failure = self.read();
        assert_eq!(self.status, failure.status(), "{failure:?}");
        failure
    }

    /// The reply itself, when the action was done.
    #[track_caller]
    pub fn done(self) -> Self {
        assert!(self.status < 400, "refused with {}: {}", self.status, self.text());
        self
    }

    /// How many SQL statements it took.
    pub fn statements(&self) -> u32 {
        let timing = self.header("server-timing").unwrap_or_default();
        let digits: String = timing.chars().filter(char::is_ascii_digit).collect();
        digits
            .parse()
            .unwrap_or_else(|_| panic!("no number of statements in {timing:?}"))
    }
}
