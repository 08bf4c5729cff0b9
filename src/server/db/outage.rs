//! Whether an error of the database says that it cannot work just now, whatever was asked of it: an outage, after which the same request
//! may well succeed.

/// SQLite's primary result codes of a machine that cannot keep or read the file: busy, locked, out of memory, read-only, I/O, full, cannot
/// open, locking protocol, not a database yet (<https://sqlite.org/rescode.html>). Busy is one of them: within the product writers queue,
/// so that another process holds the file.
const SQLITE: [u32; 9] = [5, 6, 7, 8, 10, 13, 14, 15, 26];
/// PostgreSQL's codes and classes of a server that goes away, starts, has no room or no connection to spare
/// (appendix A of its manual): connection exception, insufficient resources, operator intervention, system error, read-only; and a
/// database that takes no connections while it is being maintained (55000).
const POSTGRES: [&str; 6] = ["08", "53", "57P", "58", "25006", "55000"];
/// Those of them that end the connection, whatever was asked on it.
const ENDS_CONNECTION: [&str; 2] = ["08", "57P"];

/// The answer to `COMMIT` was lost.
#[derive(Debug, thiserror::Error)]
#[error("it is not known whether the transaction was committed: {0}")]
struct InDoubt(#[source] sqlx::Error);

/// The error of a `COMMIT` at a server: where the server went away meanwhile, nobody knows whether it took place.
pub(super) fn in_doubt(error: sqlx::Error) -> sqlx::Error {
    if is_outage(&error) {
        sqlx::Error::AnyDriverError(Box::new(InDoubt(error)))
    } else {
        error
    }
}

/// No connection can be had. Whatever the reason (a server that takes none, a password that was changed, a database that is just being
/// restored), the product cannot work with the database, which is an outage.
pub(super) fn no_connection(error: sqlx::Error) -> sqlx::Error {
    if is_outage(&error) {
        error
    } else {
        sqlx::Error::Io(std::io::Error::other(error))
    }
}

/// Whether it is an outage in which nobody knows whether what was asked was done.
pub fn is_in_doubt(error: &sqlx::Error) -> bool {
    matches!(error, sqlx::Error::AnyDriverError(source) if source.is::<InDoubt>())
}

/// Whether it is the connection that broke: another one may well work.
pub fn is_broken_connection(error: &sqlx::Error) -> bool {
    match error {
        sqlx::Error::Io(_) | sqlx::Error::Tls(_) | sqlx::Error::WorkerCrashed | sqlx::Error::Protocol(_) => true,
        sqlx::Error::Database(refused) => refused.code().is_some_and(|code| ends_connection(&code)),
        _ => false,
    }
}

fn ends_connection(code: &str) -> bool {
    code.len() == 5 && ENDS_CONNECTION.iter().any(|class| code.starts_with(class))
}

/// Whether the database could not work, as opposed to refusing what was asked.
pub fn is_outage(error: &sqlx::Error) -> bool {
    match error {
        sqlx::Error::Io(_)
        | sqlx::Error::Tls(_)
        | sqlx::Error::PoolTimedOut
        | sqlx::Error::PoolClosed
        | sqlx::Error::WorkerCrashed
        | sqlx::Error::BeginFailed
        // What is left of an answer that was cut off.
        | sqlx::Error::Protocol(_) => true,
        sqlx::Error::Database(refused) => refused.code().is_some_and(|code| is_outage_code(&code)),
        other => is_in_doubt(other),
    }
}

fn is_outage_code(code: &str) -> bool {
    match code.parse::<u32>() {
        // Extended codes of SQLite hold the primary one in their lowest byte; PostgreSQL's have five characters.
        Ok(number) if code.len() < 5 => SQLITE.contains(&(number & 0xff)),
        _ => POSTGRES.iter().any(|class| code.starts_with(class)),
    }
}

#[cfg(test)]
mod tests {
    use super::{
        ends_connection, in_doubt, is_broken_connection, is_in_doubt, is_outage, is_outage_code, no_connection,
    };

    #[test]
    fn a_full_disk_and_a_lost_server_are_outages() {
        for code in [
            "13", "10", "778", "4874", "14", "8", "5", "517", "57P01", "57P03", "08006", "53300", "53100", "25006",
            "55000",
        ] {
            assert!(is_outage_code(code), "{code}");
        }
    }

    #[test]
    fn what_the_database_refuses_is_no_outage() {
        for code in ["19", "1555", "2067", "1", "23505", "22021", "40001", "42P01", "55P03"] {
            assert!(!is_outage_code(code), "{code}");
        }
        assert!(!is_outage(&sqlx::Error::RowNotFound));
        assert!(is_outage(&sqlx::Error::PoolTimedOut));
    }

    #[test]
    fn a_broken_connection_differs_from_a_broken_database() {
        assert!(ends_connection("57P01") && ends_connection("08006"));
        for code in ["13", "5", "53300", "25006", "08"] {
            assert!(!ends_connection(code), "{code}");
        }
        assert!(!is_broken_connection(&sqlx::Error::PoolTimedOut));
    }

    #[test]
    fn a_lost_commit_answer_is_an_outage_in_doubt() {
        let lost = in_doubt(sqlx::Error::Io(std::io::ErrorKind::UnexpectedEof.into()));
        assert!(is_in_doubt(&lost) && is_outage(&lost) && !is_broken_connection(&lost));
        assert!(!is_in_doubt(&in_doubt(sqlx::Error::RowNotFound)));
        assert!(!is_in_doubt(&sqlx::Error::PoolTimedOut));
    }

    #[test]
    fn no_connection_is_an_outage_whatever_the_reason() {
        let refused = sqlx::Error::Configuration("the database takes no connections".into());
        assert!(!is_outage(&refused));
        assert!(is_outage(&no_connection(refused)));
        assert!(matches!(
            no_connection(sqlx::Error::PoolTimedOut),
            sqlx::Error::PoolTimedOut
        ));
    }
}
