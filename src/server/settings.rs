//! Settings, typed: a TOML file. `asula settings` prints this page of them.

use std::net::SocketAddr;
use std::path::{Path, PathBuf};

use serde::Deserialize;

use super::outside::OutsideSettings;
use super::outside::Secret;

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Settings {
    /// Where to listen.
    pub listen: SocketAddr,
    /// The address under which people reach the product, such as `https://asula.edu.gov.kg`; no slash at the end.
    pub public_url: String,
    /// `sqlite://…?mode=rwc` or `postgres://…`.
    pub database_url: String,
    /// Connections to the database to read with.
    #[serde(default = "default_connections")]
    pub connections: u32,
    /// Folder with the built browser files.
    pub site: PathBuf,
    /// A session ends after so many minutes without a request.
    #[serde(default = "default_idle_minutes")]
    pub session_idle_minutes: i64,
    /// A session ends after so many hours, whatever happens.
    #[serde(default = "default_session_hours")]
    pub session_hours: i64,
    /// Logs as JSON, one line per entry.
    #[serde(default)]
    pub log_json: bool,
    /// The bearer token by which `GET /metrics` is read; without it there is no such page.
    #[serde(default)]
    pub metrics_token: Option<Secret>,
    /// Officers of the authorities that are appointed at start, unless they are already.
    #[serde(default)]
    pub officers: Vec<OfficerSetting>,
    /// Experts that are listed in the pool at start, unless they are already; a corrected e-mail is taken over.
    #[serde(default)]
    pub experts: Vec<ExpertSetting>,
    /// The outside systems.
    pub outside: OutsideSettings,
}

/// An officer of an authority.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OfficerSetting {
    pub pin: String,
    /// `specialist`, `leadership` or `administrator`.
    pub role: String,
    /// Id of the authority in the reference data.
    pub authority: String,
}

/// An expert of the pool.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExpertSetting {
    pub pin: String,
    pub full_name: String,
    /// Where invitations go.
    pub email: String,
    pub position: String,
    /// INN of the employer, with whose signature the expert signs.
    pub employer_inn: String,
    pub employer_name: String,
}

fn default_connections() -> u32 {
    4
}

fn default_idle_minutes() -> i64 {
    60
}

fn default_session_hours() -> i64 {
    12
}

/// Why the settings cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum SettingsFault {
    /// The file cannot be read.
    #[error("the settings file {path} cannot be read: {source}")]
    Unreadable {
        /// The file.
        path: PathBuf,
        /// Why.
        source: std::io::Error,
    },
    /// The file is not as it should be. Its line is named, not shown: it may hold a secret.
    #[error("the settings file {path} cannot be used, line {line}: {what}")]
    Malformed {
        /// The file.
        path: PathBuf,
        /// In which line, from 1; the first where the whole file lacks something.
        line: usize,
        /// What is wrong, with the name of the key.
        what: String,
    },
    /// Nothing says which database is meant.
    #[error("name the database with --database URL, or the settings file that names it with --settings FILE")]
    NoDatabase,
}

impl Settings {
    /// Reads the settings of a file.
    ///
    /// # Errors
    /// Where it cannot be read, lacks something or has something unknown.
    pub fn from_file(path: &Path) -> Result<Self, SettingsFault> {
        let text = std::fs::read_to_string(path).map_err(|source| SettingsFault::Unreadable {
            path: path.to_owned(),
            source,
        })?;
        toml::from_str(&text).map_err(|fault| SettingsFault::Malformed {
            path: path.to_owned(),
            line: line_at(&text, fault.span().map_or(0, |it| it.start)),
            what: fault.message().to_owned(),
        })
    }
}

/// The line, from 1, that contains a byte of a text.
fn line_at(text: &str, byte: usize) -> usize {
    let before = text.as_bytes().iter().take(byte);
    1 + before.filter(|it| **it == b'\n').count()
}
