//! What is on its way from a page: one request at a time, in the order in which it was to be sent.
//!
//! What was typed without a line goes out in the order in which it was typed, and the texts of one thing, which share a journal, do not
//! make each other wait on the server.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, PoisonError};

/// A text to be sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Letter {
    /// The field.
    pub(super) column: String,
    /// The text it was based on.
    pub(super) based_on: String,
    /// The text.
    pub(super) text: String,
}

#[derive(Debug, Default)]
struct Queue {
    waiting: VecDeque<Letter>,
    is_sending: bool,
}

/// The letters of one page. A handle, which outlives the page: what waits when it is left still goes out.
#[derive(Clone, Debug, Default)]
pub(super) struct Outbox(Arc<Mutex<Queue>>);

impl Outbox {
    /// Puts a letter last; whether the sender has to be woken.
    pub(super) fn put(&self, letter: Letter) -> bool {
        let mut queue = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        queue.waiting.push_back(letter);
        !std::mem::replace(&mut queue.is_sending, true)
    }

    /// The next letter; with none left the sender goes to sleep.
    pub(super) fn next(&self) -> Option<Letter> {
        let mut queue = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let next = queue.waiting.pop_front();
        queue.is_sending = next.is_some();
        next
    }
}

#[cfg(test)]
mod tests {
    use super::{Letter, Outbox};

    fn letter(column: &str) -> Letter {
        Letter {
            column: column.to_owned(),
            based_on: String::new(),
            text: "72".to_owned(),
        }
    }

    #[test]
    fn letters_leave_in_their_order() {
        let outbox = Outbox::default();
        outbox.put(letter("score.1.1"));
        outbox.put(letter("comment.1.1"));
        assert_eq!(outbox.next(), Some(letter("score.1.1")));
        assert_eq!(outbox.next(), Some(letter("comment.1.1")));
        assert_eq!(outbox.next(), None);
    }

    #[test]
    fn only_a_letter_to_an_asleep_sender_wakes_it() {
        let outbox = Outbox::default();
        assert!(outbox.put(letter("score.1.1")), "the first one wakes the sender");
        assert!(!outbox.put(letter("comment.1.1")), "who is awake already");
        while outbox.next().is_some() {}
        assert!(outbox.put(letter("score.1.2")), "asleep, it has to be woken again");
    }
}
