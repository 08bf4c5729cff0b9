//! What is counted, in the text form of Prometheus at `/metrics`.

use std::fmt::Write as _;
use std::sync::atomic::{AtomicU64, Ordering};

/// Counters of the process.
#[derive(Default)]
pub struct Metrics {
    requests: AtomicU64,
    failures: AtomicU64,
    statements: AtomicU64,
    milliseconds: AtomicU64,
    signatures: AtomicU64,
    mails: AtomicU64,
}

impl Metrics {
    /// Counts a request with its status, its SQL statements and how long it took.
    pub fn count_request(&self, status: u16, statements: u32, milliseconds: u64) {
        self.requests.fetch_add(1, Ordering::Relaxed);
        if status >= 500 {
            self.failures.fetch_add(1, Ordering::Relaxed);
        }
        self.statements.fetch_add(u64::from(statements), Ordering::Relaxed);
        self.milliseconds.fetch_add(milliseconds, Ordering::Relaxed);
    }

    /// Counts a document that was signed, whichever of the six it is.
    pub fn count_signature(&self) {
        self.signatures.fetch_add(1, Ordering::Relaxed);
    }

    /// Counts a mail that went out.
    pub fn count_mail(&self) {
        self.mails.fetch_add(1, Ordering::Relaxed);
    }

    pub fn page(&self) -> String {
        let mut page = String::new();
        for (name, help, value) in [
            ("asula_requests_total", "Requests answered.", &self.requests),
            (
                "asula_request_failures_total",
                "Requests answered with a status of 500 or more.",
                &self.failures,
            ),
            (
                "asula_sql_statements_total",
                "SQL statements of requests.",
                &self.statements,
            ),
            (
                "asula_request_milliseconds_total",
                "Time spent on requests.",
                &self.milliseconds,
            ),
            ("asula_signatures_total", "Documents signed.", &self.signatures),
            ("asula_mails_total", "Mails sent.", &self.mails),
        ] {
            // Writing to a String cannot fail.
            let _ = writeln!(
                page,
                "# HELP {name} {help}\n# TYPE {name} counter\n{name} {}",
                value.load(Ordering::Relaxed)
            );
        }
        page
    }
}
