//! The test certificate authority. Its key is fixed, and the keys of signers follow from their numbers, so that a
//! signature made before a restart is still good after it. Worth nothing outside the sandbox.

use std::time::Duration;

use der::asn1::{PrintableString, SetOfVec, Utf8StringRef};
use der::oid::ObjectIdentifier;
use der::pem::LineEnding;
use der::{Any, EncodePem};
use p256::ecdsa::{DerSignature, SigningKey};
use p256::pkcs8::DecodePrivateKey;
use sha2::{Digest, Sha256};
use x509_cert::Certificate;
use x509_cert::attr::AttributeTypeAndValue;
use x509_cert::builder::{Builder, CertificateBuilder, Profile};
use x509_cert::name::{Name, RdnSequence, RelativeDistinguishedName};
use x509_cert::serial_number::SerialNumber;
use x509_cert::spki::SubjectPublicKeyInfoOwned;
use x509_cert::time::{Time, Validity};

use super::tokens::Signer;
use crate::cast::{self, Person};
use crate::clock::{DAY, SECOND};

/// `commonName` (X.520).
pub const COMMON_NAME: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.5.4.3");
/// `serialNumber` (X.520): holds the PIN.
pub const SERIAL_NUMBER: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.5.4.5");
/// `countryName` (X.520).
pub const COUNTRY: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.5.4.6");
/// `organizationName` (X.520).
pub const ORGANISATION: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.5.4.10");
/// `title` (X.520): holds the position.
pub const TITLE: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.5.4.12");
/// INN of a legal entity, as hardware tokens of the country have it.
pub const ENTITY_INN: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.643.100.4");

const TEST_CA_KEY: &str = include_str!("../keys/oep-test-ca-key.pem");
/// Validity of the authority: 1 January 2020 to 1 January 2049, seconds since 1970.
const CA_VALID: (u64, u64) = (1_577_836_800, 2_493_072_000);
/// A certificate is issued for a year, milliseconds.
const YEAR: i64 = 365 * DAY;

/// A certificate or a signature could not be made.
#[derive(Debug, thiserror::Error)]
pub enum AuthorityError {
    /// The test key of the source tree cannot be read.
    #[error("the key of the test authority cannot be read")]
    Key,
    /// The person or the organisation is not in the cast.
    #[error("nobody of the cast")]
    Nobody,
    /// ASN.1 could not be written.
    #[error("ASN.1: {0}")]
    Asn1(#[from] der::Error),
    /// The certificate could not be built.
    #[error("certificate: {0}")]
    Certificate(#[from] x509_cert::builder::Error),
    /// The signature container could not be built.
    #[error("CMS: {0}")]
    Cms(String),
}

pub struct Authority {
    key: SigningKey,
    certificate: Certificate,
    pem: String,
}

impl std::fmt::Debug for Authority {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Authority").finish_non_exhaustive()
    }
}

impl Authority {
    /// Reads the test key and issues the authority's own certificate.
    ///
    /// # Errors
    /// When the key of the source tree is broken.
    pub fn new() -> Result<Self, AuthorityError> {
        let key = SigningKey::from_pkcs8_pem(TEST_CA_KEY).map_err(|_| AuthorityError::Key)?;
        let name = name(&[
            (COUNTRY, "KG"),
            (ORGANISATION, "АСУЛА кумкутусу (SANDBOX)"),
            (COMMON_NAME, "ASULA SANDBOX TEST CA"),
        ])?;
        let certificate = issue(Profile::Root, &[1], name, CA_VALID, &key, &key)?;
        let pem = certificate.to_pem(LineEnding::LF)?;
        Ok(Self { key, certificate, pem })
    }

    /// The authority's certificate.
    #[must_use]
    pub const fn certificate(&self) -> &Certificate {
        &self.certificate
    }

    /// The authority's certificate, PEM.
    #[must_use]
    pub fn pem(&self) -> &str {
        &self.pem
    }

