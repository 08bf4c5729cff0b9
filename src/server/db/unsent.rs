//! Table `unsent`: texts that wait on devices, as these report.

use sqlx::FromRow;

use crate::domain::calendar::Moment;
use crate::domain::ids::PersonId;

use super::Connection;

/// What a device of a person reported of a case.
pub struct Report<'a> {
    pub case_id: &'a str,
    /// The name that the browser gave itself.
    pub device: &'a str,
    /// The person who typed the texts.
    pub person_id: &'a str,
}

/// A report that still applies.
#[derive(FromRow)]
pub struct UnsentTexts {
    /// The person who typed the texts.
    pub person_id: PersonId,
    pub full_name: String,
    /// How many texts.
    #[sqlx(try_from = "i64")]
    pub texts: u32,
    /// Since when the device reports that some wait.
    pub since: Moment,
}

/// Writes down how many texts wait; since when the first of them does stays as it was.
pub async fn put(db: &mut Connection, report: &Report<'_>, texts: u32, now: Moment) -> sqlx::Result<()> {
    sqlx::query(
        "INSERT INTO unsent (case_id, device, person_id, texts, since, told_at)
         VALUES ($1, $2, $3, $4, $5, $5)
         ON CONFLICT (case_id, device, person_id) DO UPDATE SET texts = excluded.texts, told_at = excluded.told_at",
    )
    .bind(report.case_id)
    .bind(report.device)
    .bind(report.person_id)
    .bind(i64::from(texts))
    .bind(now.0)
    .execute(db.sql())
    .await?;
    Ok(())
}

/// The device holds none any more.
pub async fn clear(db: &mut Connection, report: &Report<'_>) -> sqlx::Result<()> {
    sqlx::query("DELETE FROM unsent WHERE case_id = $1 AND device = $2 AND person_id = $3")
        .bind(report.case_id)
        .bind(report.device)
        .bind(report.person_id)
        .execute(db.sql())
        .await?;
    Ok(())
}

/// Drops what was reported of a case before a moment.
pub async fn drop_older(db: &mut Connection, case_id: &str, before: Moment) -> sqlx::Result<()> {
    sqlx::query("DELETE FROM unsent WHERE case_id = $1 AND told_at < $2")
        .bind(case_id)
        .bind(before.0)
        .execute(db.sql())
        .await?;
    Ok(())
}

/// What was reported of a case since a moment, by people who still act for the organisation, the oldest first.
pub async fn waiting(
    db: &mut Connection,
    case_id: &str,
    organisation_id: &str,
    told_since: Moment,
) -> sqlx::Result<Vec<UnsentTexts>> {
    sqlx::query_as(
        "SELECT u.person_id, p.full_name, u.texts, u.since
         FROM unsent u
         JOIN person p ON p.id = u.person_id
         WHERE u.case_id = $1 AND u.told_at >= $3
           AND (EXISTS (SELECT a.id FROM appointment a WHERE a.organisation_id = $2 AND a.pin = p.pin AND a.ended_at IS NULL)
             OR EXISTS (SELECT o.id FROM organisation o WHERE o.id = $2 AND o.head_pin = p.pin))
         ORDER BY u.since, u.device",
    )
    .bind(case_id)
    .bind(organisation_id)
    .bind(told_since.0)
    .fetch_all(db.sql())
    .await
}
