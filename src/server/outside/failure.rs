//! What can go wrong between us and an outside system.

use std::fmt;

use strum::{Display, IntoStaticStr};

/// The outside systems, so that the user can be told which one is not answering.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Display, IntoStaticStr)]
#[strum(serialize_all = "snake_case")]
pub enum Service {
    /// ЕСИ, the national sign-in.
    Esi,
    /// The cloud signature.
    // As the settings name it.
    #[strum(serialize = "oep")]
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
        self.into()
    }
}

/// How an outside system failed us.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, thiserror::Error, IntoStaticStr)]
#[strum(serialize_all = "snake_case")]
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
        self.into()
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
