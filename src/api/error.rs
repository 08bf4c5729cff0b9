//! How a [`Failure`] travels.

use leptos::prelude::{FromServerFnError, ServerFnErrorErr};
use leptos::server_fn::codec::JsonEncoding;

use crate::domain::Failure;

impl FromServerFnError for Failure {
    type Encoder = JsonEncoding;

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
