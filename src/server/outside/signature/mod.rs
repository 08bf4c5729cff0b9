//! The cloud signature service: who may sign how, a code to the phone, a token for some minutes, a signature over a hash, and the check of
//! a signature. The private key never leaves the service. Each provider is an adapter below this folder, and is named there alone.

pub mod container;
mod failure;
mod oep;
mod types;
pub mod validity;

use std::sync::Arc;

use async_trait::async_trait;

pub use failure::{SignatureFailure, SignatureHolder};
pub use types::{
    Account, Certificate, CertificateIssuer, CheckedSignature, CodeRoute, HashSignature, OneTimeCode, Signatory,
    UserToken,
};

use super::{NowMs, OutsideSettings, SetupFailure};
use crate::domain::signing::CodeMethod;

/// Opens the service of the provider that is used; nothing is asked yet.
///
/// # Errors
/// A setting that cannot be used.
pub fn open(settings: &OutsideSettings, now: NowMs) -> Result<Arc<dyn SignatureService>, SetupFailure> {
    Ok(Arc::new(oep::OepService::new(settings, now)?))
}

/// The cloud signature service.
#[async_trait]
pub trait SignatureService: Send + Sync {
    /// By which ways the signatory can get a code. Ways this system does not know are left out. Repeated when unreachable.
    ///
    /// # Errors
    /// [`SignatureFailure::NoSuchSignature`] where the person or the pair has no signature; service failures.
    async fn methods(&self, signatory: &Signatory) -> Result<Vec<CodeRoute>, SignatureFailure>;

    /// Has a six-digit code sent. Never repeated by itself: each code makes the one before invalid.
    ///
    /// # Errors
    /// [`SignatureFailure::NoSuchSignature`]; service failures, after which a code may have been sent all the same.
    async fn send_code(&self, signatory: &Signatory, method: CodeMethod) -> Result<(), SignatureFailure>;

    /// Exchanges the code for a token. Never repeated by itself: a try may count against the signatory.
    ///
    /// # Errors
    /// [`SignatureFailure::WrongCode`], [`SignatureFailure::CodeExpired`], [`SignatureFailure::CodeReplaced`], [`SignatureFailure::CodeNotSent`],
    /// [`SignatureFailure::CodesExhausted`];
    /// [`SignatureFailure::BadAnswer`] when the service answers for another signatory than was asked; service failures.
    async fn authenticate(&self, signatory: &Signatory, code: &OneTimeCode) -> Result<Account, SignatureFailure>;

    /// The certificate behind the token. Repeated when unreachable.
    ///
    /// # Errors
    /// [`SignatureFailure::TokenExpired`]; service failures.
    async fn certificate(&self, token: &UserToken) -> Result<Certificate, SignatureFailure>;

    /// Signs the given text, by our agreement the SHA-256 of the canonical bytes in upper-case hex. One token signs several.
    /// Never repeated by itself.
    ///
    /// # Errors
    /// [`SignatureFailure::TokenExpired`]; service failures, after which the service may have signed all the same.
    async fn sign_hash(&self, hash: &str, token: &UserToken) -> Result<HashSignature, SignatureFailure>;

    /// Whether the signature is good, and whose it is. The caller compares the person and the organisation with whom it
    /// expects. Repeated when unreachable.
    ///
    /// # Errors
    /// Service failures; a signature that is not good is an answer with `verified` false.
    async fn check(&self, hash: &str, signature: &str) -> Result<CheckedSignature, SignatureFailure>;
}
