//! Signatures: CMS `SignedData` (RFC 5652), detached, ECDSA over P-256 with SHA-256, with the signer's certificate in it.

use cms::builder::{SignedDataBuilder, SignerInfoBuilder};
use cms::cert::{CertificateChoices, IssuerAndSerialNumber};
use cms::content_info::{CmsVersion, ContentInfo};
use cms::signed_data::{EncapsulatedContentInfo, SignedData, SignerIdentifier, SignerInfo};
use der::asn1::{ObjectIdentifier, OctetStringRef, SetOfVec, UtcTime};
use der::oid::db::{rfc5911, rfc5912};
use der::{Any, Decode, Encode};
use p256::ecdsa::signature::Verifier;
use p256::ecdsa::{DerSignature, SigningKey, VerifyingKey};
use p256::pkcs8::DecodePublicKey;
use sha2::{Digest, Sha256};
use x509_cert::Certificate;
use x509_cert::attr::{Attribute, Attributes};
use x509_cert::spki::AlgorithmIdentifierOwned;

use super::authority::{Authority, AuthorityError};
use super::certificate::{self, Facts};
use super::tokens::Signer;
use crate::clock::SECOND;

/// What a good signature proves.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verified {
    /// The certificate it was made with.
    pub certificate: Facts,
    /// When it was made, epoch milliseconds, as the signer says.
    pub signed_at: i64,
}

/// Signs the bytes of the string `hash` at `now` (epoch milliseconds); DER.
///
/// # Errors
/// When the cast has no such signer, or ASN.1 cannot be written.
pub fn sign(authority: &Authority, signer: &Signer, hash: &str, now: i64) -> Result<Vec<u8>, AuthorityError> {
    let (key, certificate) = authority.issue_to(signer, now)?;
    let content = EncapsulatedContentInfo {
        econtent_type: rfc5911::ID_DATA,
        econtent: None,
    };
    let digest = Sha256::digest(hash.as_bytes());
    let sha256 = AlgorithmIdentifierOwned {
        oid: rfc5912::ID_SHA_256,
        parameters: None,
    };
    let tbs = &certificate.tbs_certificate;
    let sid = SignerIdentifier::IssuerAndSerialNumber(IssuerAndSerialNumber {
        issuer: tbs.issuer.clone(),
        serial_number: tbs.serial_number.clone(),
    });
    let cms = |error: cms::builder::Error| AuthorityError::Cms(error.to_string());
    let mut info = SignerInfoBuilder::new(&key, sid, sha256.clone(), &content, Some(&digest)).map_err(cms)?;
    info.add_signed_attribute(signing_time(now)?).map_err(cms)?;
    let mut builder = SignedDataBuilder::new(&content);
    let signed = builder
        .add_digest_algorithm(sha256)
        .and_then(|b| b.add_certificate(CertificateChoices::Certificate(certificate)))
        .and_then(|b| b.add_signer_info::<SigningKey, DerSignature>(info))
        .and_then(SignedDataBuilder::build)
        .map_err(cms)?;
    Ok(signed.to_der()?)
}

/// Checks a signature over the bytes of the string `hash`: container, digest, signature, certificate, its issuer and
/// its validity at the time of signing. `None` when anything of that does not hold.
#[must_use]
pub fn verify(authority: &Authority, hash: &str, signature: &[u8]) -> Option<Verified> {
    let container = ContentInfo::from_der(signature)
        .ok()
        .filter(|c| c.content_type == rfc5911::ID_SIGNED_DATA)?;
    let signed: SignedData = container.content.decode_as().ok()?;
    let info = signed.signer_infos.0.get(0)?;
    let certificate = certificate_of(&signed, info)?;
    if !has_our_form(&signed, info, certificate) {
        return None;
    }
    let attributes = info.signed_attrs.as_ref()?;
    let digest = single(attributes, rfc5911::ID_MESSAGE_DIGEST)?
        .decode_as::<OctetStringRef<'_>>()
        .ok()?
        .as_bytes()
        .to_vec();
    let kind = single(attributes, rfc5911::ID_CONTENT_TYPE)?
        .decode_as::<ObjectIdentifier>()
        .ok()?;
    if digest != Sha256::digest(hash.as_bytes()).as_slice() || kind != rfc5911::ID_DATA {
        return None;
    }
    // What is signed is the SET OF attributes, not the implicitly tagged field (RFC 5652, 5.4).
    is_signed_by(certificate, &attributes.to_der().ok()?, info.signature.as_bytes())?;
    let issuer = authority.certificate();
    if certificate.tbs_certificate.issuer != issuer.tbs_certificate.subject {
        return None;
    }
    is_signed_by(
        issuer,
        &certificate.tbs_certificate.to_der().ok()?,
        certificate.signature.as_bytes()?,
    )?;
    let at = single(attributes, rfc5911::ID_SIGNING_TIME)?
        .decode_as::<UtcTime>()
        .ok()?;
    let signed_at = i64::try_from(at.to_unix_duration().as_secs()).ok()? * SECOND;
    let certificate = certificate::facts(certificate);
    (certificate.not_before..certificate.not_after)
        .contains(&signed_at)
        .then_some(Verified { certificate, signed_at })
}

