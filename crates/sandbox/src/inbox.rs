//! The inbox: every SMS and mail that the sandbox was given, its own codes among them.

use std::collections::VecDeque;

use serde::{Deserialize, Serialize};

use super::shelf::Shelf;

/// Messages kept; the oldest goes first. Enough for a whole test run, and a bound to the memory.
const CAPACITY: usize = 5_000;

/// The channel by which a message came.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Channel {
    /// Short message to a telephone number.
    Sms,
    /// E-mail.
    Mail,
}

/// A message that arrived.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Message {
    /// Number of the message, rising from 1.
    pub id: u64,
    /// The channel by which it came.
    pub channel: Channel,
    /// Recipient: `+996…` or an address.
    pub to: String,
    /// Subject of a mail; empty for an SMS.
    pub subject: String,
    /// The text, decoded.
    pub text: String,
    /// When it arrived, epoch milliseconds of the sandbox's clock.
    pub at: i64,
}

/// All messages, newest first.
#[derive(Debug, Default)]
pub struct Inbox {
    kept: Shelf<Kept>,
}

#[derive(Debug, Default)]
struct Kept {
    last_id: u64,
    messages: VecDeque<Message>,
}

impl Inbox {
    /// Puts a message in. `at` is in epoch milliseconds.
    pub fn deliver(&self, channel: Channel, to: &str, subject: &str, text: &str, at: i64) {
        let mut kept = self.kept.hold();
        kept.last_id += 1;
        let message = Message {
            id: kept.last_id,
            channel,
            to: to.to_owned(),
            subject: subject.to_owned(),
            text: text.to_owned(),
            at,
        };
        kept.messages.push_front(message);
        kept.messages.truncate(CAPACITY);
    }

    /// The messages, newest first; with `to` only those of that recipient. Case and spaces of an address and the
    /// punctuation of a number do not matter. An empty `to` is no filter.
    #[must_use]
    pub fn messages(&self, to: Option<&str>) -> Vec<Message> {
        let wanted = to.map(address_key).filter(|key| !key.is_empty());
        let kept = self.kept.hold();
        kept.messages
            .iter()
            .filter(|m| wanted.as_ref().is_none_or(|key| *key == address_key(&m.to)))
            .cloned()
            .collect()
    }

    /// Empties the inbox, or with `to` only that recipient's part of it.
    pub fn clear(&self, to: Option<&str>) {
        let wanted = to.map(address_key).filter(|key| !key.is_empty());
        let mut kept = self.kept.hold();
        kept.messages
            .retain(|m| wanted.as_ref().is_some_and(|key| *key != address_key(&m.to)));
    }
}

/// A `+` in a query string arrives as a space, so a number is compared by its digits alone.
fn address_key(address: &str) -> String {
    if address.contains('@') {
        address.trim().to_lowercase()
    } else {
        address.chars().filter(char::is_ascii_digit).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_newest_message_stands_first() {
        let inbox = Inbox::default();
        inbox.deliver(Channel::Sms, "+996700000001", "", "биринчи", 1);
        inbox.deliver(Channel::Mail, "aigul@bilim-nuru.test", "Тема", "экинчи", 2);
        let texts: Vec<_> = inbox.messages(None).into_iter().map(|m| m.text).collect();
        assert_eq!(texts, ["экинчи", "биринчи"]);
    }

    #[test]
    fn a_recipient_is_found_whatever_the_case() {
        let inbox = Inbox::default();
        inbox.deliver(Channel::Sms, "+996700000001", "", "a", 1);
        inbox.deliver(Channel::Mail, "aigul@bilim-nuru.test", "", "b", 2);
        assert_eq!(inbox.messages(Some(" 996700000001")).len(), 1);
        assert_eq!(inbox.messages(Some("Aigul@Bilim-Nuru.test")).len(), 1);
        assert_eq!(inbox.messages(Some("nobody@bilim-nuru.test")).len(), 0);
    }

    #[test]
    fn clearing_one_recipient_leaves_the_others() {
        let inbox = Inbox::default();
        inbox.deliver(Channel::Mail, "a@b.test", "", "a", 1);
        inbox.deliver(Channel::Mail, "c@d.test", "", "c", 2);
        inbox.clear(Some("a@b.test"));
        assert_eq!(inbox.messages(None).len(), 1);
        inbox.clear(None);
        assert!(inbox.messages(None).is_empty());
    }
}
