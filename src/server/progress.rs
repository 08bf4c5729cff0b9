//! Notifies open pages that a case moved, without saying what: whoever listens asks again, and sees what they may see.

use tokio::sync::broadcast;

/// So many notices a slow listener may lag behind before it learns that it missed some.
const BACKLOG: usize = 256;

/// Who listens to which cases. On several instances each tells its own listeners; the others' pages poll.
pub struct Progress {
    sender: broadcast::Sender<String>,
}

impl Default for Progress {
    fn default() -> Self {
        Self {
            sender: broadcast::channel(BACKLOG).0,
        }
    }
}

impl Progress {
    /// The case moved.
    pub fn tell(&self, case_id: &str) {
        // It fails only where nobody listens.
        drop(self.sender.send(case_id.to_owned()));
    }

    /// The house closes: every listener ends.
    pub fn close(&self) {
        self.tell("");
    }

    /// Listens to all cases; the listener picks out its own.
    pub fn listen(&self) -> broadcast::Receiver<String> {
        self.sender.subscribe()
    }
}
