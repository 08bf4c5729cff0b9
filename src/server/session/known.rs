//! Sessions that this process has read. What is remembered gives nobody a right: whoever acts with it proves in the database that the
//! session still has the same rights.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use super::Session;
use crate::domain::calendar::Moment;
use crate::server::db::session::SessionFacts;

/// So many are remembered, about two kilobytes each (most of it names, and the text of the rights); then all are forgotten, and read again
/// as they are used.
const MOST: usize = 2_000;

/// After so many minutes a session is read again before it is used, since its use is due to be written down.
const MINUTES: i64 = 1;

/// The sessions that were read, by the hashes of their tokens.
#[derive(Default)]
pub struct KnownSessions(Mutex<Known>);

#[derive(Default)]
struct Known {
    sessions: HashMap<String, Remembered>,
    /// When those that are not used any more were dropped last.
    swept_at: Moment,
}

struct Remembered {
    session: Session,
    read_at: Moment,
}

impl KnownSessions {
    /// A session as it was read last, without its ID token.
    pub fn find(&self, token_hash: &str) -> Option<Session> {
        self.known().sessions.get(token_hash).map(|it| it.session.clone())
    }

    /// Remembers a session that was read at this time. One with what a form came to is not copied: all that was typed is in it, and the next
    /// page clears it.
    pub fn remember(&self, session: &Session, now: Moment) {
        if session.flash().is_some() {
            return;
        }
        let facts = SessionFacts {
            id_token: String::new(),
            ..SessionFacts::clone(&session.facts)
        };
        let session = Session {
            token_hash: session.token_hash.clone(),
            reader: session.reader.clone(),
            facts: Arc::new(facts),
            is_remembered: true,
        };
        let mut known = self.known();
        known.sweep(now);
        if known.sessions.len() >= MOST && !known.sessions.contains_key(&session.token_hash) {
            known.sessions.clear();
        }
        let token_hash = session.token_hash.clone();
        known.sessions.insert(token_hash, Remembered { session, read_at: now });
    }

    /// Forgets a session that is there no more.
    pub fn forget(&self, token_hash: &str) {
        self.known().sessions.remove(token_hash);
    }

    fn known(&self) -> MutexGuard<'_, Known> {
        // A map whose holder panicked is whole: each change of it is one call.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Known {
    /// Drops what is not used any more, once in that time.
    fn sweep(&mut self, now: Moment) {
        let before = now.plus_minutes(-MINUTES);
        if self.swept_at < before {
            self.sessions.retain(|_, it| it.read_at >= before);
            self.swept_at = now;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{KnownSessions, MOST};
    use crate::domain::calendar::Moment;
    use crate::domain::ids::PersonId;
    use crate::server::db::session::{ChosenSignature, SessionFacts};
    use crate::server::session::Session;

    const NOON: Moment = Moment(43_200_000);

    fn session(token_hash: &str, flash: Option<&str>) -> Session {
        let facts = SessionFacts {
            person_id: PersonId::from_text("person".to_owned()),
            pin: "10101200099903".to_owned(),
            full_name: "Абдиев Асан".to_owned(),
            email: None,
            phone: None,
            organisation_inn: None,
            signature: ChosenSignature::Person,
            id_token: "token".to_owned(),
            seen_at: NOON,
            ends_at: NOON.plus_minutes(60),
            flash: flash.map(str::to_owned),
            organisation_id: None,
            name_ky: None,
            name_ru: None,
            employer_name: None,
            ownership: None,
            head_pin: None,
            registered_at: None,
            appointment_id: None,
            office: None,
            expert_id: None,
            rights: "rights".to_owned(),
        };
        Session::new(token_hash.to_owned(), facts)
    }

    #[test]
    fn what_proves_the_rights_is_remembered_without_the_token() {
        let known = KnownSessions::default();
        known.remember(&session("a", None), NOON);
        let found = known.find("a").unwrap();
        assert!(found.is_remembered());
        assert_eq!((found.rights(), found.id_token()), ("rights", ""));
        known.forget("a");
        assert!(known.find("a").is_none());
    }

    #[test]
    fn what_was_typed_is_not_remembered() {
        let known = KnownSessions::default();
        known.remember(&session("a", Some("{}")), NOON);
        assert!(known.find("a").is_none());
    }

    #[test]
    fn those_that_nobody_uses_are_dropped() {
        let known = KnownSessions::default();
        known.remember(&session("a", None), NOON);
        known.remember(&session("b", None), NOON.plus_seconds(50));
        assert!(known.find("a").is_some());
        known.remember(&session("c", None), NOON.plus_seconds(70));
        assert!(known.find("a").is_none());
        assert!(known.find("b").is_some());
    }

    #[test]
    fn no_more_than_so_many_are_remembered() {
        let known = KnownSessions::default();
        for at in 0..=MOST {
            known.remember(&session(&at.to_string(), None), NOON);
        }
        assert!(known.find("0").is_none());
        assert!(known.find(&MOST.to_string()).is_some());
    }
}
