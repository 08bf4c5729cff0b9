//! A service that fails again and again is left alone for a while.

use std::sync::{Mutex, MutexGuard, PoisonError};

/// Counts failures in a row. Closed: calls pass. Open: none passes until the pause is over. Half open: one call passes;
/// its outcome closes the circuit or opens it again.
///
/// Takes the time as epoch milliseconds and knows no clock.
#[derive(Debug)]
pub struct Circuit {
    failures_to_open: u32,
    pause_ms: i64,
    state: Mutex<State>,
}

#[derive(Debug, Default)]
struct State {
    failures: u32,
    open_until: Option<i64>,
    probing: bool,
}

/// Leave to make one call. Dropped without a verdict (the caller went away) it counts for nothing.
#[derive(Debug)]
pub struct Pass<'a> {
    circuit: &'a Circuit,
    probe: bool,
}

impl Circuit {
    /// A closed circuit that opens after `failures_to_open` failures in a row (at least one), for `pause_ms` milliseconds.
    pub fn new(failures_to_open: u32, pause_ms: i64) -> Self {
        Self {
            failures_to_open: failures_to_open.max(1),
            pause_ms,
            state: Mutex::default(),
        }
    }

    /// Asks permission for one call at the time `now_ms`; `None` while the circuit is open.
    pub fn enter(&self, now_ms: i64) -> Option<Pass<'_>> {
        let mut state = self.state();
        match state.open_until {
            None => Some(Pass {
                circuit: self,
                probe: false,
            }),
            Some(until) if now_ms >= until && !state.probing => {
                state.probing = true;
                Some(Pass {
                    circuit: self,
                    probe: true,
                })
            }
            Some(_) => None,
        }
    }

    // A panic elsewhere leaves three plain counters, which cannot be half written.
    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Pass<'_> {
    /// The service answered, be it with a refusal.
    pub fn succeeded(self) {
        let mut state = self.circuit.state();
        // A late success of a call from before the circuit opened proves nothing about now.
        if self.probe || state.open_until.is_none() {
            state.failures = 0;
            state.open_until = None;
        }
    }

    /// The service did not do its part; `now_ms` is the time at which this became known.
    pub fn failed(self, now_ms: i64) {
        let mut state = self.circuit.state();
        state.failures = state.failures.saturating_add(1);
        if self.probe || (state.open_until.is_none() && state.failures >= self.circuit.failures_to_open) {
            state.open_until = Some(now_ms.saturating_add(self.circuit.pause_ms));
        }
    }
}

impl Drop for Pass<'_> {
    fn drop(&mut self) {
        if self.probe {
            self.circuit.state().probing = false;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Circuit;

    const NOON: i64 = 1_760_000_000_000;

    fn opened() -> Circuit {
        let circuit = Circuit::new(2, 1_000);
        circuit.enter(NOON).unwrap().failed(NOON);
        circuit.enter(NOON).unwrap().failed(NOON);
        circuit
    }

    #[test]
    fn a_circuit_opens_after_failures_in_a_row() {
        let circuit = opened();
        assert!(circuit.enter(NOON).is_none());
        assert!(circuit.enter(NOON + 999).is_none());
    }

    #[test]
    fn a_success_in_between_starts_the_count_again() {
        let circuit = Circuit::new(2, 1_000);
        circuit.enter(NOON).unwrap().failed(NOON);
        circuit.enter(NOON).unwrap().succeeded();
        circuit.enter(NOON).unwrap().failed(NOON);
        assert!(circuit.enter(NOON).is_some());
    }

    #[test]
    fn after_the_pause_exactly_one_call_tries_the_service() {
        let circuit = opened();
        let probe = circuit.enter(NOON + 1_000);
        assert!(probe.is_some());
        assert!(circuit.enter(NOON + 1_000).is_none());
    }

    #[test]
    fn a_successful_probe_closes_the_circuit() {
        let circuit = opened();
        circuit.enter(NOON + 1_000).unwrap().succeeded();
        let (first, second) = (circuit.enter(NOON + 1_000), circuit.enter(NOON + 1_000));
        assert!(first.is_some() && second.is_some());
    }

    #[test]
    fn a_failed_probe_opens_it_for_another_pause() {
        let circuit = opened();
        circuit.enter(NOON + 1_000).unwrap().failed(NOON + 1_500);
        assert!(circuit.enter(NOON + 2_000).is_none());
        assert!(circuit.enter(NOON + 2_500).is_some());
    }

    #[test]
    fn an_abandoned_probe_leaves_its_place() {
        let circuit = opened();
        drop(circuit.enter(NOON + 1_000));
        assert!(circuit.enter(NOON + 1_000).is_some());
    }
}
