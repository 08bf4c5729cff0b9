//! The database under a test: an SQLite file, or a database of its own on the PostgreSQL that `ASULA_TEST_POSTGRES` names.

#![expect(
    clippy::disallowed_methods,
    reason = "tests look into the tables, and tamper with them, past the product"
)]

use std::path::Path;

use sqlx::any::AnyPoolOptions;
use sqlx::{AnyConnection, AnyPool, AssertSqlSafe, Connection as _, Row};

/// Which database.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Store {
    /// A file.
    Sqlite,
    /// A server.
    Postgres,
}

impl Store {
    /// Those that can be tested here: SQLite always, PostgreSQL where one is named.
    pub fn available() -> Vec<Store> {
        match std::env::var("ASULA_TEST_POSTGRES") {
            Ok(_) => vec![Store::Sqlite, Store::Postgres],
            Err(_) => vec![Store::Sqlite],
        }
    }
}

/// A database of its own, and a way into it past the product.
pub struct TestDatabase {
    /// Which.
    pub store: Store,
    /// How the product opens it.
    pub url: String,
    name: String,
}

impl TestDatabase {
    pub async fn fresh(store: Store, folder: &Path) -> Self {
        sqlx::any::install_default_drivers();
        let name = format!("asula_{}", uuid::Uuid::now_v7().simple());
        let url = match store {
            Store::Sqlite => format!("sqlite://{}?mode=rwc", folder.join("asula.db").display()),
            Store::Postgres => {
                let server = server();
                run(&server, &format!("CREATE DATABASE {name}")).await;
                match server.rsplit_once('/') {
                    Some((host, _)) => format!("{host}/{name}"),
                    None => panic!("ASULA_TEST_POSTGRES names no database: {server}"),
                }
            }
        };
        Self { store, url, name }
    }

    /// Runs a statement.
    pub async fn run(&self, sql: &str) -> u64 {
        run(&self.url, sql).await
    }

    /// Every row of a query, each column as text.
    pub async fn rows(&self, sql: &str) -> Vec<Vec<String>> {
        let pool = one(&self.url).await;
        let found = sqlx::query(AssertSqlSafe(sql.to_owned())).fetch_all(&pool).await;
        let rows = found.unwrap_or_else(|error| panic!("{sql}: {error}"));
        pool.close().await;
        rows.iter()
            .map(|row| (0..row.len()).map(|at| text(row, at)).collect())
            .collect()
    }

    /// The first column of the first row of a query, as text.
    pub async fn text(&self, sql: &str) -> String {
        let rows = self.rows(sql).await;
        let row = rows.into_iter().next().unwrap_or_else(|| panic!("{sql}: no row"));
        row.into_iter().next().unwrap_or_default()
    }

    /// The first column of the first row of a query, as a number.
    pub async fn number(&self, sql: &str) -> i64 {
        self.text(sql).await.parse().unwrap()
    }

    /// Breaks every connection to it, as a restart of the server does. PostgreSQL only.
    pub async fn connections_break(&self) {
        let sql = format!(
            "SELECT COUNT(pg_terminate_backend(pid, 5000)) FROM pg_stat_activity WHERE datname = '{}'",
            self.name
        );
        run(&server(), &sql).await;
    }

    /// Lets nobody connect to it, and breaks every connection that there is. PostgreSQL only.
    pub async fn goes_down(&self) {
        let sql = format!("ALTER DATABASE {} WITH ALLOW_CONNECTIONS false", self.name);
        run(&server(), &sql).await;
        self.connections_break().await;
    }

    /// Lets everybody connect again. PostgreSQL only.
    pub async fn comes_back(&self) {
        let sql = format!("ALTER DATABASE {} WITH ALLOW_CONNECTIONS true", self.name);
        run(&server(), &sql).await;
    }

    /// Holds the lock to write, as another process does that works on the file. SQLite only.
    pub async fn is_held(&self) -> Held {
        let mut connection = AnyConnection::connect(&self.url).await.unwrap();
        sqlx::query("BEGIN IMMEDIATE").execute(&mut connection).await.unwrap();
        Held(connection)
    }

    /// Takes the database away.
    pub async fn remove(&self) {
        if self.store == Store::Postgres {
            run(
                &server(),
                &format!("DROP DATABASE IF EXISTS {} WITH (FORCE)", self.name),
            )
            .await;
        }
    }
}

/// The lock to write, held until it is let go.
pub struct Held(AnyConnection);

impl Held {
    pub async fn let_go(self) {
        self.0.close().await.unwrap();
    }
}

fn server() -> String {
    std::env::var("ASULA_TEST_POSTGRES").expect("ASULA_TEST_POSTGRES names a PostgreSQL")
}

async fn one(url: &str) -> AnyPool {
    AnyPoolOptions::new().max_connections(1).connect(url).await.unwrap()
}

async fn run(url: &str, sql: &str) -> u64 {
    let pool = one(url).await;
    let done = sqlx::query(AssertSqlSafe(sql.to_owned())).execute(&pool).await;
    let done = done.unwrap_or_else(|error| panic!("{sql}: {error}"));
    pool.close().await;
    done.rows_affected()
}

/// A value as text, whatever it is.
fn text(row: &sqlx::any::AnyRow, at: usize) -> String {
    if let Ok(text) = row.try_get::<Option<String>, _>(at) {
        return text.unwrap_or_default();
    }
    if let Ok(number) = row.try_get::<Option<i64>, _>(at) {
        return number.map(|it| it.to_string()).unwrap_or_default();
    }
    row.try_get::<Option<f64>, _>(at)
        .unwrap()
        .map(|it| it.to_string())
        .unwrap_or_default()
}
