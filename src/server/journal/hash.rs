//! Hashes of events and of what is signed.

use serde::Serialize;
use sha2::{Digest, Sha256};

/// What the hash of an event covers.
#[derive(Serialize)]
pub struct Hashed<'a> {
    /// Who.
    pub actor: &'a str,
    /// When, milliseconds.
    pub at: i64,
    /// Canonical JSON of the event.
    pub body: &'a str,
    pub case_id: &'a str,
    pub kind: &'a str,
    /// Hash of the event before; comes before the bytes, not in them.
    #[serde(skip)]
    pub prev_hash: &'a str,
    /// Place in the chain.
    pub seq: i64,
}

/// SHA-256 of the previous hash followed by the canonical event, lower-case hex.
///
/// # Errors
/// Where the event cannot be written as JSON.
pub fn event_hash(event: &Hashed<'_>) -> Result<String, serde_json::Error> {
    let mut hasher = Sha256::new();
    hasher.update(event.prev_hash.as_bytes());
    hasher.update(canonical(event)?.as_bytes());
    Ok(hex::encode(hasher.finalize()))
}

/// The canonical JSON of a value, by RFC 8785: keys in order, no white space, one way to write each string and number.
///
/// # Errors
/// Where the value cannot be written as JSON.
pub fn canonical<T: Serialize>(value: &T) -> Result<String, serde_json::Error> {
    serde_json_canonicalizer::to_string(value)
}

/// SHA-256 of bytes, upper-case hex: the form in which a hash is signed (docs/law.md) and printed on receipts.
pub fn document_hash(document: &str) -> String {
    hex::encode_upper(Sha256::digest(document.as_bytes()))
}

/// SHA-256 of a secret, lower-case hex: how tokens are kept.
pub fn secret_hash(secret: &str) -> String {
    hex::encode(Sha256::digest(secret.as_bytes()))
}
