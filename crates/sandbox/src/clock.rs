//! The time of the sandbox: the machine's, moved forward on demand, or a fixed one in tests.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::{SystemTime, UNIX_EPOCH};

use time::OffsetDateTime;

/// Milliseconds in a second.
pub const SECOND: i64 = 1_000;
/// Milliseconds in a minute.
pub const MINUTE: i64 = 60 * SECOND;
/// Milliseconds in a day.
pub const DAY: i64 = 24 * 60 * MINUTE;

/// A clock that every stand-in reads, and that a test may move forward over HTTP, so that nothing has to sleep for a
/// code to expire.
#[derive(Clone, Debug)]
pub struct Clock {
    /// The time of the clock, epoch milliseconds; without it, it goes with the machine.
    standing: Option<i64>,
    ahead: Arc<AtomicI64>,
}

impl Clock {
    /// The machine's clock.
    #[must_use]
    pub fn machine() -> Self {
        Self {
            standing: None,
            ahead: Arc::default(),
        }
    }

    /// A clock that stays at `ms` (epoch milliseconds) until it is moved.
    #[cfg(test)]
    #[must_use]
    pub fn fixed(ms: i64) -> Self {
        Self {
            standing: Some(ms),
            ahead: Arc::default(),
        }
    }

    /// The present, in epoch milliseconds.
    #[must_use]
    pub fn now(&self) -> i64 {
        self.standing
            .unwrap_or_else(machine_ms)
            .saturating_add(self.ahead.load(Ordering::SeqCst))
    }

    /// Moves the clock by `ms`; 0 or less leaves it, since time does not go back.
    pub fn forward(&self, ms: i64) {
        if ms > 0 {
            self.ahead.fetch_add(ms, Ordering::SeqCst);
        }
    }

    /// Takes back everything that [`Clock::forward`] added.
    pub fn back_to_present(&self) {
        self.ahead.store(0, Ordering::SeqCst);
    }
}

fn machine_ms() -> i64 {
    #[allow(
        clippy::disallowed_methods,
        reason = "the one place of the sandbox that reads the machine's clock"
    )]
    let now = SystemTime::now();
    // A machine set before 1970 reads as 1970: the sandbox has no use for anything earlier.
    now.duration_since(UNIX_EPOCH)
        .map_or(0, |d| i64::try_from(d.as_millis()).unwrap_or(i64::MAX))
}

/// `ms` as `YYYY-MM-DDThh:mm:ssZ` (RFC 3339, UTC), the form in which the stand-ins write times as text.
#[must_use]
pub fn rfc3339(ms: i64) -> String {
    let at = OffsetDateTime::from_unix_timestamp(ms.div_euclid(SECOND)).unwrap_or(OffsetDateTime::UNIX_EPOCH);
    format!(
        "{:04}-{:02}-{:02}T{:02}:{:02}:{:02}Z",
        at.year(),
        u8::from(at.month()),
        at.day(),
        at.hour(),
        at.minute(),
        at.second()
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fixed_clock_moves_only_forward() {
        let clock = Clock::fixed(1_000);
        clock.forward(500);
        clock.forward(-700);
        assert_eq!(clock.now(), 1_500);
        clock.back_to_present();
        assert_eq!(clock.now(), 1_000);
    }

    #[test]
    fn a_time_is_written_in_utc() {
        assert_eq!(rfc3339(1_772_323_200_000), "2026-03-01T00:00:00Z");
    }
}
