//! Table `probe`: one row, written and read to find out whether the database works.

use super::Connection;

/// Writes the row.
pub async fn write(db: &mut Connection) -> sqlx::Result<()> {
    sqlx::query("UPDATE probe SET written = written + 1 WHERE id = 1")
        .execute(db.sql())
        .await?;
    Ok(())
}

/// Reads it.
pub async fn read(db: &mut Connection) -> sqlx::Result<()> {
    let _: i64 = sqlx::query_scalar("SELECT written FROM probe WHERE id = 1")
        .fetch_one(db.sql())
        .await?;
    Ok(())
}
