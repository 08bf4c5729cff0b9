//! Table `outbox`: mails, and what has become of them. The text of one that was sent is cleared after a time; its state stays.

use sqlx::FromRow;

use crate::domain::calendar::Moment;
use crate::domain::ids::{MailId, PersonId};
use crate::domain::mail::{MailState, Undelivered};

use super::Connection;
use super::columns::Flag;

/// A mail to be sent.
#[derive(FromRow)]
pub struct DueMail {
    /// Id; also the message id, so that a mail sent twice is known for one.
    pub id: MailId,
    /// To whom.
    pub recipient: String,
    pub subject: String,
    /// Text.
    pub body: String,
    /// Tries so far, this one included.
    pub tries: i32,
    /// Since when it waits.
    pub waiting_since: Moment,
}

/// What has become of a mail.
pub struct Mail {
    pub id: MailId,
    /// Where it goes or went.
    pub recipient: String,
    pub subject: String,
    /// Whether it waits, was sent or was given up.
    pub state: MailState,
    /// The person whose mail it is, where it is a person's who has signed in.
    pub person_id: Option<PersonId>,
    /// The address of its owner as it is known now.
    pub present: String,
    /// Whether its text is kept.
    pub is_kept: bool,
    /// The authority of its case.
    pub authority: Option<String>,
}

#[derive(FromRow)]
struct MailRow {
    id: MailId,
    recipient: String,
    subject: String,
    waiting_since: Moment,
    sent_at: Option<Moment>,
    failed_at: Option<Moment>,
    failure: Option<Undelivered>,
    person_id: Option<PersonId>,
    present: String,
    #[sqlx(try_from = "Flag")]
    is_kept: bool,
    authority: Option<String>,
}

impl From<MailRow> for Mail {
    fn from(row: MailRow) -> Self {
        let state = match (row.sent_at, row.failed_at) {
            (Some(at), _) => MailState::Sent { at },
            (None, Some(at)) => MailState::Failed {
                at,
                why: row.failure.unwrap_or(Undelivered::Refused),
            },
            (None, None) => MailState::Waiting {
                since: row.waiting_since,
            },
        };
        Self {
            id: row.id,
            recipient: row.recipient,
            subject: row.subject,
            state,
            person_id: row.person_id,
            present: row.present,
            is_kept: row.is_kept,
            authority: row.authority,
        }
    }
}

pub struct NewMail<'a> {
    pub id: &'a str,
    /// The case that it is about.
    pub case_id: &'a str,
    /// The ceremony whose receipt it is.
    pub ceremony_id: Option<&'a str>,
    /// The person whose mail it is …
    pub person_id: Option<&'a str>,
    /// … or the expert of the pool.
    pub expert_id: Option<&'a str>,
    /// Where it goes; empty where no address is known, which is reported in the end.
    pub recipient: &'a str,
    pub subject: &'a str,
    /// Text.
    pub body: &'a str,
}

/// Puts a mail in. Nothing reads `channel` as long as mail is the only one; the column stays, since short messages will need it.
pub async fn insert(db: &mut Connection, mail: &NewMail<'_>, now: Moment) -> sqlx::Result<()> {
    sqlx::query(
        "INSERT INTO outbox (id, channel, case_id, ceremony_id, person_id, expert_id, recipient, subject, body, created_at,
             next_try_at, tries)
         VALUES ($1, 'mail', $2, $3, $4, $5, $6, $7, $8, $9, $9, 0)",
    )
    .bind(mail.id)
    .bind(mail.case_id)
    .bind(mail.ceremony_id)
    .bind(mail.person_id)
    .bind(mail.expert_id)
    .bind(mail.recipient)
    .bind(mail.subject)
    .bind(mail.body)
    .bind(now.0)
    .execute(db.sql())
    .await?;
    Ok(())
}

/// Takes the one that has been due the longest, and puts its next try to `next_try_at`: until then no other sender takes it.
pub async fn take_due(db: &mut Connection, now: Moment, next_try_at: Moment) -> sqlx::Result<Option<DueMail>> {
    sqlx::query_as(
        "UPDATE outbox SET next_try_at = $2, tries = tries + 1
         WHERE id IN (SELECT id FROM outbox WHERE sent_at IS NULL AND failed_at IS NULL AND next_try_at <= $1
                      ORDER BY next_try_at, id LIMIT 1)
             AND sent_at IS NULL AND failed_at IS NULL AND next_try_at <= $1
         RETURNING id, recipient, subject, body, tries, COALESCE(waiting_since, created_at) AS waiting_since",
    )
    .bind(now.0)
    .bind(next_try_at.0)
    .fetch_optional(db.sql())
    .await
}

