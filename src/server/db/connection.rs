//! A connection, reading or in a transaction, that counts its statements.

use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

use sqlx::pool::PoolConnection;
use sqlx::{Any, AnyConnection, Executor};

use super::doubt::Doubt;
use super::outage::in_doubt;

/// Counts the SQL statements of one request; `BEGIN` and `COMMIT` are not counted.
pub type StatementCounter = Arc<AtomicU32>;

/// How a transaction begins and ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Manner {
    /// In a file of our own.
    Sqlite,
    /// At a server.
    Postgres,
}

impl Manner {
    /// SQLite takes the lock at once: a reader that begins to write later may find it taken.
    const fn begin(self) -> &'static str {
        match self {
            Manner::Sqlite => "BEGIN IMMEDIATE",
            Manner::Postgres => "BEGIN",
        }
    }

    /// PostgreSQL answers `COMMIT` after a statement that failed by rolling back, and calls that no error. The empty look before it is one,
    /// and goes in the same message.
    const fn commit(self) -> &'static str {
        match self {
            Manner::Sqlite => "COMMIT",
            Manner::Postgres => "SELECT WHERE false; COMMIT",
        }
    }
}

/// A connection, reading or in a transaction, that counts its statements.
pub struct Connection {
    inner: Inner,
    counter: StatementCounter,
}

enum Inner {
    Reading(PoolConnection<Any>),
    Writing(OpenTransaction),
}

impl Connection {
    pub(super) fn reading(connection: PoolConnection<Any>, counter: StatementCounter) -> Self {
        Self {
            inner: Inner::Reading(connection),
            counter,
        }
    }

    /// Begins a transaction.
    pub(super) async fn writing(
        connection: PoolConnection<Any>,
        manner: Manner,
        doubt: Doubt,
        counter: StatementCounter,
    ) -> Result<Self, sqlx::Error> {
        Ok(Self {
            inner: Inner::Writing(OpenTransaction::begin(connection, manner, doubt).await?),
            counter,
        })
    }

    /// To run one statement with; each call counts as one. The product writes its statements in this folder alone.
    pub fn sql(&mut self) -> &mut AnyConnection {
        self.counter.fetch_add(1, Ordering::Relaxed);
        match &mut self.inner {
            Inner::Reading(connection) => connection,
            Inner::Writing(transaction) => transaction.sql(),
        }
    }

    /// Commits; for a reading connection, nothing.
    ///
    /// # Errors
    /// Where the database could not commit; then nothing was written, unless the answer of a server was lost on its way
    /// ([`super::outage::is_in_doubt`]).
    pub async fn commit(self) -> Result<(), sqlx::Error> {
        match self.inner {
            Inner::Reading(_) => Ok(()),
            Inner::Writing(transaction) => transaction.commit().await,
        }
    }
}

/// A transaction that is open on its connection. The statements that begin and end it are sent as they are: sqlx's own transaction counts
/// its depth, and keeps a wrong count for ever where the database rolls back by itself (SQLite does on a full disk), so that nothing
/// can be written any more until a restart.
struct OpenTransaction {
    /// Nothing once the transaction has ended.
    connection: Option<PoolConnection<Any>>,
    manner: Manner,
    doubt: Doubt,
}

impl OpenTransaction {
    async fn begin(connection: PoolConnection<Any>, manner: Manner, doubt: Doubt) -> Result<Self, sqlx::Error> {
        // Open from here on: where the request is given up while it begins, it is rolled back.
        let mut transaction = Self {
            connection: Some(connection),
            manner,
            doubt,
        };
        let begun = transaction.sql().execute(manner.begin()).await;
        if let Err(error) = begun {
            transaction.doubt.heard(&error);
            return Err(error);
        }
        Ok(transaction)
    }

    #[expect(
        clippy::expect_used,
        reason = "only `commit` and `drop` take the connection, and both end the transaction"
    )]
    fn sql(&mut self) -> &mut AnyConnection {
        self.connection.as_mut().expect("the transaction is open")
    }

    async fn commit(mut self) -> Result<(), sqlx::Error> {
        let commit = self.manner.commit();
        if let Err(error) = self.sql().execute(commit).await {
            self.doubt.heard(&error);
            return Err(match self.manner {
                Manner::Sqlite => error,
                Manner::Postgres => in_doubt(error),
            });
        }
        self.doubt.works();
        self.connection = None;
        Ok(())
    }
}

impl Drop for OpenTransaction {
    /// Rolls back what was not committed, before anybody else is given the connection. A connection on which that fails is in a state
    /// that nobody knows: it is closed, and the pool makes another.
    fn drop(&mut self) {
        let Some(mut connection) = self.connection.take() else {
            return;
        };
        let Ok(runtime) = tokio::runtime::Handle::try_current() else {
            connection.close_on_drop();
            return;
        };
        let doubt = self.doubt.clone();
        runtime.spawn(async move {
            if let Err(error) = connection.execute("ROLLBACK").await {
                tracing::warn!(%error, "a transaction could not be rolled back; its connection is replaced");
                doubt.raise();
                connection.close_on_drop();
            }
        });
    }
}
