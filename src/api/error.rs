//! How a [`Failure`] travels, and what an action answers: as JSON, by the names of its fields, so that a page of an older build reads it.

use leptos::prelude::{FromServerFnError, ServerFnErrorErr};
use leptos::server_fn::codec::Post;
use leptos::server_fn::{Bytes, ContentType, Decodes, Encodes, Format, FormatType};
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::domain::Failure;
use crate::domain::packed;

/// The encoding of what an action answers, where that is more than that it was carried out.
pub type Answered = Post<JsonText>;

/// JSON that is read from a text, as the stores of the browser are: from bytes would be a second reader of every type.
pub struct JsonText;

/// An answer that is none of ours: a gateway's page, a cut line.
#[derive(Debug, thiserror::Error)]
#[error("not an answer of ours")]
pub struct NotOurs;

impl ContentType for JsonText {
    const CONTENT_TYPE: &'static str = "application/json";
}

impl FormatType for JsonText {
    const FORMAT_TYPE: Format = Format::Text;
}

impl<T: Serialize> Encodes<T> for JsonText {
    type Error = serde_json::Error;

    fn encode(answer: &T) -> Result<Bytes, Self::Error> {
        serde_json::to_vec(answer).map(Bytes::from)
    }
}

impl<T: DeserializeOwned> Decodes<T> for JsonText {
    type Error = NotOurs;

    fn decode(bytes: Bytes) -> Result<T, Self::Error> {
        let text = std::str::from_utf8(&bytes).map_err(|_| NotOurs)?;
        packed::read(text).map_err(|_| NotOurs)
    }
}

impl FromServerFnError for Failure {
    type Encoder = JsonText;

    fn from_server_fn_error(error: ServerFnErrorErr) -> Self {
        match error {
            // The browser could not ask, or could not read the answer (a gateway's page, a cut connection).
            ServerFnErrorErr::Request(_) | ServerFnErrorErr::Response(_) | ServerFnErrorErr::Deserialization(_) => {
                Failure::Unreachable
            }
            // Arguments that are not even of the right form: what does not parse does not exist.
            ServerFnErrorErr::Args(_) | ServerFnErrorErr::MissingArg(_) => Failure::NotFound,
            _ => Failure::Internal {
                incident: String::new(),
            },
        }
    }
}
