//! How often each hash was signed: what tests of "exactly once" read.

use serde::Serialize;

use super::tokens::Signer;
use crate::shelf::Shelf;

/// Signatures of one signer over one hash.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Signed {
    /// The string that was signed.
    pub hash: String,
    /// By whom.
    pub person_idnp: String,
    /// As whom; absent for a private person.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub organization_inn: Option<String>,
    /// How many times.
    pub count: u64,
}

/// All of them, in the order of the first signature.
#[derive(Debug, Default)]
pub struct Tally(Shelf<Vec<Signed>>);

impl Tally {
    /// Counts one more signature of `signer` over `hash`.
    pub fn count(&self, hash: &str, signer: &Signer) {
        let mut all = self.0.hold();
        let same = |s: &&mut Signed| s.hash == hash && s.person_idnp == signer.pin && s.organization_inn == signer.inn;
        match all.iter_mut().find(same) {
            Some(signed) => signed.count += 1,
            None => all.push(Signed {
                hash: hash.to_owned(),
                person_idnp: signer.pin.clone(),
                organization_inn: signer.inn.clone(),
                count: 1,
            }),
        }
    }

    /// All of them, or those of one hash.
    #[must_use]
    pub fn list(&self, hash: Option<&str>) -> Vec<Signed> {
        self.0
            .hold()
            .iter()
            .filter(|s| hash.is_none_or(|h| h == s.hash))
            .cloned()
            .collect()
    }
}
