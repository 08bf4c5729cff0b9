//! Values that must never be printed.

use secrecy::{ExposeSecret, SecretString};
use serde::Deserialize;

/// A password, token or code. Its `Debug` prints nothing of it, and it has no `Display`, so that a log line or an error
/// cannot carry it by accident; whoever needs the value says so with [`Secret::reveal`]. Its memory is overwritten when it is dropped.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(transparent)]
pub struct Secret(SecretString);

impl Secret {
    /// Hides the value.
    pub fn new(value: impl Into<String>) -> Self {
        let value: String = value.into();
        Self(value.into())
    }

    /// The value itself, to be sent or stored; never to be logged.
    pub fn reveal(&self) -> &str {
        self.0.expose_secret()
    }
}

/// For what holds a secret among other things. Where one that was given is judged, their hashes are compared.
impl PartialEq for Secret {
    fn eq(&self, other: &Self) -> bool {
        self.reveal() == other.reveal()
    }
}

impl Eq for Secret {}

#[cfg(test)]
mod tests {
    use super::Secret;

    #[test]
    fn a_secret_prints_nothing_of_itself() {
        let printed = format!("{:?}", Secret::new("hunter2"));
        assert!(!printed.contains("hunter2"), "{printed}");
    }
}
