//! Table `expert_tie`: what ties experts to organisations (docs/requirements.md, A5).
//!
//! A journal belongs to a case, and a tie belongs to none: the row itself is the fact. It is written once, its end is written once
//! next to it, each with who and when, and nothing of it is ever deleted or written over.

use sqlx::FromRow;

use crate::domain::accreditation::tie::TieKind;
use crate::domain::calendar::Moment;
use crate::domain::ids::{PersonId, TieId};

use super::Connection;

/// A tie, with the names of the organisation where the product knows it.
#[derive(FromRow)]
pub struct Tie {
    pub id: TieId,
    pub organisation_inn: String,
    /// What ties them.
    pub kind: TieKind,
    /// When declared.
    pub declared_at: Moment,
    /// Who declared it; nobody for the ministry's knowledge.
    pub declared_by: Option<PersonId>,
    /// When it ended.
    pub ended_at: Option<Moment>,
    /// Kyrgyz name of the organisation.
    pub name_ky: Option<String>,
    /// Its Russian name.
    pub name_ru: Option<String>,
}

/// All ties of an expert, the latest first.
pub async fn list(db: &mut Connection, expert_id: &str) -> sqlx::Result<Vec<Tie>> {
    sqlx::query_as(
        "SELECT t.id, t.organisation_inn, t.kind, t.declared_at, t.declared_by, t.ended_at, o.name_ky, o.name_ru
         FROM expert_tie t
         LEFT JOIN organisation o ON o.inn = t.organisation_inn
         WHERE t.expert_id = $1
         ORDER BY t.declared_at DESC, t.id DESC",
    )
    .bind(expert_id)
    .fetch_all(db.sql())
    .await
}

pub struct NewTie<'a> {
    pub id: &'a str,
    pub expert_id: &'a str,
    pub organisation_inn: &'a str,
    /// What ties them.
    pub kind: TieKind,
    /// Person who declares it.
    pub declared_by: &'a str,
}

/// Declares a tie; false where there is one of the kind to the organisation that has not ended.
pub async fn insert(db: &mut Connection, new: &NewTie<'_>, now: Moment) -> sqlx::Result<bool> {
    let done = sqlx::query(
        "INSERT INTO expert_tie (id, expert_id, organisation_inn, kind, declared_at, declared_by)
         VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT DO NOTHING",
    )
    .bind(new.id)
    .bind(new.expert_id)
    .bind(new.organisation_inn)
    .bind(new.kind.name())
    .bind(now.0)
    .bind(new.declared_by)
    .execute(db.sql())
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Ends a tie that the expert declared; false where there is no such one, or it has ended.
pub async fn end(db: &mut Connection, id: &str, expert_id: &str, by: &str, now: Moment) -> sqlx::Result<bool> {
    let done = sqlx::query(
        "UPDATE expert_tie SET ended_at = $4, ended_by = $3
         WHERE id = $1 AND expert_id = $2 AND declared_by IS NOT NULL AND ended_at IS NULL",
    )
    .bind(id)
    .bind(expert_id)
    .bind(by)
    .bind(now.0)
    .execute(db.sql())
    .await?;
    Ok(done.rows_affected() == 1)
}
