//! ОЭП, the cloud qualified signature: who may sign how, a code to the phone, a token for some minutes, a signature over
//! a hash, and the check of a signature. The private key never leaves the service.

mod cloud;
pub mod container;
mod failure;
mod types;
pub mod validity;
mod wire;

#[cfg(test)]
mod tests;

use async_trait::async_trait;

pub use cloud::CloudOep;
pub use failure::{
    ACCOUNT_NOT_REGISTERED, CODE_EXPIRED, CODE_NOT_SENT, CODE_REPLACED, CODES_EXHAUSTED, NO_ORGANISATION_SIGNATURE,
    OepFailure, SignatureHolder, TOKEN_EXPIRED, WRONG_CODE,
};
pub use types::{
    Account, Certificate, CertificateIssuer, CheckedSignature, CodeMethod, CodeRoute, HashSignature, OneTimeCode,
    Signatory, UserToken,
};

/// The cloud signature service.
#[async_trait]
pub trait Oep: Send + Sync {
    /// By which ways the signatory can get a code. Ways this system does not know are left out. Repeated when unreachable.
    ///
    /// # Errors
    /// [`OepFailure::NoSuchSignature`] where the person or the pair has no signature; service failures.
    async fn methods(&self, signatory: &Signatory) -> Result<Vec<CodeRoute>, OepFailure>;

    /// Has a six-digit code sent. Never repeated by itself: each code makes the one before invalid.
    ///
    /// # Errors
    /// [`OepFailure::NoSuchSignature`]; service failures, after which a code may have been sent all the same.
    async fn send_code(&self, signatory: &Signatory, method: CodeMethod) -> Result<(), OepFailure>;

    /// Exchanges the code for a token. Never repeated by itself: a try may count against the signatory.
    ///
    /// # Errors
    /// [`OepFailure::WrongCode`], [`OepFailure::CodeExpired`], [`OepFailure::CodeReplaced`], [`OepFailure::CodeNotSent`],
    /// [`OepFailure::CodesExhausted`];
    /// [`OepFailure::BadAnswer`] when the service answers for another signatory than was asked; service failures.
    async fn authenticate(&self, signatory: &Signatory, code: &OneTimeCode) -> Result<Account, OepFailure>;

    /// The certificate behind the token. Repeated when unreachable.
    ///
    /// # Errors
    /// [`OepFailure::TokenExpired`]; service failures.
    async fn certificate(&self, token: &UserToken) -> Result<Certificate, OepFailure>;

    /// Signs the given text, by our agreement the SHA-256 of the canonical bytes in upper-case hex. One token signs several.
    /// Never repeated by itself.
    ///
    /// # Errors
    /// [`OepFailure::TokenExpired`]; service failures, after which the service may have signed all the same.
    async fn sign_hash(&self, hash: &str, token: &UserToken) -> Result<HashSignature, OepFailure>;

    /// Whether the signature is good, and whose it is. The caller compares the person and the organisation with whom it
    /// expects. Repeated when unreachable.
    ///
    /// # Errors
    /// Service failures; a signature that is not good is an answer with `verified` false.
    async fn check(&self, hash: &str, signature: &str) -> Result<CheckedSignature, OepFailure>;
}
