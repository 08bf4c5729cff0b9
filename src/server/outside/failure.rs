//! What can go wrong between us and an outside system.

use std::fmt;

/// The outside systems, so that the user can be told which one is not answering.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Service {
    /// ЕСИ, the national sign-in.
    Esi,
    /// The cloud signature.
    Signature,
    /// The register of legal entities of the Ministry of Justice.
    Minjust,
    /// The mail server.
    Mail,
    /// The gateway of short messages.
    Sms,
    /// The store of files.
    Files,
    /// The virus scanner.
    Scanner,
}

impl Service {
    /// A stable lower-case name for logs, metrics and settings.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Esi => "esi",
            // As the settings name it.
            Self::Signature => "oep",
            Self::Minjust => "minjust",
            Self::Mail => "mail",
            Self::Sms => "sms",
            Self::Files => "files",
            Self::Scanner => "scanner",
        }
    }
}

impl fmt::Display for Service {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// How an outside system failed us.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, thiserror::Error)]
pub enum Kind {
    /// No connection, a connection that broke, or a gateway's 5xx. Whether the work was done is not known.
    #[error("unreachable")]
    Unreachable,
    /// No whole answer within the time given. Whether the work was done is not known.
    #[error("slow")]
    Slow,
    /// An answer that does not keep to the protocol.
    #[error("bad answer")]
    BadAnswer,
    /// Not asked at all: it failed too often just now.
    #[error("circuit open")]
    CircuitOpen,
}

impl Kind {
    /// A stable lower-case name for logs and metrics.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Unreachable => "unreachable",
            Self::Slow => "slow",
            Self::BadAnswer => "bad_answer",
            Self::CircuitOpen => "circuit_open",
        }
    }
}

/// An outside system did not do its part. Holds nothing personal: it may be logged and shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, thiserror::Error)]
#[error("{service}: {kind}")]
pub struct OutsideFailure {
    /// Which system.
    pub service: Service,
    /// How it failed.
    pub kind: Kind,
}

/// A setting with which an adapter cannot be opened; found at start, never later.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the setting outside.{service}.{setting} cannot be used: {reason}")]
pub struct SetupFailure {
    /// Whose setting.
    pub service: Service,
    /// Its name.
    pub setting: &'static str,
    /// Why not. Names no secret.
    pub reason: String,
}

impl SetupFailure {
    pub(super) fn new(service: Service, setting: &'static str, reason: impl fmt::Display) -> Self {
        Self {
            service,
            setting,
            reason: reason.to_string(),
        }
    }
}
