//! The content of a certificate.

use der::asn1::{PrintableStringRef, Utf8StringRef};
use der::oid::ObjectIdentifier;
use der::{Decode, Encode};
use sha2::{Digest, Sha256};
use x509_cert::Certificate;
use x509_cert::ext::pkix::SubjectKeyIdentifier;
use x509_cert::name::Name;

use super::authority::{COMMON_NAME, COUNTRY, ENTITY_INN, ORGANISATION, SERIAL_NUMBER};
use crate::clock::SECOND;

/// The facts of a certificate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Facts {
    /// Start of validity, epoch milliseconds.
    pub not_before: i64,
    /// End of validity, epoch milliseconds.
    pub not_after: i64,
    /// PIN of the holder.
    pub pin: String,
    /// Full name of the holder.
    pub common_name: String,
    /// INN of the organisation, for a legal entity's certificate.
    pub inn: Option<String>,
    /// Name of the organisation.
    pub organisation: Option<String>,
    /// Country, two letters.
    pub country: String,
    /// Identifier of the key, hex.
    pub key_identifier: String,
}

/// Reads the facts; what is missing is empty.
pub fn facts(certificate: &Certificate) -> Facts {
    let tbs = &certificate.tbs_certificate;
    Facts {
        not_before: ms(tbs.validity.not_before.to_unix_duration()),
        not_after: ms(tbs.validity.not_after.to_unix_duration()),
        pin: part(&tbs.subject, SERIAL_NUMBER).unwrap_or_default(),
        common_name: part(&tbs.subject, COMMON_NAME).unwrap_or_default(),
        inn: part(&tbs.subject, ENTITY_INN),
        organisation: part(&tbs.subject, ORGANISATION),
        country: part(&tbs.subject, COUNTRY).unwrap_or_default(),
        key_identifier: key_identifier(certificate),
    }
}

/// One part of a name.
pub fn part(name: &Name, oid: ObjectIdentifier) -> Option<String> {
    let value = name
        .0
        .iter()
        .flat_map(|step| step.0.iter())
        .find(|a| a.oid == oid)
        .map(|a| &a.value)?;
    let utf8 = value.decode_as::<Utf8StringRef<'_>>().map(|s| s.as_str().to_owned());
    utf8.or_else(|_| {
        value
            .decode_as::<PrintableStringRef<'_>>()
            .map(|s| s.as_str().to_owned())
    })
    .ok()
}

fn ms(duration: std::time::Duration) -> i64 {
    i64::try_from(duration.as_secs()).unwrap_or(i64::MAX / SECOND) * SECOND
}

/// The subject key identifier, or where a certificate has none the start of its digest.
fn key_identifier(certificate: &Certificate) -> String {
    let extensions = certificate.tbs_certificate.extensions.iter().flatten();
    let identifier = extensions
        .filter(|e| e.extn_id == der::oid::db::rfc5280::ID_CE_SUBJECT_KEY_IDENTIFIER)
        .find_map(|e| SubjectKeyIdentifier::from_der(e.extn_value.as_bytes()).ok());
    identifier.map_or_else(
        || {
            certificate
                .to_der()
                .map_or_else(|_| String::new(), |der| hex::encode(&Sha256::digest(der)[..20]))
        },
        |id| hex::encode(id.0.as_bytes()),
    )
}