/// CMS leaves parts of the container outside of what is signed; none of them may differ from what [`sign`] writes.
fn has_our_form(signed: &SignedData, info: &SignerInfo, certificate: &Certificate) -> bool {
    let sha256 = AlgorithmIdentifierOwned {
        oid: rfc5912::ID_SHA_256,
        parameters: None,
    };
    let ecdsa = AlgorithmIdentifierOwned {
        oid: rfc5912::ECDSA_WITH_SHA_256,
        parameters: None,
    };
    let content = &signed.encap_content_info;
    let tbs = &certificate.tbs_certificate;
    let outside = (signed.version, info.version) == (CmsVersion::V1, CmsVersion::V1)
        && signed.digest_algorithms.iter().eq([&sha256])
        && content.econtent_type == rfc5911::ID_DATA
        && content.econtent.is_none()
        && signed.certificates.as_ref().is_some_and(|all| all.0.len() == 1)
        && signed.crls.is_none()
        && signed.signer_infos.0.len() == 1;
    outside
        && info.digest_alg == sha256
        && info.signature_algorithm == ecdsa
        && info.unsigned_attrs.is_none()
        && (&certificate.signature_algorithm, &tbs.signature) == (&ecdsa, &ecdsa)
}

fn certificate_of<'a>(signed: &'a SignedData, info: &SignerInfo) -> Option<&'a Certificate> {
    let SignerIdentifier::IssuerAndSerialNumber(wanted) = &info.sid else {
        return None;
    };
    signed.certificates.as_ref()?.0.iter().find_map(|choice| match choice {
        CertificateChoices::Certificate(c)
            if c.tbs_certificate.issuer == wanted.issuer && c.tbs_certificate.serial_number == wanted.serial_number =>
        {
            Some(c)
        }
        _ => None,
    })
}

fn is_signed_by(certificate: &Certificate, message: &[u8], signature: &[u8]) -> Option<()> {
    let public = certificate.tbs_certificate.subject_public_key_info.to_der().ok()?;
    let key = VerifyingKey::from_public_key_der(&public).ok()?;
    key.verify(message, &DerSignature::from_bytes(signature).ok()?).ok()
}

/// The only value of the only attribute of this kind.
fn single(attributes: &Attributes, oid: ObjectIdentifier) -> Option<&Any> {
    let mut all = attributes.iter().filter(|a| a.oid == oid);
    let attribute = all.next().filter(|a| a.values.len() == 1)?;
    if all.next().is_some() {
        return None;
    }
    attribute.values.get(0)
}

fn signing_time(now: i64) -> Result<Attribute, AuthorityError> {
    let seconds = u64::try_from(now.div_euclid(SECOND)).unwrap_or(0);
    let time = UtcTime::from_unix_duration(std::time::Duration::from_secs(seconds))?;
    let mut values = SetOfVec::new();
    values.insert(Any::encode_from(&time)?)?;
    Ok(Attribute {
        oid: rfc5911::ID_SIGNING_TIME,
        values,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cast::{organisations::BILIM_NURU, people};

    const NOON: i64 = 1_772_366_400_000;
    const HASH: &str = "9F86D081884C7D659A2FEAA0C55AD015A3BF4F1B2B0B822CD15D6C15B0F00A08";

    fn aigul() -> Signer {
        Signer {
            pin: people::AIGUL.into(),
            inn: Some(BILIM_NURU.into()),
        }
    }

    #[test]
    fn a_signature_proves_who_signed_for_which_organisation() {
        let authority = Authority::new().unwrap();
        let signature = sign(&authority, &aigul(), HASH, NOON).unwrap();
        let verified = verify(&authority, HASH, &signature).unwrap();
        assert_eq!(verified.certificate.pin, people::AIGUL);
        assert_eq!(verified.certificate.inn.as_deref(), Some(BILIM_NURU));
        assert_eq!(verified.certificate.common_name, "Токтогулова Айгүл Маратовна");
        assert_eq!(verified.signed_at, NOON);
    }

    #[test]
    fn a_private_person_signs_without_an_organisation() {
        let authority = Authority::new().unwrap();
        let signature = sign(&authority, &Signer { inn: None, ..aigul() }, HASH, NOON).unwrap();
        assert_eq!(verify(&authority, HASH, &signature).unwrap().certificate.inn, None);
    }

    #[test]
    fn another_hash_is_not_what_was_signed() {
        let authority = Authority::new().unwrap();
        let signature = sign(&authority, &aigul(), HASH, NOON).unwrap();
        assert_eq!(verify(&authority, &HASH.to_lowercase(), &signature), None);
    }

    #[test]
    fn no_byte_of_a_signature_can_be_changed() {
        let authority = Authority::new().unwrap();
        let signature = sign(&authority, &aigul(), HASH, NOON).unwrap();
        let good = verify(&authority, HASH, &signature);
        assert!(good.is_some());
        for at in 0..signature.len() {
            let mut tampered = signature.clone();
            tampered[at] ^= 1;
            assert_eq!(verify(&authority, HASH, &tampered), None, "byte {at}");
        }
    }

    #[test]
    fn a_signature_is_still_good_after_a_restart() {
        let signature = sign(&Authority::new().unwrap(), &aigul(), HASH, NOON).unwrap();
        assert!(verify(&Authority::new().unwrap(), HASH, &signature).is_some());
    }

    #[test]
    fn nobody_signs_for_an_organisation_of_others() {
        let stranger = Signer {
            pin: people::CHYNARA.into(),
            inn: Some(BILIM_NURU.into()),
        };
        assert!(matches!(
            sign(&Authority::new().unwrap(), &stranger, HASH, NOON),
            Err(AuthorityError::Nobody)
        ));
    }
}
