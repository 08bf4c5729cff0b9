//! Table `probe`: one row, written and read to find out whether the database works.

use std::fmt::Write as _;

use super::Connection;

/// So many words of eight characters are as much as the longest text that is saved at once.
const WORDS: u32 = 50_000;

/// As much text as people save at once.
pub fn bulk() -> String {
    let mut text = String::with_capacity(WORDS as usize * 8);
    for word in 0..WORDS {
        // Writing into a text cannot fail.
        let _ = write!(text, "{word:08x}");
    }
    text
}

/// Writes the row, with so much text in it.
pub async fn write(db: &mut Connection, filler: &str) -> sqlx::Result<()> {
    sqlx::query("UPDATE probe SET written = written + 1, filler = $1 WHERE id = 1")
        .bind(filler)
        .execute(db.sql())
        .await?;
    Ok(())
}

pub async fn read(db: &mut Connection) -> sqlx::Result<()> {
    let _: i64 = sqlx::query_scalar("SELECT written FROM probe WHERE id = 1")
        .fetch_one(db.sql())
        .await?;
    Ok(())
}
