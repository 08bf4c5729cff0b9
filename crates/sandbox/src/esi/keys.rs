//! The keys of ESI: fixed test keys, so that no RSA key has to be found at start, and a switch that rotates them.

use std::sync::atomic::{AtomicUsize, Ordering};

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use jsonwebtoken::{Algorithm, EncodingKey, Header};
use rsa::RsaPrivateKey;
use rsa::pkcs8::DecodePrivateKey;
use rsa::traits::PublicKeyParts;
use serde::Serialize;
use serde_json::{Value, json};

const TEST_KEYS: [(&str, &str); 3] = [
    ("esi-test-1", include_str!("../keys/esi-test-key-1.pem")),
    ("esi-test-2", include_str!("../keys/esi-test-key-2.pem")),
    ("esi-test-3", include_str!("../keys/esi-test-key-3.pem")),
];

/// A test key of the source tree cannot be read.
#[derive(Debug, thiserror::Error)]
#[error("the test key {0} cannot be read")]
pub struct BadKey(pub &'static str);

/// The keys, of which one is in force.
pub struct Keys {
    all: Vec<Key>,
    current: AtomicUsize,
}

struct Key {
    kid: &'static str,
    sign: EncodingKey,
    public: Value,
}

impl std::fmt::Debug for Keys {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Keys")
            .field("current", &self.current)
            .finish_non_exhaustive()
    }
}

impl Keys {
    /// Reads the test keys.
    ///
    /// # Errors
    /// [`BadKey`] names the one that is broken.
    pub fn load() -> Result<Self, BadKey> {
        let all = TEST_KEYS
            .iter()
            .map(|(kid, pem)| Key::read(kid, pem).ok_or(BadKey(kid)))
            .collect::<Result<_, _>>()?;
        Ok(Self {
            all,
            current: AtomicUsize::new(0),
        })
    }

    /// Goes to the next key; the one before is no longer published, so a client has to fetch the set again.
    pub fn rotate(&self) -> &'static str {
        self.current.fetch_add(1, Ordering::SeqCst);
        self.in_force().kid
    }

    /// The published set (RFC 7517): the key in force alone.
    #[must_use]
    pub fn published(&self) -> Value {
        json!({ "keys": [self.in_force().public] })
    }

    /// `claims` as a JWT signed by RS256 with the key in force.
    ///
    /// # Errors
    /// When the claims cannot be written as JSON.
    pub fn sign(&self, claims: &impl Serialize) -> Result<String, jsonwebtoken::errors::Error> {
        let key = self.in_force();
        let header = Header {
            kid: Some(key.kid.to_owned()),
            ..Header::new(Algorithm::RS256)
        };
        jsonwebtoken::encode(&header, claims, &key.sign)
    }

    fn in_force(&self) -> &Key {
        &self.all[self.current.load(Ordering::SeqCst) % self.all.len()]
    }
}

impl Key {
    fn read(kid: &'static str, pem: &str) -> Option<Self> {
        let sign = EncodingKey::from_rsa_pem(pem.as_bytes()).ok()?;
        let key = RsaPrivateKey::from_pkcs8_pem(pem).ok()?;
        let number = |n: &rsa::BigUint| URL_SAFE_NO_PAD.encode(n.to_bytes_be());
        let public = json!({ "kty": "RSA", "use": "sig", "alg": "RS256", "kid": kid, "n": number(key.n()), "e": number(key.e()) });
        Some(Self { kid, sign, public })
    }
}
