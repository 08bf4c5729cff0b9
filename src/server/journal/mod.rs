//! The journal: a hash chain of events for each case, written in the transaction of the action.
//!
//! `hash = SHA-256(prev_hash ‖ canonical event)`, where the canonical event is the JSON of RFC 8785 of who, when, what and the
//! place in the chain; `asula verify` walks every chain (`verify`) and replays it against the tables (`replay`).

mod cell_change;
mod compare;
pub mod event;
pub mod hash;
pub mod replay;
pub mod verify;
mod written;

pub use event::CaseEvent;

use crate::domain::calendar::Moment;
use crate::domain::ids::PersonId;

use super::db::{self, Connection};
use super::trouble::{Answer, Trouble};

/// The head of a case's chain, as it was loaded with the case; recording advances it.
#[derive(Clone, Debug)]
pub struct Chain {
    pub case_id: String,
    /// Last event, 0 before the first.
    pub seq: i64,
    /// Its hash, empty before the first.
    pub hash: String,
}

impl Chain {
    /// A chain at the head that was loaded.
    pub fn at(case_id: &str, seq: i64, hash: &str) -> Self {
        Self {
            case_id: case_id.to_owned(),
            seq,
            hash: hash.to_owned(),
        }
    }

    /// Begins the chain of a new case; `kind` is `application`, `organisation`, `accreditation` or `sheet`.
    pub async fn begin(db: &mut Connection, case_id: &str, kind: &str, now: Moment) -> Answer<Self> {
        db::chain::insert(db, case_id, kind, now).await?;
        Self::load(db, case_id).await
    }

    /// Loads the head of a chain.
    ///
    /// # Errors
    /// The database's, and `Inconsistent` where the case has no chain.
    pub async fn load(db: &mut Connection, case_id: &str) -> Answer<Self> {
        let (seq, hash) = db::chain::head(db, case_id)
            .await?
            .ok_or_else(|| Trouble::Inconsistent {
                table: "chain",
                row: case_id.to_owned(),
                what: "a case without a chain",
            })?;
        Ok(Self {
            case_id: case_id.to_owned(),
            seq,
            hash,
        })
    }

    /// Appends an event: two statements.
    ///
    /// # Errors
    /// `Overtaken` where another command on the case came first since the head was loaded; a database error.
    pub async fn record(&mut self, db: &mut Connection, now: Moment, actor: &str, event: &CaseEvent) -> Answer<()> {
        let before = self.seq;
        let row = self.link(now, actor, event)?;
        if !db::chain::advance(db, &self.case_id, before, row.seq, &row.hash, now).await? {
            return Err(Trouble::Overtaken);
        }
        db::event::insert(db, &self.case_id, &row).await?;
        Ok(())
    }

    /// The next event of the chain, hashed to the one before; whoever calls this writes it, and the head that is now here.
    ///
    /// # Errors
    /// Where the event cannot be written as JSON.
    pub fn link(&mut self, now: Moment, actor: &str, event: &CaseEvent) -> Answer<db::event::Event> {
        let seq = self.seq + 1;
        let (kind, body) = event.kind_and_body()?;
        let hash = hash::event_hash(&hash::Hashed {
            actor,
            at: now.0,
            body: &body,
            case_id: &self.case_id,
            kind: &kind,
            prev_hash: &self.hash,
            seq,
        })?;
        self.seq = seq;
        Ok(db::event::Event {
            seq,
            at: now,
            actor: PersonId::from_text(actor),
            kind,
            body,
            prev_hash: std::mem::replace(&mut self.hash, hash.clone()),
            hash,
        })
    }
}
