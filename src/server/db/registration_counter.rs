//! Table `registration_counter`: numbers, without gaps within a series and a year.

use super::Connection;

/// The next number of a series (`application`, `accreditation`, `order`, `certificate`; in the year 0, since they know no years,
/// `search_subject` and `rebuild`) and year, from 1. Two transactions never get the same: the row is locked until commit.
pub async fn next(db: &mut Connection, series: &str, year: i32) -> sqlx::Result<i64> {
    sqlx::query_scalar(
        "INSERT INTO registration_counter (series, year, last) VALUES ($1, $2, 1)
         ON CONFLICT (series, year) DO UPDATE SET last = registration_counter.last + 1
         RETURNING last",
    )
    .bind(series)
    .bind(year)
    .fetch_one(db.sql())
    .await
}
