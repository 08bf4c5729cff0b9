//! Table `officer`: people of the authorities.

use crate::domain::calendar::Moment;

use super::Connection;

/// Appoints an officer unless the person holds that office already.
pub async fn ensure(db: &mut Connection, pin: &str, role: &str, authority: &str, now: Moment) -> sqlx::Result<()> {
    sqlx::query(
        "INSERT INTO officer (pin, role, authority, appointed_at)
         SELECT $1, $2, $3, $4
         WHERE (SELECT COUNT(*) FROM officer WHERE pin = $1 AND role = $2 AND authority = $3 AND ended_at IS NULL) = 0",
    )
    .bind(pin)
    .bind(role)
    .bind(authority)
    .bind(now.0)
    .execute(db.sql())
    .await?;
    Ok(())
}
