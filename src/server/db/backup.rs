//! A copy of an SQLite database while the product works with it, and what such a copy holds. Everything here opens the file as it is:
//! nothing is brought up to date.

use sqlx::{AnyConnection, Connection as _, FromRow};

/// The last event of a journal.
#[derive(FromRow)]
pub struct JournalHead {
    pub case_id: String,
    /// The place of its last event.
    pub seq: i64,
    /// The hash of that event.
    pub hash: String,
}

/// What a copy holds.
pub struct Contents {
    /// How many events.
    pub events: i64,
    /// The last event of each journal, in the order of ids.
    pub heads: Vec<JournalHead>,
    /// The uploaded contents that it names: SHA-256 and bytes.
    pub files: Vec<(String, i64)>,
}

/// Writes a copy into a new file: as the database was at one moment, whoever writes meanwhile.
///
/// # Errors
/// A database error; `target` must not be there.
pub async fn copy(url: &str, target: &str) -> sqlx::Result<()> {
    let mut db = open(url).await?;
    let copied = sqlx::query("VACUUM INTO $1")
        .bind(target.to_owned())
        .execute(&mut db)
        .await;
    db.close().await?;
    copied.map(|_| ())
}

/// What a database holds.
pub async fn contents(url: &str) -> sqlx::Result<Contents> {
    let mut db = open(url).await?;
    let read = read(&mut db).await;
    db.close().await?;
    read
}

async fn open(url: &str) -> sqlx::Result<AnyConnection> {
    sqlx::any::install_default_drivers();
    AnyConnection::connect(url).await
}

async fn read(db: &mut AnyConnection) -> sqlx::Result<Contents> {
    let events = sqlx::query_scalar("SELECT COUNT(*) FROM event")
        .fetch_one(&mut *db)
        .await?;
    let heads = sqlx::query_as("SELECT case_id, seq, hash FROM chain ORDER BY case_id")
        .fetch_all(&mut *db)
        .await?;
    let files = sqlx::query_as("SELECT sha256, MAX(size) FROM file GROUP BY sha256 ORDER BY sha256")
        .fetch_all(&mut *db)
        .await?;
    Ok(Contents { events, heads, files })
}
