//! The refusals of the signature service.

use super::super::failure::{Kind, OutsideFailure};

/// Whose signature is missing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SignatureHolder {
    Person,
    /// The organisation's, in the hands of that person.
    Organisation,
}

/// Why the signature service did not do what was asked.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SignatureFailure {
    /// Not reached, too slow, or left alone for now. Whether the work was done is not known.
    #[error(transparent)]
    Unreachable(OutsideFailure),
    /// The answer does not keep to the protocol, or is about somebody else.
    #[error("the signature service gave an answer that cannot be used")]
    BadAnswer,
    /// The code typed is not the one sent.
    #[error("the code is wrong")]
    WrongCode,
    /// The code is too old.
    #[error("the code has expired")]
    CodeExpired,
    /// The code of an earlier message: a newer one was sent since.
    #[error("the code was replaced by a newer one")]
    CodeReplaced,
    /// No code was asked for, or it was used already.
    #[error("no code was sent, or it was used already")]
    CodeNotSent,
    /// Too many wrong codes; a new one must be asked for.
    #[error("too many wrong codes")]
    CodesExhausted,
    /// There is no such signature.
    #[error("there is no such signature")]
    NoSuchSignature {
        /// Whose is missing.
        holder: SignatureHolder,
    },
    /// The token has ended; the code must be requested again.
    #[error("the token has expired")]
    TokenExpired,
    /// Refused for a reason we have no word for.
    #[error("the signature service refused: {code}")]
    Refused {
        /// The service's code, cut to 64 letters, digits, `_`, `-`, `.`, so that it can be logged.
        code: String,
    },
}

impl From<OutsideFailure> for SignatureFailure {
    fn from(failure: OutsideFailure) -> Self {
        match failure.kind {
            Kind::BadAnswer => Self::BadAnswer,
            Kind::Unreachable | Kind::Slow | Kind::CircuitOpen => Self::Unreachable(failure),
        }
    }
}
