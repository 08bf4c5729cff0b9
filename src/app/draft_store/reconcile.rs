//! What a kept text is worth compared with the server's.

use super::Entry;

/// What is to be done with a kept text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// The server has it: forget it.
    Same,
    /// The server still has what it was based on, or an earlier text of the same hand: send it.
    Send,
    /// Somebody else changed the server's text meanwhile: show both.
    Conflict,
}

/// Compares a kept text with the server's, by value.
pub fn reconcile(entry: &Entry, server_text: &str) -> Verdict {
    if server_text == entry.text {
        Verdict::Same
    } else if server_text == entry.based_on || entry.sent.iter().any(|sent| sent == server_text) {
        Verdict::Send
    } else {
        Verdict::Conflict
    }
}

#[cfg(test)]
mod tests {
    use super::{Entry, Verdict, reconcile};
    use crate::domain::calendar::Moment;

    fn kept(text: &str, based_on: &str, sent: &[&str]) -> Entry {
        Entry {
            text: text.to_owned(),
            based_on: based_on.to_owned(),
            sent: sent.iter().map(|text| (*text).to_owned()).collect(),
            at: Moment(0),
            turn: 0,
            belongs: None,
        }
    }

    #[test]
    fn a_text_that_the_server_has_is_forgotten() {
        assert_eq!(reconcile(&kept("12,5", "12", &[]), "12,5"), Verdict::Same);
    }

    #[test]
    fn a_text_whose_ground_still_stands_is_sent() {
        assert_eq!(reconcile(&kept("12,5", "12", &[]), "12"), Verdict::Send);
    }

    #[test]
    fn an_earlier_text_of_ones_own_is_no_conflict() {
        assert_eq!(reconcile(&kept("12,55", "12", &["12,5"]), "12,5"), Verdict::Send);
    }

    #[test]
    fn a_text_of_another_hand_is_a_conflict() {
        assert_eq!(reconcile(&kept("12,5", "12", &[]), "14"), Verdict::Conflict);
    }

    #[test]
    fn an_emptied_field_is_a_text_like_any_other() {
        assert_eq!(reconcile(&kept("", "12", &[]), "12"), Verdict::Send);
        assert_eq!(reconcile(&kept("", "12", &[]), ""), Verdict::Same);
    }
}
