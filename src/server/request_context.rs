//! The desk at which a command or a query works: who is asking, the time, and the way to the database.

use std::sync::Arc;

use crate::domain::Failure;
use crate::domain::calendar::Moment;
use crate::i18n::Lang;

use super::db::{Connection, StatementCounter};
use super::session::Session;
use super::state::AppState;
use super::trouble::Answer;

/// A desk, for one action or view.
#[derive(Clone)]
pub struct RequestContext {
    /// Everything that is there once in the process.
    pub state: Arc<AppState>,
    /// The time of the request; one action has one time.
    pub now: Moment,
    /// The language of the request.
    pub lang: Lang,
    /// Whether a person looks at the answer: only then anything is written down as seen.
    pub is_looked_at: bool,
    session: Option<Session>,
    counter: StatementCounter,
}

impl RequestContext {
    /// A desk for a request whose answer counts as seen by nobody.
    pub fn new(state: Arc<AppState>, session: Option<Session>, lang: Lang, counter: StatementCounter) -> Self {
        let now = state.clock.now();
        Self {
            state,
            now,
            lang,
            is_looked_at: false,
            session,
            counter,
        }
    }

    /// The same desk, for a request whose answer a person looks at.
    #[must_use]
    pub fn looked_at(self, is_looked_at: bool) -> Self {
        Self { is_looked_at, ..self }
    }

    /// The session.
    ///
    /// # Errors
    /// `NotSignedIn`.
    pub fn session(&self) -> Result<&Session, Failure> {
        self.session.as_ref().ok_or(Failure::NotSignedIn)
    }

    /// A connection to read with.
    pub async fn read(&self) -> Answer<Connection> {
        Ok(self.state.database.read(&self.counter).await?)
    }

    /// A transaction to write in. Never hold one while an outside system is asked: on SQLite all others wait for it.
    pub async fn write(&self) -> Answer<Connection> {
        Ok(self.state.database.write(&self.counter).await?)
    }

    pub fn new_id(&self) -> String {
        uuid::Uuid::now_v7().to_string()
    }
}
