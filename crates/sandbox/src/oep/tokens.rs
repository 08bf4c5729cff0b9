//! User tokens: whoever typed the right code may sign for five minutes, as many hashes as wanted.

use std::collections::HashMap;

use crate::clock::{Clock, MINUTE};
use crate::shelf::Shelf;

/// How long a token is good, milliseconds.
const LIFETIME: i64 = 5 * MINUTE;

/// Whose signature a token allows to use.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signer {
    /// The person.
    pub pin: String,
    /// The organisation; `None` for the signature as a private person.
    pub inn: Option<String>,
}

#[derive(Debug)]
pub struct Tokens {
    clock: Clock,
    good: Shelf<HashMap<String, (Signer, i64)>>,
}

impl Tokens {
    /// None yet.
    #[must_use]
    pub fn new(clock: Clock) -> Self {
        Self {
            clock,
            good: Shelf::default(),
        }
    }

    /// A token for `signer`, and when it ends, epoch milliseconds.
    pub fn give(&self, signer: Signer) -> (String, i64) {
        let now = self.clock.now();
        let mut good = self.good.hold();
        good.retain(|_, (_, ends)| now < *ends);
        let token = hex::encode(rand::random::<[u8; 24]>());
        good.insert(token.clone(), (signer, now + LIFETIME));
        (token, now + LIFETIME)
    }

    /// Whose token it is, while it is good.
    #[must_use]
    pub fn signer(&self, token: &str) -> Option<Signer> {
        let now = self.clock.now();
        self.good
            .hold()
            .get(token)
            .filter(|(_, ends)| now < *ends)
            .map(|(signer, _)| signer.clone())
    }

    /// Makes every token expire now.
    pub fn expire_all(&self) {
        self.good.hold().clear();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_lasts_five_minutes_and_several_hashes() {
        let clock = Clock::fixed(0);
        let tokens = Tokens::new(clock.clone());
        let aigul = Signer {
            pin: crate::cast::people::AIGUL.into(),
            inn: None,
        };
        let (token, _) = tokens.give(aigul.clone());
        assert_eq!(tokens.signer(&token), Some(aigul.clone()));
        clock.forward(LIFETIME - 1);
        assert_eq!(tokens.signer(&token), Some(aigul));
        clock.forward(1);
        assert_eq!(tokens.signer(&token), None);
    }
}
