//! What is on its way from a page: one request at a time, in the order in which it was to be sent.
//!
//! What was typed offline goes out in the order in which it was typed, and the texts of one thing, which share a journal, do not
//! make each other wait on the server.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, PoisonError};

/// A text to be sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct QueuedText {
    /// The field.
    pub(super) column: String,
    /// The text it was based on.
    pub(super) based_on: String,
    pub(super) text: String,
}

#[derive(Debug, Default)]
struct Queue {
    waiting: VecDeque<QueuedText>,
    is_sending: bool,
}

/// The letters of one page. A handle, which outlives the page: what waits when it is left still goes out.
#[derive(Clone, Debug, Default)]
pub(super) struct SendQueue(Arc<Mutex<Queue>>);

impl SendQueue {
    /// Puts a letter last; whether the sender has to be woken.
    pub(super) fn put(&self, queued: QueuedText) -> bool {
        let mut queue = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        queue.waiting.push_back(queued);
        !std::mem::replace(&mut queue.is_sending, true)
    }

    /// The next letter; with none left the sender goes to sleep.
    pub(super) fn next(&self) -> Option<QueuedText> {
        let mut queue = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let next = queue.waiting.pop_front();
        queue.is_sending = next.is_some();
        next
    }
}

#[cfg(test)]
mod tests {
    use super::{QueuedText, SendQueue};

    fn queued(column: &str) -> QueuedText {
        QueuedText {
            column: column.to_owned(),
            based_on: String::new(),
            text: "72".to_owned(),
        }
    }

    #[test]
    fn letters_leave_in_their_order() {
        let send_queue = SendQueue::default();
        send_queue.put(queued("score.1.1"));
        send_queue.put(queued("comment.1.1"));
        assert_eq!(send_queue.next(), Some(queued("score.1.1")));
        assert_eq!(send_queue.next(), Some(queued("comment.1.1")));
        assert_eq!(send_queue.next(), None);
    }

    #[test]
    fn only_a_letter_to_an_asleep_sender_wakes_it() {
        let send_queue = SendQueue::default();
        assert!(send_queue.put(queued("score.1.1")), "the first one wakes the sender");
        assert!(!send_queue.put(queued("comment.1.1")), "who is awake already");
        while send_queue.next().is_some() {}
        assert!(send_queue.put(queued("score.1.2")), "asleep, it has to be woken again");
    }
}
