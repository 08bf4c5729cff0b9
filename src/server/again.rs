//! Beginning work again, at once, after another command on the same case came first.

use std::future::{Future, ready};
use std::time::Duration;

use backon::{ConstantBuilder, Retryable};

use super::trouble::{Answer, Trouble};

/// Eight tries in all: each one that is overtaken lets another command through.
const AT_ONCE: ConstantBuilder = ConstantBuilder::new().with_delay(Duration::ZERO).with_max_times(7);

/// Carries work out in a transaction of its own, and begins it again while other commands come first.
///
/// # Errors
/// Those of the work; `Overtaken` where others came first each time.
pub async fn retry_overtaken<T, F>(work: impl FnMut() -> F) -> Answer<T>
where
    F: Future<Output = Answer<T>>,
{
    retry_while(|trouble| matches!(trouble, Trouble::Overtaken), work).await
}

/// Carries work out, and begins it again while it fails in a way that `is_passing`.
///
/// # Errors
/// Those of the last try.
pub async fn retry_while<T, F>(is_passing: impl FnMut(&Trouble) -> bool, work: impl FnMut() -> F) -> Answer<T>
where
    F: Future<Output = Answer<T>>,
{
    let nothing = |_: Duration| ready(());
    work.retry(AT_ONCE).sleep(nothing).when(is_passing).await
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;

    use super::*;
    use crate::domain::Failure;

    async fn tries_made(until: u32, trouble: impl Fn() -> Trouble) -> (Answer<()>, u32) {
        let made = Cell::new(0);
        let outcome = retry_overtaken(|| {
            made.set(made.get() + 1);
            let outcome = if made.get() < until { Err(trouble()) } else { Ok(()) };
            ready(outcome)
        });
        (outcome.await, made.get())
    }

    #[tokio::test]
    async fn what_was_overtaken_is_begun_again() {
        assert!(matches!(tries_made(3, || Trouble::Overtaken).await, (Ok(()), 3)));
    }

    #[tokio::test]
    async fn what_is_always_overtaken_ends_after_eight_tries() {
        assert!(matches!(
            tries_made(100, || Trouble::Overtaken).await,
            (Err(Trouble::Overtaken), 8)
        ));
    }

    #[tokio::test]
    async fn what_is_refused_is_not_begun_again() {
        let refused = || Trouble::Told(Failure::NotFound);
        assert!(matches!(tries_made(100, refused).await, (Err(Trouble::Told(_)), 1)));
    }
}
