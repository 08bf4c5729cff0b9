//! Sessions that this process has read. What is remembered gives nobody a right: whoever acts with it proves in the database that the
//! session still has the same rights.

use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

use super::Session;

/// So many are remembered, about a kilobyte each; then all are forgotten, and read again as they are used.
const MOST: usize = 2_000;

/// The sessions that were read, by the hashes of their tokens.
#[derive(Default)]
pub struct KnownSessions(Mutex<HashMap<String, Session>>);

impl KnownSessions {
    /// A session as it was read last.
    pub fn find(&self, token_hash: &str) -> Option<Session> {
        self.known().get(token_hash).cloned()
    }

    /// Remembers a session that was just read.
    pub fn remember(&self, session: &Session) {
        let mut known = self.known();
        if known.len() >= MOST && !known.contains_key(&session.token_hash) {
            known.clear();
        }
        let session = Session {
            is_remembered: true,
            ..session.clone()
        };
        known.insert(session.token_hash.clone(), session);
    }

    /// Forgets a session that is there no more.
    pub fn forget(&self, token_hash: &str) {
        self.known().remove(token_hash);
    }

    fn known(&self) -> MutexGuard<'_, HashMap<String, Session>> {
        // A map whose holder panicked is whole: each change of it is one call.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
