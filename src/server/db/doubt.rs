//! Doubt about the database after something went wrong with it.

use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use super::outage::is_outage;

/// A connection that was not used for so long is asked whether it still works before it is used.
const UNTRIED: Duration = Duration::from_secs(30);
/// So long after a connection broke, all others are asked before they are used: they probably broke with it. Longer than [`UNTRIED`], so
/// that none of that time is trusted afterwards.
const DOUBT: Duration = Duration::from_secs(40);

/// When a connection was last seen to be broken, and whether the database still has to show that it takes as much as people write.
/// Clones are the same doubt.
#[derive(Clone)]
pub(super) struct Doubt(Arc<Seen>);

struct Seen {
    since: Instant,
    /// In milliseconds since then; 0 for never.
    broken_at: AtomicU64,
    wants_proof: AtomicBool,
    is_out: AtomicBool,
    /// From when until when nothing could be written, in the same milliseconds; the last one may not have ended.
    outages: Mutex<Vec<(u64, Option<u64>)>>,
}

/// So many outages are remembered.
const MOST_OUTAGES: usize = 100;

impl Doubt {
    pub(super) fn new() -> Self {
        Self(Arc::new(Seen {
            since: Instant::now(),
            broken_at: AtomicU64::new(0),
            wants_proof: AtomicBool::new(false),
            is_out: AtomicBool::new(false),
            outages: Mutex::default(),
        }))
    }

    /// Takes note of an error.
    pub(super) fn heard(&self, error: &sqlx::Error) {
        if is_outage(error) {
            self.raise();
        }
    }

    /// Something is wrong with the database, or with the connection to it.
    pub(super) fn raise(&self) {
        let now = self.now();
        self.0.broken_at.store(now.max(1), Ordering::Relaxed);
        self.0.wants_proof.store(true, Ordering::Relaxed);
        if !self.0.is_out.swap(true, Ordering::Relaxed) {
            let mut outages = self.0.outages.lock().unwrap_or_else(PoisonError::into_inner);
            if outages.len() == MOST_OUTAGES {
                outages.remove(0);
            }
            outages.push((now, None));
        }
    }

    /// Something was written.
    pub(super) fn works(&self) {
        if self.0.is_out.load(Ordering::Relaxed) && self.0.is_out.swap(false, Ordering::Relaxed) {
            let now = self.now();
            let mut outages = self.0.outages.lock().unwrap_or_else(PoisonError::into_inner);
            if let Some((_, until)) = outages.last_mut() {
                *until = Some(now);
            }
        }
    }

    /// How long nothing could be written in outages that ended within the last `window` or still last.
    pub(super) fn out_within(&self, window: Duration) -> Duration {
        let now = self.now();
        let window = u64::try_from(window.as_millis()).unwrap_or(u64::MAX);
        let outages = self.0.outages.lock().unwrap_or_else(PoisonError::into_inner);
        let spans = outages.iter().map(|(from, until)| (*from, until.unwrap_or(now)));
        let lately = spans.filter(|(_, until)| now.saturating_sub(*until) <= window);
        Duration::from_millis(lately.map(|(from, until)| until.saturating_sub(from)).sum())
    }

    /// Whether a connection that lay idle for so long is used without asking it first.
    pub(super) fn trusts(&self, idle_for: Duration) -> bool {
        let broken_at = self.0.broken_at.load(Ordering::Relaxed);
        let is_raised = broken_at > 0 && u128::from(self.now().saturating_sub(broken_at)) < DOUBT.as_millis();
        !is_raised && idle_for < UNTRIED
    }

    /// Whether something failed since the database last showed that it takes much.
    pub(super) fn wants_proof(&self) -> bool {
        self.0.wants_proof.load(Ordering::Relaxed)
    }

    /// It has shown it.
    pub(super) fn is_proved(&self) {
        self.0.wants_proof.store(false, Ordering::Relaxed);
    }

    fn now(&self) -> u64 {
        u64::try_from(self.0.since.elapsed().as_millis()).unwrap_or(u64::MAX)
    }
}

#[cfg(test)]
mod tests {
    use super::{DOUBT, Doubt, UNTRIED};
    use std::time::Duration;

    #[test]
    fn one_broken_connection_makes_all_doubted() {
        let doubt = Doubt::new();
        assert!(doubt.trusts(Duration::from_secs(1)));
        assert!(!doubt.trusts(UNTRIED));
        doubt.heard(&sqlx::Error::RowNotFound);
        assert!(doubt.trusts(Duration::ZERO) && !doubt.wants_proof());
        doubt.heard(&sqlx::Error::PoolTimedOut);
        assert!(!doubt.trusts(Duration::ZERO) && doubt.wants_proof());
        assert!(
            DOUBT > UNTRIED,
            "what was not asked meanwhile is asked for its idle time"
        );
        doubt.is_proved();
        assert!(!doubt.wants_proof() && !doubt.trusts(Duration::ZERO));
    }

    #[test]
    fn an_outage_lasts_from_first_failure_to_next_write() {
        let doubt = Doubt::new();
        doubt.works();
        assert_eq!(doubt.out_within(Duration::MAX), Duration::ZERO);
        doubt
            .0
            .outages
            .lock()
            .unwrap()
            .extend([(0, Some(70)), (200, Some(230))]);
        assert_eq!(doubt.out_within(Duration::MAX), Duration::from_millis(100));
        for _ in 0..1_000 {
            doubt.raise();
        }
        assert_eq!(
            doubt.0.outages.lock().unwrap().len(),
            3,
            "one outage, however often it is met"
        );
        doubt.works();
        doubt.works();
        assert!(doubt.0.outages.lock().unwrap().iter().all(|(_, until)| until.is_some()));
    }
}
