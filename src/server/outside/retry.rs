//! Trying again, only where a repeated call does no harm.

use std::future::Future;
use std::time::Duration;

use backon::Retryable;
use rand::Rng;

use super::failure::Kind;

/// How often and how soon a call is repeated.
#[derive(Clone, Copy, Debug)]
pub struct Retries {
    /// Tries in all; at least one is made.
    pub attempts: u32,
    /// The longest pause before the second try, in milliseconds; doubled before each further one.
    pub pause_ms: u64,
}

impl Retries {
    /// Calls `attempt` until it answers, fails in a way that a repetition cannot fix, or the tries are used up. Only an
    /// unreachable service is asked again: a slow one has already cost the caller's patience.
    ///
    /// # Errors
    /// What the last try failed with.
    pub async fn ask<T, F, A>(self, attempt: F) -> Result<T, Kind>
    where
        F: Fn() -> A,
        A: Future<Output = Result<T, Kind>>,
    {
        let pauses = (1..self.attempts).map(move |made| self.pause(made, &mut rand::thread_rng()));
        attempt
            .retry(pauses)
            .when(|failure: &Kind| matches!(failure, Kind::Unreachable))
            .await
    }

    /// Anything between nothing and the doubled pause ("full jitter"), so that many callers that failed together do not
    /// come back together. The jitter of `backon` only lengthens a pause.
    fn pause(self, made: u32, random: &mut impl Rng) -> Duration {
        let longest = self.pause_ms.saturating_mul(1 << (made - 1).min(10));
        Duration::from_millis(random.gen_range(0..=longest))
    }
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;

    use rand::SeedableRng;
    use rand::rngs::StdRng;

    use super::*;

    async fn tries_made(attempts: u32, failure: Kind) -> u32 {
        let made = Cell::new(0);
        let outcome = Retries { attempts, pause_ms: 0 }
            .ask(|| {
                made.set(made.get() + 1);
                async move { Err::<(), _>(failure) }
            })
            .await;
        assert_eq!(outcome, Err(failure));
        made.get()
    }

    #[tokio::test]
    async fn an_unreachable_service_is_asked_as_often_as_allowed() {
        assert_eq!(tries_made(3, Kind::Unreachable).await, 3);
    }

    #[tokio::test]
    async fn a_slow_or_confused_service_is_asked_once() {
        assert_eq!(tries_made(3, Kind::Slow).await, 1);
        assert_eq!(tries_made(3, Kind::BadAnswer).await, 1);
    }

    #[test]
    fn pauses_differ_and_never_exceed_their_doubled_bound() {
        let mut random = StdRng::seed_from_u64(1);
        let retries = Retries {
            attempts: 5,
            pause_ms: 100,
        };
        let pauses: Vec<_> = (0..50).map(|_| retries.pause(2, &mut random)).collect();
        assert!(pauses.iter().all(|pause| *pause <= Duration::from_millis(200)));
        assert!(pauses.iter().any(|pause| *pause != pauses[0]));
    }
}
