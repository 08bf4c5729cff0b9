//! The database: readers, and on SQLite one writer.

use std::time::Duration;

use sqlx::any::AnyPoolOptions;
use sqlx::{AnyPool, Connection as _, Executor};

use super::connection::{Connection, Manner, StatementCounter};
use super::doubt::Doubt;
use super::outage::{is_broken_connection, no_connection};
use super::probe;

/// How long a request waits for a connection before it is answered that the database does not work just now.
const PATIENCE: Duration = Duration::from_secs(5);

/// The database: readers, and on SQLite one writer.
///
/// SQLite lets one write at a time. Writers that contend by waiting on its lock wait for seconds; one connection with a
/// fair queue in front is both fair and faster (`docs/adr/0006-one-writer-on-sqlite.md`). On PostgreSQL both are one pool.
#[derive(Clone)]
pub struct Database {
    readers: AnyPool,
    writer: AnyPool,
    manner: Manner,
    doubt: Doubt,
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
                    let is_trusted = doubt.trusts(about.idle_for);
                    Box::pin(async move { Ok(is_trusted || connection.ping().await.is_ok()) })
                })
                .after_connect(move |connection, _| {
                    Box::pin(async move {
                        if is_sqlite {
                            // Durable at commit (FULL), readers in parallel to the writer (WAL); the wait is for other
                            // processes.
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
            manner: if is_sqlite { Manner::Sqlite } else { Manner::Postgres },
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
        let connection = self.readers.acquire().await.map_err(no_connection)?;
        Ok(Connection::reading(connection, counter.clone()))
    }

    /// A transaction to write in; dropped without [`Connection::commit`], nothing of it stays.
    ///
    /// # Errors
    /// Where none can be had.
    pub async fn write(&self, counter: &StatementCounter) -> Result<Connection, sqlx::Error> {
        let mut tries = 0;
        loop {
            let connection = self.writer.acquire().await.map_err(no_connection)?;
            match Connection::writing(connection, self.manner, self.doubt.clone(), counter.clone()).await {
                // Nothing was written yet: a connection that broke while it lay idle does not matter.
                Err(error) if tries == 0 && is_broken_connection(&error) => tries += 1,
                begun => return begun,
            }
        }
    }

    /// Takes note of an error: after an outage connections are asked whether they work before they are used.
    pub fn heard_of(&self, error: &sqlx::Error) {
        self.doubt.heard(error);
    }

    /// How long nothing could be written in outages of the last while: nobody's idle time.
    pub fn out_within(&self, window: Duration) -> Duration {
        self.doubt.out_within(window)
    }

    /// After something failed: looks whether the database works again.
    ///
    /// # Errors
    /// Why not.
    pub async fn look_after_outage(&self) -> Result<(), sqlx::Error> {
        if self.doubt.wants_proof() {
            self.is_alive().await?;
            tracing::info!("the database works again");
        }
        Ok(())
    }

    /// Whether the database can be read and, by a write that is forced to disk, written. After an outage it is asked for as much as people
    /// write at once: on a disk that is nearly full a small write may still find room where a text does not.
    ///
    /// # Errors
    /// Why not.
    pub async fn is_alive(&self) -> Result<(), sqlx::Error> {
        let looked = self.try_out().await;
        if let Err(error) = &looked {
            self.doubt.heard(error);
        }
        looked
    }

    async fn try_out(&self) -> Result<(), sqlx::Error> {
        if self.doubt.wants_proof() {
            self.write_probe(&probe::bulk()).await?;
            self.doubt.is_proved();
        }
        self.write_probe("").await?;
        let mut reader = self.read(&StatementCounter::default()).await?;
        probe::read(&mut reader).await
    }

    async fn write_probe(&self, filler: &str) -> Result<(), sqlx::Error> {
        let mut transaction = self.write(&StatementCounter::default()).await?;
        probe::write(&mut transaction, filler).await?;
        transaction.commit().await
    }

    /// Whether it is SQLite, with its one writer.
    pub fn is_sqlite(&self) -> bool {
        self.manner == Manner::Sqlite
    }

    /// Closes all connections, after what is under way.
    pub async fn close(&self) {
        self.writer.close().await;
        self.readers.close().await;
    }
}
