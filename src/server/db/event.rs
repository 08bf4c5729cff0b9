//! Table `event`: the journals. Rows are added, never changed.

use sqlx::FromRow;

use super::Connection;
use crate::domain::calendar::Moment;
use crate::domain::ids::PersonId;

/// An event, as stored.
#[derive(FromRow, Clone)]
pub struct Event {
    /// Place in the journal of the case, from 1.
    pub seq: i64,
    /// When.
    pub at: Moment,
    /// Who.
    pub actor: PersonId,
    pub kind: String,
    /// Canonical JSON.
    pub body: String,
    /// Hash of the event before.
    pub prev_hash: String,
    pub hash: String,
}

/// An event with the name of whoever did it.
#[derive(FromRow)]
pub struct NamedEvent {
    /// Place in the journal.
    pub seq: i64,
    /// When.
    pub at: Moment,
    /// Who did it.
    pub actor: PersonId,
    /// Name of whoever did it.
    pub name: Option<String>,
    pub kind: String,
    /// Canonical JSON.
    pub body: String,
}

/// Adds one.
pub async fn insert(db: &mut Connection, case_id: &str, event: &Event) -> sqlx::Result<()> {
    sqlx::query(
        "INSERT INTO event (case_id, seq, at, actor, kind, body, prev_hash, hash) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
    )
    .bind(case_id)
    .bind(event.seq)
    .bind(event.at.0)
    .bind(event.actor.as_str())
    .bind(&event.kind)
    .bind(&event.body)
    .bind(&event.prev_hash)
    .bind(&event.hash)
    .execute(db.sql())
    .await?;
    Ok(())
}

/// The journal of a case, from its beginning.
pub async fn list(db: &mut Connection, case_id: &str) -> sqlx::Result<Vec<Event>> {
    sqlx::query_as("SELECT seq, at, actor, kind, body, prev_hash, hash FROM event WHERE case_id = $1 ORDER BY seq")
        .bind(case_id)
        .fetch_all(db.sql())
        .await
}

/// The hash of one event.
pub async fn hash_at(db: &mut Connection, case_id: &str, seq: i64) -> sqlx::Result<Option<String>> {
    sqlx::query_scalar("SELECT hash FROM event WHERE case_id = $1 AND seq = $2")
        .bind(case_id)
        .bind(seq)
        .fetch_optional(db.sql())
        .await
}

/// How many events one portion of the journal has.
const PORTION: i64 = 500;

/// What was done to the content of a case after one event and up to another: the oldest portion of it. Whoever wants the rest
/// asks again after the last that came.
pub async fn content_between(
    db: &mut Connection,
    case_id: &str,
    after: i64,
    last: i64,
) -> sqlx::Result<Vec<NamedEvent>> {
    sqlx::query_as(
        "SELECT e.seq, e.at, e.actor, p.full_name AS name, e.kind, e.body
         FROM event e
         LEFT JOIN person p ON p.id = e.actor
         WHERE e.case_id = $1 AND e.seq > $2 AND e.seq <= $3
           AND e.kind IN ('programme_added', 'programme_removed', 'row_added', 'row_removed', 'row_restored', 'row_saved')
         ORDER BY e.seq
         LIMIT $4",
    )
    .bind(case_id)
    .bind(after)
    .bind(last)
    .bind(PORTION)
    .fetch_all(db.sql())
    .await
}

/// The stage moves of a case: when, and the body that says from where to where.
pub async fn stage_moves(db: &mut Connection, case_id: &str) -> sqlx::Result<Vec<(Moment, String)>> {
    sqlx::query_as("SELECT at, body FROM event WHERE case_id = $1 AND kind = 'stage_moved' ORDER BY seq")
        .bind(case_id)
        .fetch_all(db.sql())
        .await
}

/// How many events are looked through for what happened since a page was drawn; the newest come first.
const LOOKED_THROUGH: i64 = 500;

macro_rules! named_events {
    ($rest:literal) => {
        concat!(
            "SELECT e.seq, e.at, e.actor, p.full_name AS name, e.kind, e.body
             FROM event e
             LEFT JOIN person p ON p.id = e.actor
             WHERE e.case_id = $1 ",
            $rest
        )
    };
}

/// The last step of a case from stage to stage.
pub async fn last_move(db: &mut Connection, case_id: &str) -> sqlx::Result<Option<NamedEvent>> {
    sqlx::query_as(named_events!("AND e.kind = 'stage_moved' ORDER BY e.seq DESC LIMIT 1"))
        .bind(case_id)
        .fetch_optional(db.sql())
        .await
}

/// What was done on a case after an event, but for what was typed; the newest first.
pub async fn acts_after(db: &mut Connection, case_id: &str, after: i64) -> sqlx::Result<Vec<NamedEvent>> {
    sqlx::query_as(named_events!(
        "AND e.seq > $2
         AND e.kind IN ('stage_moved', 'expert_invited', 'member_removed', 'declared', 'sheet_published')
         ORDER BY e.seq DESC LIMIT $3"
    ))
    .bind(case_id)
    .bind(after)
    .bind(LOOKED_THROUGH)
    .fetch_all(db.sql())
    .await
}

/// The newest of what another person typed or attached on a case after an event.
pub async fn typed_by_another(
    db: &mut Connection,
    case_id: &str,
    after: i64,
    person_id: &str,
) -> sqlx::Result<Option<NamedEvent>> {
    sqlx::query_as(named_events!(
        "AND e.seq > $2 AND e.actor <> $3
         AND e.kind IN ('answer_saved', 'return_answered', 'evidence_added', 'evidence_removed', 'evidence_restored', 'programme_added',
                        'programme_removed', 'row_added', 'row_removed', 'row_restored', 'row_saved')
         ORDER BY e.seq DESC LIMIT 1"
    ))
    .bind(case_id)
    .bind(after)
    .bind(person_id)
    .fetch_optional(db.sql())
    .await
}

/// The place in the journal of the last return for correction.
pub async fn last_return(db: &mut Connection, case_id: &str) -> sqlx::Result<Option<i64>> {
    sqlx::query_scalar(
        "SELECT seq FROM event
         WHERE case_id = $1 AND kind = 'stage_moved' AND body LIKE '%\"action\":\"return_for_correction\"%'
         ORDER BY seq DESC LIMIT 1",
    )
    .bind(case_id)
    .fetch_optional(db.sql())
    .await
}
