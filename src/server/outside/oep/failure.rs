//! The refusals of the signature service.

use super::super::failure::{Kind, OutsideFailure};

/// The code typed is not the one sent.
pub const WRONG_CODE: &str = "WRONG_CODE";
/// The code is too old.
pub const CODE_EXPIRED: &str = "CODE_EXPIRED";
/// The code of an earlier message: a newer one was sent since.
pub const CODE_REPLACED: &str = "CODE_REPLACED";
/// No code was asked for, or it was used already.
pub const CODE_NOT_SENT: &str = "CODE_NOT_SENT";
/// Too many wrong codes; a new one must be asked for.
pub const CODES_EXHAUSTED: &str = "CODES_EXHAUSTED";
/// The person has no signature: the «жеке жактын каттоо эсеби … катталган эмес» of the user guide.
pub const ACCOUNT_NOT_REGISTERED: &str = "ACCOUNT_NOT_REGISTERED";
/// The person has no signature of that organisation.
pub const NO_ORGANISATION_SIGNATURE: &str = "NO_ORGANISATION_SIGNATURE";
/// The token has ended; the code must be asked for anew.
pub const TOKEN_EXPIRED: &str = "TOKEN_EXPIRED";

/// Whose signature is missing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SignatureHolder {
    /// The person's own.
    Person,
    /// The organisation's, in the hands of that person.
    Organisation,
}

/// Why the signature service did not do what was asked.
///
/// | `errorCode` | failure |
/// |---|---|
/// | `WRONG_CODE` | `WrongCode` |
/// | `CODE_EXPIRED` | `CodeExpired` |
/// | `CODE_REPLACED` | `CodeReplaced` |
/// | `CODE_NOT_SENT` | `CodeNotSent` |
/// | `CODES_EXHAUSTED` | `CodesExhausted` |
/// | `ACCOUNT_NOT_REGISTERED` | `NoSuchSignature { holder: Person }` |
/// | `NO_ORGANISATION_SIGNATURE` | `NoSuchSignature { holder: Organisation }` |
/// | `TOKEN_EXPIRED` | `TokenExpired` |
/// | any other | `Refused { code }` |
/// | none, status 5xx (gateways answer 502 and 503 in HTML) | `Unreachable` |
/// | none, status 401 or 403 | `Refused` with `HTTP_401`, `HTTP_403`: our own token is not accepted |
/// | none, any other status but success | `BadAnswer` |
///
/// The codes are those of the stand-in: the real service publishes none. This table is the one place to put them in.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum OepFailure {
    /// Not reached, too slow, or left alone for now. Whether the work was done is not known.
    #[error(transparent)]
    Unreachable(OutsideFailure),
    /// The answer does not keep to the protocol, or is about somebody else.
    #[error("the signature service gave an answer that cannot be used")]
    BadAnswer,
    /// See [`WRONG_CODE`].
    #[error("the code is wrong")]
    WrongCode,
    /// See [`CODE_EXPIRED`].
    #[error("the code has expired")]
    CodeExpired,
    /// See [`CODE_REPLACED`].
    #[error("the code was replaced by a newer one")]
    CodeReplaced,
    /// See [`CODE_NOT_SENT`].
    #[error("no code was sent, or it was used already")]
    CodeNotSent,
    /// See [`CODES_EXHAUSTED`].
    #[error("too many wrong codes")]
    CodesExhausted,
    /// There is no such signature.
    #[error("there is no such signature")]
    NoSuchSignature {
        /// Whose is missing.
        holder: SignatureHolder,
    },
    /// See [`TOKEN_EXPIRED`].
    #[error("the token has expired")]
    TokenExpired,
    /// Refused for a reason we have no word for.
    #[error("the signature service refused: {code}")]
    Refused {
        /// The service's code, cut to 64 letters, digits, `_`, `-`, `.`, so that it can be logged.
        code: String,
    },
}

impl OepFailure {
    /// Reads an `errorCode` by the table above.
    pub fn from_code(code: &str) -> Self {
        Self::known(code).unwrap_or_else(|| Self::Refused {
            code: code
                .chars()
                .filter(|c| c.is_ascii_alphanumeric() || "_-.".contains(*c))
                .take(64)
                .collect(),
        })
    }

    pub(super) fn known(code: &str) -> Option<Self> {
        match code {
            WRONG_CODE => Some(Self::WrongCode),
            CODE_EXPIRED => Some(Self::CodeExpired),
            CODE_REPLACED => Some(Self::CodeReplaced),
            CODE_NOT_SENT => Some(Self::CodeNotSent),
            CODES_EXHAUSTED => Some(Self::CodesExhausted),
            ACCOUNT_NOT_REGISTERED => Some(Self::NoSuchSignature {
                holder: SignatureHolder::Person,
            }),
            NO_ORGANISATION_SIGNATURE => Some(Self::NoSuchSignature {
                holder: SignatureHolder::Organisation,
            }),
            TOKEN_EXPIRED => Some(Self::TokenExpired),
            _ => None,
        }
    }
}

impl From<OutsideFailure> for OepFailure {
    fn from(failure: OutsideFailure) -> Self {
        match failure.kind {
            Kind::BadAnswer => Self::BadAnswer,
            Kind::Unreachable | Kind::Slow | Kind::CircuitOpen => Self::Unreachable(failure),
        }
    }
}
