//! Table `outbox`: mails that wait to be sent.

use sqlx::FromRow;

use crate::domain::calendar::Moment;

use super::Connection;

/// A mail that waits.
#[derive(FromRow)]
pub struct OutboxRow {
    /// Id; also the message id, so that a mail sent twice is known for one.
    pub id: String,
    /// To whom.
    pub recipient: String,
    /// Subject.
    pub subject: String,
    /// Text.
    pub body: String,
    /// Tries so far.
    pub tries: i32,
}

/// Puts a mail in.
pub async fn insert(
    db: &mut Connection,
    id: &str,
    recipient: &str,
    subject: &str,
    body: &str,
    now: Moment,
) -> sqlx::Result<()> {
    sqlx::query(
        "INSERT INTO outbox (id, channel, recipient, subject, body, created_at, next_try_at, tries)
         VALUES ($1, 'mail', $2, $3, $4, $5, $5, 0)",
    )
    .bind(id)
    .bind(recipient)
    .bind(subject)
    .bind(body)
    .bind(now.0)
    .execute(db.sql())
    .await?;
    Ok(())
}

/// Takes up to ten that are due, and puts their next try to `next_try_at`, so that no two senders take the same.
pub async fn take_due(db: &mut Connection, now: Moment, next_try_at: Moment) -> sqlx::Result<Vec<OutboxRow>> {
    sqlx::query_as(
        "UPDATE outbox SET next_try_at = $2, tries = tries + 1
         WHERE id IN (SELECT id FROM outbox WHERE sent_at IS NULL AND next_try_at <= $1 ORDER BY next_try_at LIMIT 10)
             AND sent_at IS NULL AND next_try_at <= $1
         RETURNING id, recipient, subject, body, tries",
    )
    .bind(now.0)
    .bind(next_try_at.0)
    .fetch_all(db.sql())
    .await
}

/// Sets the next try of one that could not be sent.
pub async fn postpone(db: &mut Connection, id: &str, until: Moment) -> sqlx::Result<()> {
    sqlx::query("UPDATE outbox SET next_try_at = $2 WHERE id = $1")
        .bind(id)
        .bind(until.0)
        .execute(db.sql())
        .await?;
    Ok(())
}

/// Marks one as sent.
pub async fn sent(db: &mut Connection, id: &str, now: Moment) -> sqlx::Result<()> {
    sqlx::query("UPDATE outbox SET sent_at = $2 WHERE id = $1")
        .bind(id)
        .bind(now.0)
        .execute(db.sql())
        .await?;
    Ok(())
}

/// Whether any mail is due: asked before a transaction is begun for it.
pub async fn waits(db: &mut Connection, now: Moment) -> sqlx::Result<bool> {
    let count: i64 = sqlx::query_scalar("SELECT COUNT(*) FROM outbox WHERE sent_at IS NULL AND next_try_at <= $1")
        .bind(now.0)
        .fetch_one(db.sql())
        .await?;
    Ok(count > 0)
}
