//! Table `sign_in`: sign-ins under way.

use sqlx::FromRow;

use crate::domain::calendar::Moment;

use super::Connection;

/// A sign-in under way.
#[derive(FromRow)]
pub struct BegunSignIn {
    /// `nonce` of the request.
    pub nonce: String,
    pub pkce_verifier: String,
    /// Path to lead to afterwards.
    pub return_to: String,
}

/// A new sign-in.
pub struct NewSignIn<'a> {
    /// `state` of the request.
    pub state: &'a str,
    /// SHA-256 of the cookie that binds it to the browser.
    pub browser_hash: &'a str,
    /// `nonce` of the request.
    pub nonce: &'a str,
    pub pkce_verifier: &'a str,
    /// Path to lead to afterwards.
    pub return_to: &'a str,
}

/// Begins one.
pub async fn insert(db: &mut Connection, sign_in: &NewSignIn<'_>, now: Moment) -> sqlx::Result<()> {
    sqlx::query(
        "INSERT INTO sign_in (state, browser_hash, nonce, pkce_verifier, return_to, created_at)
         VALUES ($1, $2, $3, $4, $5, $6)",
    )
    .bind(sign_in.state)
    .bind(sign_in.browser_hash)
    .bind(sign_in.nonce)
    .bind(sign_in.pkce_verifier)
    .bind(sign_in.return_to)
    .bind(now.0)
    .execute(db.sql())
    .await?;
    Ok(())
}

/// Takes one out, so that a `state` serves once; nothing for another browser's, or one begun before `since`.
pub async fn take(
    db: &mut Connection,
    state: &str,
    browser_hash: &str,
    since: Moment,
) -> sqlx::Result<Option<BegunSignIn>> {
    sqlx::query_as(
        "DELETE FROM sign_in
         WHERE state = $1 AND browser_hash = $2 AND created_at >= $3
         RETURNING nonce, pkce_verifier, return_to",
    )
    .bind(state)
    .bind(browser_hash)
    .bind(since.0)
    .fetch_optional(db.sql())
    .await
}

/// Forgets those begun before `before`.
pub async fn forget_old(db: &mut Connection, before: Moment) -> sqlx::Result<()> {
    sqlx::query("DELETE FROM sign_in WHERE created_at < $1")
        .bind(before.0)
        .execute(db.sql())
        .await?;
    Ok(())
}
