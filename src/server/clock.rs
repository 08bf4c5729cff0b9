//! The time, passed in: the only place that asks the machine for it.

use std::sync::atomic::{AtomicI64, Ordering};

use crate::domain::calendar::Moment;

/// Where the server takes the time from. Deadlines of law and ceremony are judged by this clock alone, never by the browser's.
pub trait Clock: Send + Sync {
    fn now(&self) -> Moment;
}

/// The machine's clock.
pub struct SystemClock;

impl Clock for SystemClock {
    #[expect(
        clippy::disallowed_methods,
        reason = "the one place where the machine is asked for the time"
    )]
    fn now(&self) -> Moment {
        let since_1970 = std::time::SystemTime::now()
            .duration_since(std::time::UNIX_EPOCH)
            .unwrap_or_default();
        Moment(i64::try_from(since_1970.as_millis()).unwrap_or(i64::MAX))
    }
}

/// A clock that does not run until it is moved: for tests and rehearsals.
pub struct StandingClock(AtomicI64);

impl StandingClock {
    /// Stays at this moment.
    pub fn at(moment: Moment) -> Self {
        Self(AtomicI64::new(moment.0))
    }

    /// Moves on by so many milliseconds (or back, when negative).
    pub fn advance(&self, milliseconds: i64) {
        self.0.fetch_add(milliseconds, Ordering::SeqCst);
    }
}

impl Clock for StandingClock {
    fn now(&self) -> Moment {
        Moment(self.0.load(Ordering::SeqCst))
    }
}
