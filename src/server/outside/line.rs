//! The connection to one outside system: its circuit, the time it gets, and what is logged about it.

use std::future::Future;
use std::sync::Arc;
use std::time::Duration;

use super::circuit::Circuit;
use super::failure::{Kind, OutsideFailure, Service};
use super::retry::Retries;
use super::settings::OutsideSettings;

/// Tells the time in epoch milliseconds. Passed in, so that circuits and the expiry of tokens can be tested.
pub type NowMs = Arc<dyn Fn() -> i64 + Send + Sync>;

/// Guards every call to one service. An attempt answers `Err(Kind)` only when the service did not do its part; a refusal
/// that follows the protocol is an answer.
pub(super) struct Line {
    service: Service,
    circuit: Circuit,
    retries: Retries,
    whole: Duration,
    now: NowMs,
}

impl Line {
    pub(super) fn new(service: Service, settings: &OutsideSettings, now: NowMs) -> Self {
        let patience = settings.patience;
        Self {
            service,
            circuit: Circuit::new(patience.circuit_failures, patience.circuit_pause_ms),
            retries: Retries {
                attempts: patience.attempts,
                pause_ms: patience.pause_ms,
            },
            whole: Duration::from_millis(settings.timeout_ms),
            now,
        }
    }

    pub(super) fn now_ms(&self) -> i64 {
        (self.now)()
    }

    pub(super) fn failure(&self, kind: Kind) -> OutsideFailure {
        OutsideFailure {
            service: self.service,
            kind,
        }
    }

    /// Makes a call that must not be made twice.
    pub(super) async fn once<T>(
        &self,
        operation: &'static str,
        attempt: impl Future<Output = Result<T, Kind>>,
    ) -> Result<T, OutsideFailure> {
        let began = self.now_ms();
        let outcome = match self.circuit.enter(began) {
            None => Err(Kind::CircuitOpen),
            Some(pass) => {
                let outcome = tokio::time::timeout(self.whole, attempt)
                    .await
                    .unwrap_or(Err(Kind::Slow));
                match outcome {
                    Ok(_) => pass.succeeded(),
                    Err(_) => pass.failed(self.now_ms()),
                }
                outcome
            }
        };
        self.log(operation, self.now_ms() - began, outcome.as_ref().err());
        outcome.map_err(|kind| self.failure(kind))
    }

    /// Makes a call that may be made again when the service could not be reached. All tries share the time of one.
    pub(super) async fn repeatable<T, F, A>(&self, operation: &'static str, attempt: F) -> Result<T, OutsideFailure>
    where
        F: Fn() -> A,
        A: Future<Output = Result<T, Kind>>,
    {
        self.once(operation, self.retries.ask(attempt)).await
    }

    fn log(&self, operation: &'static str, took_ms: i64, failure: Option<&Kind>) {
        let service = self.service.as_str();
        match failure {
            None => tracing::debug!(service, operation, took_ms, "an outside service answered"),
            Some(kind) => tracing::warn!(
                service,
                operation,
                took_ms,
                kind = kind.as_str(),
                "an outside service failed"
            ),
        }
    }
}
