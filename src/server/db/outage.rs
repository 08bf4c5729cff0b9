//! Whether an error of the database says that it cannot work just now, whatever was asked of it: an outage, after which the same request
//! may well succeed.

/// SQLite's primary result codes of a machine that cannot keep or read the file: busy, locked, I/O, full, cannot open, read-only,
/// not a database yet (<https://sqlite.org/rescode.html>).
const SQLITE: [u32; 7] = [5, 6, 8, 10, 13, 14, 26];
/// PostgreSQL's codes and classes of a server that goes away, starts, has no room or no connection to spare
/// (appendix A of its manual): connection exception, insufficient resources, operator intervention, system error; and of a database
/// that takes no connections while it is being maintained (55000).
const POSTGRES: [&str; 6] = ["08", "53", "57P", "58", "25006", "55000"];

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
        _ => false,
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
    use super::{is_outage, is_outage_code};

    #[test]
    fn a_full_disk_and_a_server_that_goes_away_are_outages() {
        for code in [
            "13", "10", "778", "4874", "14", "8", "57P01", "57P03", "08006", "53300", "53100", "25006", "55000",
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
}
