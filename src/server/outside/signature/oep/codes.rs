//! The error codes of the service.
//!
//! | `errorCode` | failure |
//! |---|---|
//! | `WRONG_CODE` | `WrongCode` |
//! | `CODE_EXPIRED` | `CodeExpired` |
//! | `CODE_REPLACED` | `CodeReplaced` |
//! | `CODE_NOT_SENT` | `CodeNotSent` |
//! | `CODES_EXHAUSTED` | `CodesExhausted` |
//! | `ACCOUNT_NOT_REGISTERED` | `NoSuchSignature { holder: Person }` |
//! | `NO_ORGANISATION_SIGNATURE` | `NoSuchSignature { holder: Organisation }` |
//! | `TOKEN_EXPIRED` | `TokenExpired` |
//! | any other | `Refused { code }` |
//! | none, status 5xx (gateways answer 502 and 503 in HTML) | `Unreachable` |
//! | none, status 401 or 403 | `Refused` with `HTTP_401`, `HTTP_403`: our own token is not accepted |
//! | none, any other status but success | `BadAnswer` |
//!
//! The codes are those of the stand-in: the real service publishes none. This table is the one place to put them in.

use super::super::{SignatureFailure, SignatureHolder};

/// The code typed is not the one sent.
pub(super) const WRONG_CODE: &str = "WRONG_CODE";
/// The code is too old.
pub(super) const CODE_EXPIRED: &str = "CODE_EXPIRED";
/// The code of an earlier message: a newer one was sent since.
pub(super) const CODE_REPLACED: &str = "CODE_REPLACED";
/// No code was asked for, or it was used already.
pub(super) const CODE_NOT_SENT: &str = "CODE_NOT_SENT";
/// Too many wrong codes; a new one must be asked for.
pub(super) const CODES_EXHAUSTED: &str = "CODES_EXHAUSTED";
/// The person has no signature: the «жеке жактын каттоо эсеби … катталган эмес» of the user guide.
pub(super) const ACCOUNT_NOT_REGISTERED: &str = "ACCOUNT_NOT_REGISTERED";
/// The person has no signature of that organisation.
pub(super) const NO_ORGANISATION_SIGNATURE: &str = "NO_ORGANISATION_SIGNATURE";
/// The token has ended; the code must be requested again.
pub(super) const TOKEN_EXPIRED: &str = "TOKEN_EXPIRED";

/// The failure of an `errorCode`, by the table above.
pub(super) fn failure_of(code: &str) -> SignatureFailure {
    known(code).unwrap_or_else(|| SignatureFailure::Refused {
        code: code
            .chars()
            .filter(|c| c.is_ascii_alphanumeric() || "_-.".contains(*c))
            .take(64)
            .collect(),
    })
}

/// The failure of an `errorCode` that the table names.
pub(super) fn known(code: &str) -> Option<SignatureFailure> {
    match code {
        WRONG_CODE => Some(SignatureFailure::WrongCode),
        CODE_EXPIRED => Some(SignatureFailure::CodeExpired),
        CODE_REPLACED => Some(SignatureFailure::CodeReplaced),
        CODE_NOT_SENT => Some(SignatureFailure::CodeNotSent),
        CODES_EXHAUSTED => Some(SignatureFailure::CodesExhausted),
        ACCOUNT_NOT_REGISTERED => Some(SignatureFailure::NoSuchSignature {
            holder: SignatureHolder::Person,
        }),
        NO_ORGANISATION_SIGNATURE => Some(SignatureFailure::NoSuchSignature {
            holder: SignatureHolder::Organisation,
        }),
        TOKEN_EXPIRED => Some(SignatureFailure::TokenExpired),
        _ => None,
    }
}
