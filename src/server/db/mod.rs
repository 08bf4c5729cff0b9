//! The only SQL of the house, a file a table. Portable between SQLite and PostgreSQL (`migrations/README.md`).
#![expect(clippy::disallowed_methods, reason = "the one place where SQL is written")]

pub mod accreditation;
pub mod accreditation_list;
pub mod answer;
pub mod appendix_row;
pub mod application;
pub mod appointment;
pub mod ceremonies_of_case;
pub mod ceremony;
pub mod chain;
pub mod chair_comment;
pub mod council_decision;
pub mod event;
pub mod expert;
pub mod expert_tie;
pub mod file;
pub mod mark;
pub mod membership;
pub mod officer;
pub mod organisation;
pub mod organisation_document;
pub mod outbox;
pub mod person;
pub mod programme;
pub mod reference_set;
pub mod registration_counter;
pub mod seeding;
pub mod session;
pub mod sheet;
pub mod sign_in;
pub mod signature;
pub mod viewing;

use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

use sqlx::any::AnyPoolOptions;
use sqlx::pool::PoolConnection;
use sqlx::{Any, AnyConnection, AnyPool, Executor, Transaction};

/// The database: readers, and on SQLite one writer.
///
/// SQLite lets one write at a time. Writers that contend by waiting on its lock wait for seconds; one connection with a
/// fair queue in front is both fair and faster (`docs/adr/0006-one-writer-on-sqlite.md`). On PostgreSQL both are one pool.
#[derive(Clone)]
pub struct Database {
    readers: AnyPool,
    writer: AnyPool,
    begin: &'static str,
}

/// Counts the SQL statements of one request; `BEGIN` and `COMMIT` are not counted.
pub type StatementCounter = Arc<AtomicU32>;

impl Database {
    /// Opens the database of a URL (`sqlite://…` or `postgres://…`), and brings its schema up to date.
    ///
    /// # Errors
    /// Where it cannot be opened, or a migration fails.
    pub async fn open(url: &str, connections: u32) -> Result<Self, sqlx::Error> {
        sqlx::any::install_default_drivers();
        let is_sqlite = url.starts_with("sqlite:");
        let options = |most: u32| {
            AnyPoolOptions::new()
                .max_connections(most)
                .test_before_acquire(false)
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
        Ok(Self {
            readers,
            writer,
            begin: if is_sqlite { "BEGIN IMMEDIATE" } else { "BEGIN" },
        })
    }

    /// A connection to read with.
    ///
    /// # Errors
    /// Where none can be had.
    pub async fn read(&self, counter: &StatementCounter) -> Result<Connection, sqlx::Error> {
        Ok(Connection {
            inner: Inner::Reading(self.readers.acquire().await?),
            counter: counter.clone(),
        })
    }

    /// A transaction to write in; dropped without [`Connection::commit`], nothing of it stays.
    ///
    /// # Errors
    /// Where none can be had.
    pub async fn write(&self, counter: &StatementCounter) -> Result<Connection, sqlx::Error> {
        Ok(Connection {
            inner: Inner::Writing(self.writer.begin_with(self.begin).await?),
            counter: counter.clone(),
        })
    }

    /// Whether the database answers.
    ///
    /// # Errors
    /// Why it does not.
    pub async fn is_alive(&self) -> Result<(), sqlx::Error> {
        sqlx::query("SELECT 1").execute(&self.readers).await.map(|_| ())
    }

    /// Closes all connections, after what is under way.
    pub async fn close(&self) {
        self.writer.close().await;
        self.readers.close().await;
    }
}

enum Inner {
    Reading(PoolConnection<Any>),
    Writing(Transaction<'static, Any>),
}

/// A connection, reading or in a transaction, that counts its statements.
pub struct Connection {
    inner: Inner,
    counter: StatementCounter,
}

impl Connection {
    /// To run one statement with; each call counts as one.
    fn sql(&mut self) -> &mut AnyConnection {
        self.counter.fetch_add(1, Ordering::Relaxed);
        match &mut self.inner {
            Inner::Reading(connection) => connection,
            Inner::Writing(transaction) => transaction,
        }
    }

    /// Commits; for a reading connection, nothing.
    ///
    /// # Errors
    /// Where the database could not commit; then nothing was written.
    pub async fn commit(self) -> Result<(), sqlx::Error> {
        match self.inner {
            Inner::Reading(_) => Ok(()),
            Inner::Writing(transaction) => transaction.commit().await,
        }
    }
}
