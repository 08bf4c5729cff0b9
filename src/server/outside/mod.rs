//! Adapters to the outside systems: one trait each, one real implementation each, set up by address.
//!
//! Every call has a time limit, a circuit, and a log line without anything personal; calls that may be made twice are tried
//! again. A failure names the service, so that the user can be told which one is not answering.

pub mod circuit;
pub mod esi;
pub mod failure;
pub mod files;
mod http;
mod line;
mod loose_json;
pub mod mail;
pub mod minjust;
pub mod retry;
pub mod scanner;
pub mod secret;
pub mod settings;
pub mod signature;
pub mod sms;

#[cfg(test)]
mod testing;

use std::sync::Arc;

pub use failure::{Kind, OutsideFailure, Service, SetupFailure};
pub use line::NowMs;
pub use secret::Secret;
pub use settings::OutsideSettings;

use esi::{Esi, OidcEsi};
use files::FileStore;
use mail::{Mail, SmtpMail};
use minjust::{HttpMinjust, Minjust};
use scanner::{Clamd, NoScanner, Scanner};
use signature::SignatureService;
use sms::{HttpSms, Sms};

/// All outside systems, opened once at start. Cheap to clone.
#[derive(Clone)]
pub struct Outside {
    /// The national sign-in.
    pub esi: Arc<dyn Esi>,
    /// The cloud signature.
    pub signature: Arc<dyn SignatureService>,
    /// The register of the Ministry of Justice.
    pub minjust: Arc<dyn Minjust>,
    /// The mail server.
    pub mail: Arc<dyn Mail>,
    /// The gateway of short messages.
    pub sms: Arc<dyn Sms>,
    /// The file store.
    pub files: FileStore,
}

impl Outside {
    /// Checks the settings and opens the file store; no other system is called yet, so that the product starts while they are
    /// down.
    ///
    /// # Errors
    /// The first setting that cannot be used.
    pub fn open(settings: &OutsideSettings, now: &NowMs) -> Result<Self, SetupFailure> {
        let scanner: Arc<dyn Scanner> = match &settings.scanner {
            None => Arc::new(NoScanner),
            Some(address) => Arc::new(Clamd::new(address, settings, now.clone())?),
        };
        Ok(Self {
            esi: Arc::new(OidcEsi::new(settings, now.clone())?),
            signature: signature::open(settings, now.clone())?,
            minjust: Arc::new(HttpMinjust::new(settings, now.clone())?),
            mail: Arc::new(SmtpMail::new(settings, now.clone())?),
            sms: Arc::new(HttpSms::new(settings, now.clone())?),
            files: FileStore::open(&settings.files, scanner)?,
        })
    }
}
