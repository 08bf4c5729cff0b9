//! How far a ceremony is. Each state carries the facts that exist in it alone.

use std::fmt;

use strum::{EnumString, IntoStaticStr, VariantArray};

use super::SentCode;
use crate::domain::calendar::Moment;

/// How far a ceremony is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CeremonyState {
    /// The bytes are frozen, and a code is to be sent.
    Frozen {
        /// The code that was sent before the service stopped accepting its token, if so.
        last_code: Option<SentCode>,
    },
    /// A code was sent, and is to be entered.
    CodeSent {
        /// The last code.
        code: SentCode,
        /// Since when somebody is confirming.
        claimed_at: Option<Moment>,
    },
    /// A code was accepted, and the signature can be made.
    Authorised {
        /// For which the service signs.
        token: SigningToken,
        /// The second confirmation, where one is needed.
        confirmation: Option<Confirmation>,
        /// Since when somebody is confirming.
        claimed_at: Option<Moment>,
    },
    /// The signature is kept.
    Signed,
    /// It ended without a signature.
    Ended(Ending),
}

impl CeremonyState {
    /// Whether it can still lead to a signature.
    pub const fn is_open(&self) -> bool {
        match self {
            CeremonyState::Frozen { .. } | CeremonyState::CodeSent { .. } | CeremonyState::Authorised { .. } => true,
            CeremonyState::Signed | CeremonyState::Ended(_) => false,
        }
    }

    /// Since when somebody is confirming.
    pub const fn claimed_at(&self) -> Option<Moment> {
        match self {
            CeremonyState::CodeSent { claimed_at, .. } | CeremonyState::Authorised { claimed_at, .. } => *claimed_at,
            CeremonyState::Frozen { .. } | CeremonyState::Signed | CeremonyState::Ended(_) => None,
        }
    }
}

/// The confirmation that is needed once more after the code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Confirmation {
    /// Until when it must come.
    pub by: Moment,
    /// When it came.
    pub given_at: Option<Moment>,
}

impl Confirmation {
    /// Whether it did not come in time.
    pub fn is_missed(self, now: Moment) -> bool {
        self.given_at.is_none() && self.by < now
    }
}

/// How a ceremony ended without a signature.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumString, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "snake_case")]
pub enum Ending {
    /// What is signed changed since it was frozen, or was signed or frozen again meanwhile.
    Void,
    /// Too many wrong codes.
    Exhausted,
    /// The signer gave it up.
    GivenUp,
    /// It was not confirmed in time.
    Lapsed,
}

impl Ending {
    /// The name in the database and in the journal.
    pub fn name(self) -> &'static str {
        self.into()
    }

    /// The ending of a name.
    pub fn from_name(name: &str) -> Option<Ending> {
        name.parse().ok()
    }
}

/// The right to sign for some minutes, as the service gave it. Prints nothing of itself.
#[derive(Clone, PartialEq, Eq)]
pub struct SigningToken(String);

impl SigningToken {
    /// Takes a token from the service or from where it was kept.
    pub fn new(token: impl Into<String>) -> Self {
        Self(token.into())
    }

    /// The token itself; never to be logged.
    pub fn reveal(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for SigningToken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SigningToken")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_confirmation_counts_at_its_last_moment() {
        let asked = Confirmation {
            by: Moment(60),
            given_at: None,
        };
        assert!(!asked.is_missed(Moment(60)));
        assert!(asked.is_missed(Moment(61)));
    }

    #[test]
    fn a_confirmation_that_came_is_never_missed() {
        let given = Confirmation {
            by: Moment(60),
            given_at: Some(Moment(59)),
        };
        assert!(!given.is_missed(Moment(1000)));
    }

    #[test]
    fn a_token_is_not_printed() {
        assert_eq!(format!("{:?}", SigningToken::new("secret")), "SigningToken");
    }
}
