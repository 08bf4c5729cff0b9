//! Why a sign-in did not succeed.

use openidconnect::core::CoreErrorResponseType;
use openidconnect::{
    ClaimsVerificationError, DiscoveryError, RequestTokenError, SignatureVerificationError, SigningError, UserInfoError,
};

use super::super::failure::{Kind, OutsideFailure};

/// Why a sign-in did not succeed. Holds no claim, code or token.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum EsiFailure {
    /// Not reached, too slow, or left alone for now.
    #[error(transparent)]
    Unreachable(OutsideFailure),
    /// The answer does not keep to the protocol.
    #[error("the issuer gave an answer that cannot be used")]
    BadAnswer,
    /// The code is used up, too old, or not ours (`invalid_grant`): begin again.
    #[error("the code was refused")]
    CodeRefused,
    /// The issuer does not accept us as a client: the settings are wrong.
    #[error("the issuer does not accept this client")]
    ClientRefused,
    /// The ID token was made for another sign-in.
    #[error("the ID token carries another nonce")]
    WrongNonce,
    /// The ID token has ended.
    #[error("the ID token has expired")]
    ExpiredToken,
    /// Signature, issuer, audience or subject are not as they must be.
    #[error("the answer cannot be trusted")]
    Untrusted,
    /// Something we cannot do without was missing.
    #[error("the claim {claim} is missing or malformed")]
    IncompleteClaims {
        /// Name of the claim; never its value.
        claim: &'static str,
    },
}

impl From<OutsideFailure> for EsiFailure {
    fn from(failure: OutsideFailure) -> Self {
        match failure.kind {
            Kind::BadAnswer => Self::BadAnswer,
            Kind::Unreachable | Kind::Slow | Kind::CircuitOpen => Self::Unreachable(failure),
        }
    }
}

impl From<ClaimsVerificationError> for EsiFailure {
    fn from(error: ClaimsVerificationError) -> Self {
        match error {
            ClaimsVerificationError::Expired(_) => Self::ExpiredToken,
            ClaimsVerificationError::InvalidNonce(_) => Self::WrongNonce,
            _ => Self::Untrusted,
        }
    }
}

impl From<SignatureVerificationError> for EsiFailure {
    fn from(_: SignatureVerificationError) -> Self {
        Self::Untrusted
    }
}

impl From<SigningError> for EsiFailure {
    fn from(_: SigningError) -> Self {
        Self::Untrusted
    }
}

/// Whether the ID token names a key that we do not have, as after the issuer changed its keys.
pub(super) fn is_unknown_key(error: &ClaimsVerificationError) -> bool {
    matches!(
        error,
        ClaimsVerificationError::SignatureVerification(SignatureVerificationError::NoMatchingKey)
    )
}

pub(super) fn of_discovery(error: DiscoveryError<Kind>) -> Kind {
    match error {
        DiscoveryError::Request(kind) => kind,
        _ => Kind::BadAnswer,
    }
}

type TokenRefusal = openidconnect::StandardErrorResponse<CoreErrorResponseType>;

/// The outer error is the issuer not doing its part, the inner one its refusal.
pub(super) fn of_token<T>(error: RequestTokenError<Kind, TokenRefusal>) -> Result<Result<T, EsiFailure>, Kind> {
    match error {
        RequestTokenError::Request(kind) => Err(kind),
        RequestTokenError::ServerResponse(refusal) => Ok(Err(match refusal.error() {
            CoreErrorResponseType::InvalidGrant => EsiFailure::CodeRefused,
            _ => EsiFailure::ClientRefused,
        })),
        RequestTokenError::Parse(..) | RequestTokenError::Other(_) => Err(Kind::BadAnswer),
    }
}

/// As [`of_token`], for userinfo.
pub(super) fn of_userinfo<T>(error: UserInfoError<Kind>) -> Result<Result<T, EsiFailure>, Kind> {
    match error {
        UserInfoError::Request(kind) => Err(kind),
        UserInfoError::ClaimsVerification(error) => Ok(Err(error.into())),
        _ => Err(Kind::BadAnswer),
    }
}
