//! What a kept signature container (CMS `SignedData`, RFC 5652) says of itself: its digest, and whether its certificate was valid when it
//! was made. Whether the certificate's issuer is to be trusted is not asked: no certification authority is pinned.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use cms::cert::CertificateChoices;
use cms::content_info::ContentInfo;
use cms::signed_data::{SignedData, SignerIdentifier, SignerInfo};
use der::asn1::{GeneralizedTime, ObjectIdentifier, OctetStringRef, UtcTime};
use der::oid::db::{rfc5911, rfc5912};
use der::{Any, Decode};
use sha2::{Digest, Sha256};
use x509_cert::Certificate;
use x509_cert::attr::Attributes;

/// What is wrong with a container that was made over the bytes of the string `hash`; nothing where nothing is, or where it is of a form
/// that cannot be looked into.
pub fn what_is_wrong(hash: &str, base64: &str) -> Option<&'static str> {
    let signed = read(base64)?;
    let info = signed.signer_infos.0.get(0)?;
    let attributes = info.signed_attrs.as_ref()?;
    if info.digest_alg.oid == rfc5912::ID_SHA_256 {
        let digest = value(attributes, rfc5911::ID_MESSAGE_DIGEST)?;
        let digest = digest.decode_as::<OctetStringRef<'_>>().ok()?;
        if digest.as_bytes() != Sha256::digest(hash.as_bytes()).as_slice() {
            return Some("a signature was made over other bytes");
        }
    }
    let made = seconds(value(attributes, rfc5911::ID_SIGNING_TIME)?)?;
    let validity = &certificate_of(&signed, info)?.tbs_certificate.validity;
    let from = validity.not_before.to_unix_duration().as_secs();
    let until = validity.not_after.to_unix_duration().as_secs();
    (!(from..=until).contains(&made)).then_some("a signature was made with a certificate that was not valid then")
}

fn read(base64: &str) -> Option<SignedData> {
    let bytes = STANDARD.decode(base64).ok()?;
    let container = ContentInfo::from_der(&bytes).ok()?;
    if container.content_type != rfc5911::ID_SIGNED_DATA {
        return None;
    }
    container.content.decode_as().ok()
}

fn certificate_of<'a>(signed: &'a SignedData, info: &SignerInfo) -> Option<&'a Certificate> {
    let SignerIdentifier::IssuerAndSerialNumber(wanted) = &info.sid else {
        return None;
    };
    signed.certificates.as_ref()?.0.iter().find_map(|choice| match choice {
        CertificateChoices::Certificate(it)
            if it.tbs_certificate.issuer == wanted.issuer
                && it.tbs_certificate.serial_number == wanted.serial_number =>
        {
            Some(it)
        }
        _ => None,
    })
}

fn value(attributes: &Attributes, oid: ObjectIdentifier) -> Option<&Any> {
    attributes.iter().find(|it| it.oid == oid)?.values.get(0)
}

/// A time as CMS writes it, seconds since 1970.
fn seconds(time: &Any) -> Option<u64> {
    let utc = time.decode_as::<UtcTime>().map(|it| it.to_unix_duration());
    let general = || time.decode_as::<GeneralizedTime>().map(|it| it.to_unix_duration());
    utc.or_else(|_| general()).ok().map(|it| it.as_secs())
}

#[cfg(test)]
mod tests {
    use super::what_is_wrong;

    #[test]
    fn what_cannot_be_looked_into_is_not_called_wrong() {
        for container in ["", "kein Base64", "c2lnbmF0dXJl", "MAA="] {
            assert_eq!(what_is_wrong("9F86", container), None, "{container}");
        }
    }
}