    /// The key and the certificate of `signer`, as issued at `now` (epoch milliseconds).
    ///
    /// # Errors
    /// [`AuthorityError::Nobody`] when the cast has no such person or office.
    pub fn issue_to(&self, signer: &Signer, now: i64) -> Result<(SigningKey, Certificate), AuthorityError> {
        let person = cast::person(&signer.pin).ok_or(AuthorityError::Nobody)?;
        let subject = subject(&person, signer)?;
        let (key, seed) = key_of(signer)?;
        // Rounded to a day, so that the same certificate is issued all day long.
        let ends = (now.div_euclid(DAY) + i64::from(person.certificate_days)) * DAY;
        let valid = (seconds(ends - YEAR), seconds(ends));
        let mut serial = [0_u8; 16];
        serial.copy_from_slice(
            &Sha256::new()
                .chain_update(seed)
                .chain_update(ends.to_be_bytes())
                .finalize()[..16],
        );
        serial[0] = serial[0] & 0x7f | 0x40;
        let profile = Profile::Leaf {
            issuer: self.certificate.tbs_certificate.subject.clone(),
            enable_key_agreement: false,
            enable_key_encipherment: false,
        };
        let certificate = issue(profile, &serial, subject, valid, &key, &self.key)?;
        Ok((key, certificate))
    }
}

fn seconds(ms: i64) -> u64 {
    u64::try_from(ms.div_euclid(SECOND)).unwrap_or(0)
}

/// The private key that follows from the numbers of a signer, and the bytes it came from.
fn key_of(signer: &Signer) -> Result<(SigningKey, [u8; 32]), AuthorityError> {
    let inn = signer.inn.as_deref().unwrap_or("-");
    // One hash in 2^32 is no valid scalar; the next counter is taken then.
    (0_u8..=255)
        .map(|n| <[u8; 32]>::from(Sha256::digest(format!("asula sandbox signer {} {inn} {n}", signer.pin))))
        .find_map(|seed| SigningKey::from_slice(&seed).ok().map(|key| (key, seed)))
        .ok_or(AuthorityError::Key)
}

fn subject(person: &Person, signer: &Signer) -> Result<Name, AuthorityError> {
    let full_name = person.full_name();
    let mut parts = vec![(COUNTRY, "KG"), (SERIAL_NUMBER, person.pin.as_str())];
    let held = match &signer.inn {
        None => None,
        Some(inn) => Some(
            person
                .seat(inn)
                .zip(cast::organisation(inn))
                .ok_or(AuthorityError::Nobody)?,
        ),
    };
    if let Some((seat, organisation)) = &held {
        parts.extend([
            (ORGANISATION, organisation.name_ky.as_str()),
            (ENTITY_INN, organisation.inn.as_str()),
            (TITLE, seat.position.as_str()),
        ]);
    }
    parts.push((COMMON_NAME, &full_name));
    name(&parts)
}

/// A name of one attribute a step. Numbers and the country are printable strings (X.520), the rest is UTF-8.
fn name(parts: &[(ObjectIdentifier, &str)]) -> Result<Name, AuthorityError> {
    let mut steps = Vec::with_capacity(parts.len());
    for &(oid, text) in parts {
        let value = if [COUNTRY, SERIAL_NUMBER].contains(&oid) {
            Any::from(&PrintableString::new(text)?)
        } else {
            Any::from(Utf8StringRef::new(text)?)
        };
        let mut set = SetOfVec::new();
        set.insert(AttributeTypeAndValue { oid, value })?;
        steps.push(RelativeDistinguishedName::from(set));
    }
    Ok(RdnSequence::from(steps))
}

fn issue(
    profile: Profile,
    serial: &[u8],
    subject: Name,
    valid: (u64, u64),
    key: &SigningKey,
    issuer_key: &SigningKey,
) -> Result<Certificate, AuthorityError> {
    let time = |at| der::asn1::GeneralizedTime::from_unix_duration(Duration::from_secs(at)).map(Time::GeneralTime);
    let validity = Validity {
        not_before: time(valid.0)?,
        not_after: time(valid.1)?,
    };
    let public = SubjectPublicKeyInfoOwned::from_key(*key.verifying_key()).map_err(|_| AuthorityError::Key)?;
    let builder = CertificateBuilder::new(
        profile,
        SerialNumber::new(serial)?,
        validity,
        subject,
        public,
        issuer_key,
    )?;
    Ok(builder.build::<DerSignature>()?)
}
