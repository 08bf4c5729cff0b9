//! Table `session`: what decides on the rights of a session, as a part of other statements.

use std::sync::LazyLock;

use super::Connection;
use crate::domain::calendar::Moment;

/// All of a session on which a right depends: where the text is the same, so are the rights.
pub(super) const RIGHTS: &str = "s.person_id || ' ' || p.pin || ' ' || s.signature || ' ' || COALESCE(s.organisation_inn, '') || ' '
             || COALESCE(o.id, '') || ' ' || COALESCE(o.head_pin, '') || ' ' || COALESCE(CAST(o.registered_at AS TEXT), '') || ' '
             || COALESCE(a.id, '') || ' ' || COALESCE(e.id, '') || ' ' || COALESCE(f.role, '') || ' ' || COALESCE(f.authority, '') || ' '
             || COALESCE(o.ownership, '')";

/// The tables of a session.
pub(super) const TABLES: &str = "FROM session s
         JOIN person p ON p.id = s.person_id
         LEFT JOIN organisation o ON o.inn = s.organisation_inn
         LEFT JOIN appointment a ON a.organisation_id = o.id AND a.pin = p.pin AND a.ended_at IS NULL
         LEFT JOIN officer f ON f.pin = p.pin AND f.ended_at IS NULL
         LEFT JOIN expert e ON e.pin = p.pin AND e.ended_at IS NULL";

/// Which session it is, while it is in force: the hash of its token, the time, and since when it may have lain idle are bound to three places
/// from the first on.
pub(super) fn in_force(first: usize) -> String {
    let (now, idle_since) = (first + 1, first + 2);
    format!(
        "WHERE s.token_hash = ${first} AND s.ends_at > ${now} AND s.seen_at > ${idle_since}
         ORDER BY f.appointed_at, f.role, f.authority
         LIMIT 1"
    )
}

/// A session that is asked for within a statement.
pub struct Asked<'a> {
    /// SHA-256 of the cookie's token.
    pub token_hash: &'a str,
    /// The time.
    pub now: Moment,
    /// One that was used by nobody since then has ended.
    pub idle_since: Moment,
}

/// The rights of a session as a column of another statement: nothing where it has ended. [`Asked`] is bound to three places from the first
/// on, in the order of its fields.
pub(super) fn rights_column(first: usize) -> String {
    format!("(SELECT {RIGHTS} {TABLES} {}) AS rights", in_force(first))
}

/// The rights of a session now; nothing where it has ended.
pub async fn rights(db: &mut Connection, asked: &Asked<'_>) -> sqlx::Result<Option<String>> {
    static TEXT: LazyLock<String> = LazyLock::new(|| format!("SELECT {}", rights_column(1)));
    sqlx::query_scalar(TEXT.as_str())
        .bind(asked.token_hash)
        .bind(asked.now.0)
        .bind(asked.idle_since.0)
        .fetch_one(db.sql())
        .await
}