/// Sets the next try of one that could not be sent, and how many it has had.
pub async fn postpone(db: &mut Connection, id: &str, until: Moment, tries: i32) -> sqlx::Result<()> {
    sqlx::query("UPDATE outbox SET next_try_at = $2, tries = $3 WHERE id = $1")
        .bind(id)
        .bind(until.0)
        .bind(tries)
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

/// Gives one up.
pub async fn failed(db: &mut Connection, id: &str, why: Undelivered, now: Moment) -> sqlx::Result<()> {
    sqlx::query("UPDATE outbox SET failed_at = $2, failure = $3 WHERE id = $1")
        .bind(id)
        .bind(now.0)
        .bind(why.name())
        .execute(db.sql())
        .await?;
    Ok(())
}

/// Has one sent to an address as if it were new.
pub async fn send_again(db: &mut Connection, id: &str, recipient: &str, now: Moment) -> sqlx::Result<()> {
    sqlx::query(
        "UPDATE outbox SET recipient = $2, waiting_since = $3, next_try_at = $3, tries = 0, sent_at = NULL, failed_at = NULL,
             failure = NULL
         WHERE id = $1",
    )
    .bind(id)
    .bind(recipient)
    .bind(now.0)
    .execute(db.sql())
    .await?;
    Ok(())
}

/// Clears the texts of what was sent before `before`.
pub async fn clear_sent(db: &mut Connection, before: Moment) -> sqlx::Result<()> {
    sqlx::query("UPDATE outbox SET body = '' WHERE sent_at < $1 AND body <> ''")
        .bind(before.0)
        .execute(db.sql())
        .await?;
    Ok(())
}

/// Whether any mail is due: asked before a transaction is begun for it.
pub async fn waits(db: &mut Connection, now: Moment) -> sqlx::Result<bool> {
    let count: i64 = sqlx::query_scalar(
        "SELECT COUNT(*) FROM outbox WHERE sent_at IS NULL AND failed_at IS NULL AND next_try_at <= $1",
    )
    .bind(now.0)
    .fetch_one(db.sql())
    .await?;
    Ok(count > 0)
}

/// What has become of mails, with the address that ESI, or for an expert who never signed in the pool, gives now.
macro_rules! select_mails {
    ($rest:literal) => {
        concat!(
            "SELECT b.id, b.recipient, b.subject, COALESCE(b.waiting_since, b.created_at) AS waiting_since, b.sent_at, b.failed_at,
                b.failure, b.person_id,
                COALESCE((SELECT NULLIF(p.email, '') FROM person p WHERE p.id = b.person_id),
                         (SELECT NULLIF(p.email, '') FROM expert e JOIN person p ON p.pin = e.pin WHERE e.id = b.expert_id),
                         (SELECT NULLIF(e.email, '') FROM expert e WHERE e.id = b.expert_id),
                         b.recipient) AS present,
                CASE WHEN b.body = '' THEN 0 ELSE 1 END AS is_kept,
                COALESCE(a.authority, l.authority) AS authority
             FROM outbox b
             LEFT JOIN accreditation a ON a.id = b.case_id
             LEFT JOIN application l ON l.id = b.case_id ",
            $rest
        )
    };
}

/// One of them.
pub async fn find(db: &mut Connection, id: &str) -> sqlx::Result<Option<Mail>> {
    let query = sqlx::query_as(select_mails!("WHERE b.id = $1"));
    let row: Option<MailRow> = query.bind(id).fetch_optional(db.sql()).await?;
    Ok(row.map(Mail::from))
}

/// The receipt of a ceremony.
pub async fn of_ceremony(db: &mut Connection, ceremony_id: &str) -> sqlx::Result<Option<Mail>> {
    let query = sqlx::query_as(select_mails!("WHERE b.ceremony_id = $1 ORDER BY b.id LIMIT 1"));
    let row: Option<MailRow> = query.bind(ceremony_id).fetch_optional(db.sql()).await?;
    Ok(row.map(Mail::from))
}

/// Mails of a case that were given up, or tried in vain so far; with a person's id only theirs.
pub async fn troubled(db: &mut Connection, case_id: &str, person_id: &str) -> sqlx::Result<Vec<Mail>> {
    let query = sqlx::query_as(select_mails!(
        "WHERE b.case_id = $1 AND ($2 = '' OR b.person_id = $2) AND b.sent_at IS NULL
           AND (b.failed_at IS NOT NULL OR b.tries > 1)
         ORDER BY b.id"
    ));
    let rows: Vec<MailRow> = query.bind(case_id).bind(person_id).fetch_all(db.sql()).await?;
    Ok(rows.into_iter().map(Mail::from).collect())
}
