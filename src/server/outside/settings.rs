//! Where the outside systems are and how long we wait for them.

use std::collections::BTreeMap;
use std::path::PathBuf;

use serde::Deserialize;

use super::secret::Secret;

/// All settings of this room: the table `[outside]` of the settings file.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OutsideSettings {
    /// The national sign-in.
    pub esi: EsiSettings,
    /// The cloud signature.
    pub oep: OepSettings,
    /// The register of the Ministry of Justice.
    pub minjust: MinjustSettings,
    /// The mail server.
    pub mail: MailSettings,
    /// The gateway of short messages.
    pub sms: SmsSettings,
    /// The file store.
    pub files: FilesSettings,
    /// Address of `clamd`, `host:port` or `tcp://host:port`; absent: uploaded files are not scanned.
    #[serde(default)]
    pub scanner: Option<String>,
    /// The longest a caller waits for one answer, retries included, in milliseconds.
    #[serde(default = "default_timeout_ms")]
    pub timeout_ms: u64,
    /// Retries and circuits.
    #[serde(default)]
    pub patience: PatienceSettings,
}

fn default_timeout_ms() -> u64 {
    8_000
}

/// OpenID Connect client of ЕСИ.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EsiSettings {
    /// The issuer exactly as it names itself (`https://esia.tunduk.kg`); discovery is below it. Plain http is allowed for
    /// a stand-in on the same machine.
    pub issuer: String,
    /// Our client's name at the issuer.
    pub client_id: String,
    /// Our client's secret.
    pub client_secret: Secret,
    /// Where the issuer sends the browser back; registered there letter by letter.
    pub redirect_uri: String,
}

/// Client of the cloud signature.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OepSettings {
    /// The address before `/api/…`, such as `https://cdsapi.srs.kg`.
    pub url: String,
    /// Bearer token of the client system.
    pub token: Secret,
    /// `User-Agent`, which names the client organisation to the service.
    pub user_agent: String,
}

/// Client of the register of legal entities.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MinjustSettings {
    /// The whole address of the look-up, which differs with the façade in front of X-Road.
    pub url: String,
    /// Bearer token, where the façade asks for one.
    #[serde(default)]
    pub token: Option<Secret>,
}

/// The mail server.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MailSettings {
    /// `smtp://host:port`, `smtps://user:password@host` or `smtp://…?tls=required`. Secret since it may hold a password.
    pub url: Secret,
    /// The sender, `Name <address>`.
    pub from: String,
}

/// The gateway of short messages.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SmsSettings {
    /// The whole address messages are posted to.
    pub url: String,
    /// Bearer token.
    pub token: Secret,
}

/// The file store.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FilesSettings {
    /// A folder (a path or `file:///…`) or `s3://bucket/prefix`.
    pub url: String,
    /// For S3: `endpoint`, `region`, `access_key_id`, `secret_access_key`, `allow_http`, … as `object_store` names them.
    #[serde(default)]
    pub options: BTreeMap<String, Secret>,
}

impl FilesSettings {
    /// The folder, where the files are in one.
    pub fn folder(&self) -> Option<PathBuf> {
        match self.url.split_once("://") {
            None => Some(PathBuf::from(&self.url)),
            Some(("file", path)) => Some(PathBuf::from(path)),
            Some(_) => None,
        }
    }
}

/// Retries and circuits, the same for all services.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct PatienceSettings {
    /// The longest wait for a connection, in milliseconds.
    pub connect_ms: u64,
    /// How often a call that may be repeated is tried in all; at least once.
    pub attempts: u32,
    /// The longest pause before the second try, in milliseconds; doubled before each further one.
    pub pause_ms: u64,
    /// After so many failed calls in a row a service is left alone …
    pub circuit_failures: u32,
    /// … for so many milliseconds.
    pub circuit_pause_ms: i64,
}

impl Default for PatienceSettings {
    fn default() -> Self {
        Self {
            connect_ms: 2_000,
            attempts: 3,
            pause_ms: 200,
            circuit_failures: 5,
            circuit_pause_ms: 5_000,
        }
    }
}
