//! What is known of a request before its work begins: who, in which language, under which number.

use std::sync::Arc;

use super::signed_in;
use crate::domain::Failure;
use crate::domain::views::frame::{Flash, Kept};
use crate::i18n::Lang;
use crate::server::db::{self, StatementCounter};
use crate::server::session::Session;
use crate::server::state::AppState;
use crate::server::trouble::Answer;

#[derive(Clone, Default)]
pub struct RequestFacts {
    /// Who is signed in.
    pub session: Option<Session>,
    /// SHA-256 of the cookie's token, of a session in force or ended.
    pub token_hash: Option<String>,
    /// The reader for whom the page was drawn that asks; nothing where it names none.
    pub page_reader: Option<String>,
    /// What was typed in another form of the page, and travels along with what is asked.
    pub kept: Option<Kept>,
    /// Language of the answer.
    pub lang: Lang,
    /// Whether a person looks at the answer.
    pub is_looked_at: bool,
    /// Counts its SQL statements.
    pub counter: StatementCounter,
    /// Its number in the log.
    pub incident: String,
    /// Where a flash is kept; nothing outside a request.
    pub state: Option<Arc<AppState>>,
}

impl RequestFacts {
    /// Whether the page that asks for a view was drawn for whoever is signed in now. One that names no reader (a page that was kept
    /// by an older build, a link) is shown what its session may see.
    ///
    /// # Errors
    /// `AnotherReader`.
    pub fn may_show(&self) -> Result<(), Failure> {
        match (&self.session, &self.page_reader) {
            (Some(session), Some(reader)) if session.reader() != reader => Err(session.another_reader()),
            _ => Ok(()),
        }
    }

    /// Whether the page that acts was drawn for whoever is signed in now. It has to name its reader: a page that names none was drawn
    /// for nobody, or by an older build, and nobody knows whose hand is in it.
    ///
    /// # Errors
    /// `AnotherReader`.
    pub fn may_act(&self) -> Result<(), Failure> {
        match &self.session {
            Some(session) if self.page_reader.as_deref() != Some(session.reader()) => Err(session.another_reader()),
            _ => Ok(()),
        }
    }

    /// Whether the session was read at an earlier request ([`Session::is_remembered`]).
    pub fn is_session_remembered(&self) -> bool {
        self.session.as_ref().is_some_and(Session::is_remembered)
    }

    /// Reads the session from the database.
    pub async fn read_session(&mut self) -> Answer<()> {
        if let (Some(state), Some(token_hash)) = (&self.state, &self.token_hash) {
            self.session = signed_in::read(state, token_hash, &self.counter).await?;
        }
        Ok(())
    }

    /// Keeps what a form came to, for the page that is shown next, with what was typed in another form next to it. Where the session
    /// has ended, or is another reader's by now, what was typed waits for its author, who finds it after signing in again. False where
    /// the database could not keep it.
    pub async fn keep_flash(&self, flash: &Flash) -> bool {
        match self.try_keep_flash(flash).await {
            Ok(()) => true,
            Err(trouble) => {
                tracing::error!(incident = self.incident, error = %trouble, "what a form came to could not be kept");
                false
            }
        }
    }

    /// As [`keep_flash`](Self::keep_flash).
    pub async fn try_keep_flash(&self, flash: &Flash) -> Answer<()> {
        let Some(state) = &self.state else { return Ok(()) };
        let flash = Flash {
            kept: self.kept.clone().or_else(|| flash.kept.clone()),
            ..flash.clone()
        };
        let mut transaction = state.database.write(&self.counter).await?;
        match (&self.session, &self.page_reader, &self.token_hash) {
            (None, Some(reader), _) => {
                db::session::leave_flash(&mut transaction, reader, &serde_json::to_string(&flash)?).await?;
            }
            (Some(session), Some(reader), _) if session.reader() != reader => {
                let waiting = Flash {
                    failure: Some(Failure::NotSignedIn),
                    ..flash
                };
                db::session::leave_flash(&mut transaction, reader, &serde_json::to_string(&waiting)?).await?;
                let said = Flash::another_reader(session.another_reader());
                let said = serde_json::to_string(&said)?;
                db::session::set_flash(&mut transaction, &session.token_hash, Some(&said)).await?;
            }
            (Some(session), None, _) if self.may_act().is_err() => {
                let said = Flash::another_reader(session.another_reader());
                let said = serde_json::to_string(&said)?;
                db::session::set_flash(&mut transaction, &session.token_hash, Some(&said)).await?;
            }
            (_, _, Some(token_hash)) => {
                let text = serde_json::to_string(&flash)?;
                db::session::set_flash(&mut transaction, token_hash, Some(&text)).await?;
            }
            _ => {}
        }
        transaction.commit().await?;
        Ok(())
    }
}
