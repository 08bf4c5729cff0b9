//! Errors inside the office. Only [`Failure`] leaves it; what a database or an outside system said is logged, never sent.

use crate::domain::licensing::LawRefusal;
use crate::domain::packed::Unwritable;
use crate::domain::{Failure, OutsideSystem, Refusal};

use super::db::outage::is_outage;

/// What can go wrong in a command or a query.
#[derive(Debug, thiserror::Error)]
pub enum Trouble {
    /// To be shown to the person as it is.
    #[error("{0}")]
    Told(#[from] Failure),
    /// Another command on the same case came first; the action is tried again from its beginning.
    #[error("overtaken by another command")]
    Overtaken,
    /// The session has ended, or has other rights than those that were remembered; the command is begun again with those that it has.
    #[error("the session is not what it was")]
    SessionMoved,
    /// The database failed.
    #[error("database: {0}")]
    Database(sqlx::Error),
    /// The database holds what the code says it cannot.
    #[error("inconsistent {table} {row}: {what}")]
    Inconsistent {
        table: &'static str,
        /// Key of the row.
        row: String,
        /// What is wrong, without private data.
        what: &'static str,
    },
    /// A value could not be written as JSON.
    #[error("serialisation: {0}")]
    Json(#[from] serde_json::Error),
    /// A view could not be written for its page.
    #[error("view: {0}")]
    Unwritable(#[from] Unwritable),
}

impl Trouble {
    /// Whether the database could not work just now.
    pub fn is_outage(&self) -> bool {
        matches!(self, Trouble::Database(error) if is_outage(error))
    }
}

impl From<sqlx::Error> for Trouble {
    fn from(error: sqlx::Error) -> Self {
        if let sqlx::Error::Database(it) = &error {
            let code = it.code();
            // 40001 serialization failure, 40P01 deadlock (PostgreSQL): tried again. So is what another command wrote a moment before
            // under the same key: the second look finds it there. SQLite's busy file is an outage (`db::outage`).
            if matches!(code.as_deref(), Some("40001" | "40P01")) || it.is_unique_violation() {
                return Trouble::Overtaken;
            }
            // 22021: PostgreSQL holds no text with such characters, so nothing is there under such a key.
            if code.as_deref() == Some("22021") {
                return Trouble::Told(Failure::NotFound);
            }
        }
        Trouble::Database(error)
    }
}

impl From<Refusal> for Trouble {
    fn from(refusal: Refusal) -> Self {
        Trouble::Told(refusal.into())
    }
}

impl From<LawRefusal> for Trouble {
    fn from(refusal: LawRefusal) -> Self {
        Trouble::Told(refusal.into())
    }
}

impl From<crate::domain::accreditation::LawRefusal> for Trouble {
    fn from(refusal: crate::domain::accreditation::LawRefusal) -> Self {
        Trouble::Told(refusal.into())
    }
}

impl From<OutsideSystem> for Trouble {
    fn from(system: OutsideSystem) -> Self {
        Trouble::Told(Failure::Unavailable(system))
    }
}

/// The answer of commands and queries.
pub type Answer<T> = Result<T, Trouble>;

/// After a view wrote down that it was seen: where the database can be read and not written, the view is shown all the same, and the next
/// look is written down.
///
/// # Errors
/// What is no outage.
pub fn unless_outage(written: Answer<()>) -> Answer<()> {
    match written {
        Err(trouble) if trouble.is_outage() => {
            tracing::warn!(error = %trouble, "what was seen could not be written down");
            Ok(())
        }
        written => written,
    }
}
