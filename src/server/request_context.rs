//! The desk at which a command or a query works: who is asking, the time, and the way to the database.

use std::sync::Arc;

use crate::domain::Failure;
use crate::domain::calendar::Moment;
use crate::i18n::Lang;

use super::db::session_rights::{self, Asked};
use super::db::{Connection, StatementCounter};
use super::session::Session;
use super::state::AppState;
use super::trouble::{Answer, Trouble};

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
    ///
    /// # Errors
    /// `SessionMoved` where the session was remembered and is not what it was.
    pub async fn read(&self) -> Answer<Connection> {
        let connection = self.state.database.read(&self.counter).await?;
        self.proved(connection).await
    }

    /// A transaction to write in. Never hold one while an outside system is asked: on SQLite all others wait for it.
    ///
    /// # Errors
    /// As [`read`](Self::read).
    pub async fn write(&self) -> Answer<Connection> {
        let transaction = self.state.database.write(&self.counter).await?;
        self.proved(transaction).await
    }

    /// A transaction whose first statement proves the rights of the session, too.
    pub async fn write_unproved(&self) -> Answer<Unproved> {
        Ok(Unproved(self.state.database.write(&self.counter).await?))
    }

    /// The session, to be asked for within a statement.
    ///
    /// # Errors
    /// `NotSignedIn`.
    pub fn asked(&self) -> Result<Asked<'_>, Failure> {
        Ok(Asked {
            token_hash: &self.session()?.token_hash,
            now: self.now,
            idle_since: self.state.idle_since(self.now),
        })
    }

    /// The connection, once a session that was remembered is proved; one that was read at this request needs no proof.
    async fn proved(&self, connection: Connection) -> Answer<Connection> {
        if !self.session.as_ref().is_some_and(Session::is_remembered) {
            return Ok(connection);
        }
        let mut unproved = Unproved(connection);
        let rights = session_rights::rights(unproved.first(), &self.asked()?).await?;
        unproved.proved(self, rights.as_deref())
    }

    pub fn new_id(&self) -> String {
        uuid::Uuid::now_v7().to_string()
    }
}

/// A connection that does nothing but prove the rights of the session, until it has.
pub struct Unproved(Connection);

impl Unproved {
    /// For the statement that reads the rights besides what it is for.
    pub fn first(&mut self) -> &mut Connection {
        &mut self.0
    }

    /// The connection, where the session has the rights by which the command acts. One that was read at this request has them.
    ///
    /// # Errors
    /// `SessionMoved`; `NotSignedIn`.
    pub fn proved(self, context: &RequestContext, rights: Option<&str>) -> Answer<Connection> {
        let session = context.session()?;
        if session.is_remembered() && rights != Some(session.rights()) {
            return Err(Trouble::SessionMoved);
        }
        Ok(self.0)
    }
}
