//! Table `registration_counter`: registration numbers, without gaps within a year.

use super::Connection;

/// The next number of a year, from 1. Two transactions never get the same: the row is locked until commit.
pub async fn next(db: &mut Connection, year: i32) -> sqlx::Result<i64> {
    sqlx::query_scalar(
        "INSERT INTO registration_counter (year, last) VALUES ($1, 1)
         ON CONFLICT (year) DO UPDATE SET last = registration_counter.last + 1
         RETURNING last",
    )
    .bind(year)
    .fetch_one(db.sql())
    .await
}
