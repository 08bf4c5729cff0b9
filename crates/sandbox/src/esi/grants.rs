//! Authorization codes and access tokens: given once, used once, for a time.

use std::collections::HashMap;

use super::secret;
use crate::clock::{Clock, MINUTE};
use crate::shelf::Shelf;

/// How long an authorization code may wait (RFC 6749, 4.1.2, allows ten minutes at most).
const CODE_LIFETIME: i64 = MINUTE;
/// How long an access token is good, milliseconds.
pub const TOKEN_LIFETIME: i64 = 60 * MINUTE;

/// What a signed-in person allowed a client to know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Grant {
    /// To whom.
    pub client_id: String,
    /// Where the code was sent.
    pub redirect_uri: String,
    /// PKCE: `BASE64URL(SHA-256(verifier))`.
    pub challenge: String,
    /// To be repeated in the ID token.
    pub nonce: Option<String>,
    /// What was asked, words apart by spaces.
    pub scope: String,
    /// Who.
    pub pin: String,
    /// As whom: INN of the organisation, or the private person.
    pub organisation: Option<String>,
    /// When the person signed in, epoch milliseconds.
    pub signed_in: i64,
}

impl Grant {
    /// Whether the client asked for `scope`.
    #[must_use]
    pub fn has(&self, scope: &str) -> bool {
        self.scope.split(' ').any(|s| s == scope)
    }
}

/// All codes and tokens.
#[derive(Debug)]
pub struct Grants {
    clock: Clock,
    held: Shelf<Held>,
}

#[derive(Debug, Default)]
struct Held {
    codes: HashMap<String, Code>,
    tokens: HashMap<String, Token>,
}

#[derive(Debug)]
struct Code {
    grant: Grant,
    ends: i64,
    token: Option<String>,
}

#[derive(Debug)]
struct Token {
    grant: Grant,
    ends: i64,
}

impl Grants {
    /// None yet.
    #[must_use]
    pub fn new(clock: Clock) -> Self {
        Self {
            clock,
            held: Shelf::default(),
        }
    }

    /// A code for `grant`, good for a minute.
    pub fn give_code(&self, grant: Grant) -> String {
        let now = self.clock.now();
        let mut held = self.held.hold();
        held.codes.retain(|_, code| code.ends + TOKEN_LIFETIME > now);
        held.tokens.retain(|_, token| token.ends > now);
        let code = secret();
        held.codes.insert(
            code.clone(),
            Code {
                grant,
                ends: now + CODE_LIFETIME,
                token: None,
            },
        );
        code
    }

    /// Changes a code into an access token, once, if `fits` says that the grant is the asker's.
    ///
    /// A second use takes back the token of the first (RFC 6749, 4.1.2).
    pub fn redeem(&self, code: &str, fits: impl FnOnce(&Grant) -> bool) -> Option<(Grant, String)> {
        let now = self.clock.now();
        let mut held = self.held.hold();
        let Held { codes, tokens } = &mut *held;
        let code = codes.get_mut(code)?;
        if let Some(first) = &code.token {
            tokens.remove(first);
            return None;
        }
        if now >= code.ends || !fits(&code.grant) {
            return None;
        }
        let token = secret();
        code.token = Some(token.clone());
        tokens.insert(
            token.clone(),
            Token {
                grant: code.grant.clone(),
                ends: now + TOKEN_LIFETIME,
            },
        );
        Some((code.grant.clone(), token))
    }

    /// What the bearer of `token` may know.
    #[must_use]
    pub fn of_token(&self, token: &str) -> Option<Grant> {
        let now = self.clock.now();
        self.held
            .hold()
            .tokens
            .get(token)
            .filter(|t| now < t.ends)
            .map(|t| t.grant.clone())
    }

    /// Makes every code and token expire now.
    pub fn expire_all(&self) {
        let mut held = self.held.hold();
        held.tokens.clear();
        held.codes.clear();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn grant() -> Grant {
        Grant {
            client_id: "asula".into(),
            redirect_uri: "http://127.0.0.1/back".into(),
            challenge: "c".into(),
            nonce: None,
            scope: "openid profile".into(),
            pin: crate::cast::people::AIGUL.into(),
            organisation: None,
            signed_in: 0,
        }
    }

    #[test]
    fn a_code_used_twice_takes_the_first_token_back() {
        let grants = Grants::new(Clock::fixed(0));
        let code = grants.give_code(grant());
        let (_, token) = grants.redeem(&code, |_| true).unwrap();
        assert!(grants.of_token(&token).is_some());
        assert!(grants.redeem(&code, |_| true).is_none());
        assert!(grants.of_token(&token).is_none());
    }

    #[test]
    fn a_code_is_good_for_a_minute() {
        let clock = Clock::fixed(0);
        let grants = Grants::new(clock.clone());
        let code = grants.give_code(grant());
        clock.forward(MINUTE);
        assert!(grants.redeem(&code, |_| true).is_none());
    }

    #[test]
    fn a_code_refused_to_a_stranger_serves_its_owner() {
        let grants = Grants::new(Clock::fixed(0));
        let code = grants.give_code(grant());
        assert!(grants.redeem(&code, |_| false).is_none());
        assert!(grants.redeem(&code, |_| true).is_some());
    }
}
