//! What becomes of a mail: it waits, was sent, or failed for a reason that somebody can fix.

use serde::{Deserialize, Serialize};
use strum::{EnumString, IntoStaticStr, VariantArray};

use super::calendar::Moment;

/// Why a mail was given up.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, EnumString, IntoStaticStr, VariantArray)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum Undelivered {
    /// There is no address to send it to.
    NoAddress,
    /// What is there cannot be the address of anybody: a space in it, a dot at its end, two receivers in one.
    AddressImpossible,
    /// The part before the `@` has letters outside ASCII, and the mail server does not take such addresses (RFC 6531).
    AddressUnsupported,
    /// The receiving server refused it for good (5yz of RFC 5321).
    Refused,
    /// For days nobody took it.
    TriedTooOften,
}

impl Undelivered {
    /// All of them.
    pub const ALL: &'static [Undelivered] = Undelivered::VARIANTS;

    /// The name in the database.
    pub fn name(self) -> &'static str {
        self.into()
    }

    /// The reason of a name.
    pub fn from_name(name: &str) -> Option<Undelivered> {
        name.parse().ok()
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "state")]
pub enum MailState {
    /// It waits to be sent, or to be tried again.
    Waiting {
        /// Since when.
        since: Moment,
    },
    /// The mail server took it.
    Sent {
        /// When.
        at: Moment,
    },
    /// It was given up.
    Failed {
        /// When.
        at: Moment,
        why: Undelivered,
    },
}

impl MailState {
    /// Whether sending it again would change anything: it was given up, or would go to another address than the one it has.
    pub fn may_go_again(self, to: &str, now_to: &str) -> bool {
        let (to, now_to) = (to.trim(), now_to.trim());
        !now_to.is_empty() && (matches!(self, MailState::Failed { .. }) || to != now_to)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const THEN: Moment = Moment(1_794_801_600_000);
    const FAILED: MailState = MailState::Failed {
        at: THEN,
        why: Undelivered::Refused,
    };

    #[test]
    fn a_failed_mail_goes_again_where_an_address_is() {
        assert!(FAILED.may_go_again("a@b.kg", "a@b.kg"));
        assert!(!FAILED.may_go_again("a@b.kg", " "), "there is nowhere to send it to");
    }

    #[test]
    fn another_mail_goes_again_to_another_address_only() {
        for state in [MailState::Sent { at: THEN }, MailState::Waiting { since: THEN }] {
            assert!(state.may_go_again("a@b.kg", "c@b.kg"), "{state:?}");
            assert!(!state.may_go_again("a@b.kg", " a@b.kg "), "{state:?}");
        }
    }
}
