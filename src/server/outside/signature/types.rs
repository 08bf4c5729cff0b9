//! What is said to the signature service and what it answers, in our terms.

use std::fmt;

use super::super::secret::Secret;
use crate::domain::one_time_code::{CodeFault, six_digits};
use crate::domain::signing::CodeMethod;

/// Who signs: a person for themselves, or a person with an organisation's signature. The service tells them apart by the
/// organisation's number alone.
#[derive(Clone, PartialEq, Eq)]
pub struct Signatory {
    /// PIN of the person, 14 digits.
    pub person_pin: String,
    /// INN of the organisation, 14 digits; absent for the person's own signature.
    pub organisation_inn: Option<String>,
}

impl fmt::Debug for Signatory {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(if self.organisation_inn.is_some() {
            "Signatory(organisation)"
        } else {
            "Signatory(person)"
        })
    }
}

/// A way of the signatory and whether it can be used now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CodeRoute {
    /// The way.
    pub method: CodeMethod,
    /// Whether the service offers it to this signatory at present.
    pub is_active: bool,
}

/// A code as typed: six digits. Prints nothing of itself.
#[derive(Clone, PartialEq, Eq)]
pub struct OneTimeCode(Secret);

impl OneTimeCode {
    /// Takes the code from what was typed or pasted.
    ///
    /// # Errors
    /// There is no code in it, or there are several.
    pub fn parse(typed: &str) -> Result<Self, CodeFault> {
        six_digits(typed).map(|digits| Self(Secret::new(digits)))
    }

    pub(super) fn reveal(&self) -> &str {
        self.0.reveal()
    }
}

impl fmt::Debug for OneTimeCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("OneTimeCode")
    }
}

/// The right to sign for some minutes. Prints nothing of itself.
#[derive(Clone, PartialEq, Eq)]
pub struct UserToken(Secret);

impl UserToken {
    /// Takes a token back from where it was kept.
    pub fn new(token: impl Into<String>) -> Self {
        Self(Secret::new(token))
    }

    /// The token itself, to be kept encrypted or in memory; never to be logged.
    pub fn reveal(&self) -> &str {
        self.0.reveal()
    }
}

impl fmt::Debug for UserToken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("UserToken")
    }
}

/// The answer to a right code. Times are as the service writes them: their format is not fixed by it.
#[derive(Clone)]
pub struct Account {
    /// When the token was made.
    pub created_at: Option<String>,
    /// When it ends.
    pub expires_at: Option<String>,
    /// Kind of subject, in the service's words.
    pub subject_type: Option<String>,
    /// PIN of the person; equal to the one asked for.
    pub person_pin: String,
    /// Full name of the person.
    pub person_name: Option<String>,
    /// INN of the organisation; equal to the one asked for.
    pub organisation_inn: Option<String>,
    pub organisation_name: Option<String>,
    /// The right to sign.
    pub token: UserToken,
}

impl fmt::Debug for Account {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Account")
    }
}

/// Facts of the certificate, kept with each signature.
#[derive(Clone, PartialEq, Eq)]
pub struct Certificate {
    /// Valid from, as the service writes it.
    pub not_before: Option<String>,
    /// Valid until, as the service writes it.
    pub not_after: Option<String>,
    pub person_pin: Option<String>,
    /// Common name, that is the person's.
    pub common_name: Option<String>,
    pub organisation_inn: Option<String>,
    pub organisation_name: Option<String>,
    pub country: Option<String>,
    pub key_identifier: Option<String>,
    /// Who issued it.
    pub issuer: CertificateIssuer,
}

impl fmt::Debug for Certificate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Certificate")
    }
}

/// The authority that issued a certificate.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CertificateIssuer {
    pub common_name: Option<String>,
    pub organisation_name: Option<String>,
    pub country: Option<String>,
}

/// A signature made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HashSignature {
    /// The signature container, base64; kept as it came.
    pub signature: String,
    /// The service's time of signing, in its own unit (epoch milliseconds as far as is known).
    pub timestamp: Option<i64>,
}

#[derive(Clone, PartialEq, Eq)]
pub struct CheckedSignature {
    /// Whether it is good for the hash.
    pub verified: bool,
    /// PIN of the person who signed.
    pub person_pin: Option<String>,
    /// Full name of the person.
    pub person_name: Option<String>,
    /// INN of the organisation, where its signature was used.
    pub organisation_inn: Option<String>,
    pub organisation_name: Option<String>,
    /// The service's time, in its own unit.
    pub timestamp: Option<i64>,
}

impl CheckedSignature {
    /// Whether the signature is good and was made by exactly this signatory.
    pub fn is_of(&self, signatory: &Signatory) -> bool {
        self.verified
            && self.person_pin.as_deref() == Some(signatory.person_pin.as_str())
            && self.organisation_inn == signatory.organisation_inn
    }
}

impl fmt::Debug for CheckedSignature {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(if self.verified {
            "CheckedSignature(good)"
        } else {
            "CheckedSignature(not good)"
        })
    }
}
