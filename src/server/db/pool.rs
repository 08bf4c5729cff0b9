//! The database: readers, and on SQLite one writer.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use sqlx::any::AnyPoolOptions;
use sqlx::{AnyPool, Connection as _, Executor};

use super::connection::{Connection, StatementCounter};
use super::outage::is_outage;

/// Takes the lock at once: a reader that begins to write later may find it taken.
const SQLITE_BEGIN: &str = "BEGIN IMMEDIATE";
/// How long a request waits for a connection before it is answered that the database does not work just now.
const PATIENCE: Duration = Duration::from_secs(5);
/// A connection that was not used for so long is asked whether it still works before it is used.
const UNTRIED: Duration = Duration::from_secs(30);
/// So long after a connection broke, all others are asked before they are used: they probably broke with it.
const DOUBT: Duration = Duration::from_secs(10);

/// The database: readers, and on SQLite one writer.
///
/// SQLite lets one write at a time. Writers that contend by waiting on its lock wait for seconds; one connection with a
/// fair queue in front is both fair and faster (`docs/adr/0006-one-writer-on-sqlite.md`). On PostgreSQL both are one pool.
#[derive(Clone)]
pub struct Database {
    readers: AnyPool,
    writer: AnyPool,
    begin: &'static str,
    doubt: Doubt,
}

/// When a connection was last seen to be broken, in milliseconds since the database was opened; 0 for never.
#[derive(Clone)]
struct Doubt {
    since: Instant,
    broken_at: Arc<AtomicU64>,
}

impl Doubt {
    fn new() -> Self {
        Self {
            since: Instant::now(),
            broken_at: Arc::default(),
        }
    }

    fn now(&self) -> u64 {
        u64::try_from(self.since.elapsed().as_millis()).unwrap_or(u64::MAX)
    }

    fn raise(&self) {
        self.broken_at.store(self.now().max(1), Ordering::Relaxed);
    }

    fn is_raised(&self) -> bool {
        let broken_at = self.broken_at.load(Ordering::Relaxed);
        broken_at > 0 && u128::from(self.now().saturating_sub(broken_at)) < DOUBT.as_millis()
    }
}

impl Database {
    /// Opens the database of a URL (`sqlite://…` or `postgres://…`), and brings its schema up to date, and what was made from
    /// names by other rules than today's.
    ///
    /// # Errors
    /// Where it cannot be opened, or a migration fails.
    pub async fn open(url: &str, connections: u32) -> Result<Self, sqlx::Error> {
        sqlx::any::install_default_drivers();
        let is_sqlite = url.starts_with("sqlite:");
        let doubt = Doubt::new();
        let options = |most: u32| {
            let doubt = doubt.clone();
            AnyPoolOptions::new()
                .max_connections(most)
                .acquire_timeout(PATIENCE)
                .test_before_acquire(false)
                .before_acquire(move |connection, about| {
                    let is_trusted = about.idle_for < UNTRIED && !doubt.is_raised();
                    Box::pin(async move { Ok(is_trusted || connection.ping().await.is_ok()) })
                })
                .after_connect(move |connection, _| {
                    Box::pin(async move {
                        if is_sqlite {
                            // Durable at commit (FULL), readers beside the writer (WAL); the wait is for other processes.
                            connection
                                .execute(
                                    "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA busy_timeout=5000; \
                                 PRAGMA foreign_keys=ON; PRAGMA temp_store=MEMORY; PRAGMA cache_size=-4000;",
                                )
                                .await?;
                        }
                        Ok(())
                    })
                })
        };
        let writer = options(if is_sqlite { 1 } else { connections }).connect(url).await?;
        sqlx::migrate!().run(&writer).await?;
        let readers = if is_sqlite {
            options(connections).connect(url).await?
        } else {
            writer.clone()
        };
        let database = Self {
            readers,
            writer,
            begin: if is_sqlite { SQLITE_BEGIN } else { "BEGIN" },
            doubt,
        };
        super::rebuild::rebuild(&database).await?;
        Ok(database)
    }

    /// A connection to read with.
    ///
    /// # Errors
    /// Where none can be had.
    pub async fn read(&self, counter: &StatementCounter) -> Result<Connection, sqlx::Error> {
        let connection = self.readers.acquire().await?;
        Ok(Connection::reading(connection, counter.clone()))
    }

    /// A transaction to write in; dropped without [`Connection::commit`], nothing of it stays.
    ///
    /// # Errors
    /// Where none can be had.
    pub async fn write(&self, counter: &StatementCounter) -> Result<Connection, sqlx::Error> {
        let mut tries = 0;
        loop {
            let connection = self.writer.acquire().await?;
            match Connection::writing(connection, self.begin, counter.clone()).await {
                // Nothing was written yet: a connection that broke while it lay idle is no matter.
                Err(error) if tries == 0 && is_outage(&error) => {
                    self.doubt.raise();
                    tries += 1;
                }
                begun => return begun,
            }
        }
    }

    /// Takes note of an error: after an outage connections are asked whether they work before they are used.
    pub fn heard_of(&self, error: &sqlx::Error) {
        if is_outage(error) {
            self.doubt.raise();
        }
    }

    /// Whether the database can be read and, by a write that is forced to disk, written.
    ///
    /// # Errors
    /// Why not.
    pub async fn is_alive(&self) -> Result<(), sqlx::Error> {
        let counter = StatementCounter::default();
        let mut transaction = self.write(&counter).await?;
        super::probe::write(&mut transaction).await?;
        transaction.commit().await?;
        let mut reader = self.read(&counter).await?;
        super::probe::read(&mut reader).await
    }

    /// Whether it is SQLite, with its one writer.
    pub fn is_sqlite(&self) -> bool {
        self.begin == SQLITE_BEGIN
    }

    /// Closes all connections, after what is under way.
    pub async fn close(&self) {
        self.writer.close().await;
        self.readers.close().await;
    }
}
