//! One-time codes of six digits, as ESI and OEP send them.

use std::collections::HashMap;

use rand::Rng;

use super::clock::Clock;
use super::shelf::Shelf;

/// Wrong codes after which a code is void.
pub const ATTEMPTS: u8 = 5;

/// Why a typed code was refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CodeRefusal {
    /// No code was sent, or it was used already.
    NotSent,
    /// Not the code that was sent; `left` more may be tried.
    Wrong {
        /// Tries that remain.
        left: u8,
    },
    /// The code of an earlier message: a newer one was sent since. Counts as a try; `left` more remain.
    Replaced {
        /// Tries that remain.
        left: u8,
    },
    /// The right or a wrong code, too late.
    Expired,
    /// Five codes were wrong: only a new one helps, not even the right one.
    Exhausted,
}

/// The desk that hands out codes and checks them, each under the key of whoever waits for it.
#[derive(Debug)]
pub struct CodeDesk {
    lifetime_ms: i64,
    clock: Clock,
    sent: Shelf<HashMap<String, Sent>>,
}

#[derive(Debug)]
struct Sent {
    code: String,
    earlier: Vec<String>,
    ends: i64,
    wrong: u8,
}

impl CodeDesk {
    /// A desk whose codes live for `lifetime_ms` milliseconds of `clock`.
    #[must_use]
    pub fn new(lifetime_ms: i64, clock: Clock) -> Self {
        Self {
            lifetime_ms,
            clock,
            sent: Shelf::default(),
        }
    }

    /// A new code for `key`. The one before it is void from now on.
    pub fn send(&self, key: &str) -> String {
        let mut sent = self.sent.hold();
        let mut earlier = sent.remove(key).map_or_else(Vec::new, |before| {
            let mut all = before.earlier;
            all.push(before.code);
            all
        });
        // A few are enough to tell "replaced" from "wrong"; the list must not grow with every re-send.
        earlier.drain(..earlier.len().saturating_sub(ATTEMPTS.into()));
        let code = fresh(&earlier);
        let ends = self.clock.now().saturating_add(self.lifetime_ms);
        sent.insert(
            key.to_owned(),
            Sent {
                code: code.clone(),
                earlier,
                ends,
                wrong: 0,
            },
        );
        code
    }

    /// Checks `typed` against the code of `key`; the right one is used up by it.
    ///
    /// With `refuse_all` (a fault of the sandbox) the right one counts as wrong.
    ///
    /// # Errors
    /// The [`CodeRefusal`] that applies.
    pub fn check(&self, key: &str, typed: &str, refuse_all: bool) -> Result<(), CodeRefusal> {
        let mut all = self.sent.hold();
        let sent = all.get_mut(key).ok_or(CodeRefusal::NotSent)?;
        if sent.wrong >= ATTEMPTS {
            return Err(CodeRefusal::Exhausted);
        }
        if self.clock.now() >= sent.ends {
            return Err(CodeRefusal::Expired);
        }
        let typed = typed.trim();
        if typed == sent.code && !refuse_all {
            all.remove(key);
            return Ok(());
        }
        sent.wrong += 1;
        match ATTEMPTS - sent.wrong {
            0 => Err(CodeRefusal::Exhausted),
            left if sent.earlier.iter().any(|code| code == typed) => Err(CodeRefusal::Replaced { left }),
            left => Err(CodeRefusal::Wrong { left }),
        }
    }

    /// Makes every code that is out expire now.
    pub fn expire_all(&self) {
        let now = self.clock.now();
        for sent in self.sent.hold().values_mut() {
            sent.ends = sent.ends.min(now);
        }
    }
}

/// Six digits that are in none of the `earlier` messages, so that an old code is always told from a new one.
fn fresh(earlier: &[String]) -> String {
    loop {
        let code = format!("{:06}", rand::thread_rng().gen_range(0..1_000_000));
        if !earlier.contains(&code) {
            return code;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOON: i64 = 1_772_366_400_000;
    const FIVE_MINUTES: i64 = 300_000;

    fn desk() -> (CodeDesk, Clock) {
        let clock = Clock::fixed(NOON);
        (CodeDesk::new(FIVE_MINUTES, clock.clone()), clock)
    }

    fn other_than(code: &str) -> &'static str {
        if code == "000000" { "000001" } else { "000000" }
    }

    #[test]
    fn the_right_code_is_taken_once() {
        let (desk, _) = desk();
        let code = desk.send("aigul");
        assert_eq!(desk.check("aigul", &code, false), Ok(()));
        assert_eq!(desk.check("aigul", &code, false), Err(CodeRefusal::NotSent));
    }

    #[test]
    fn a_wrong_code_tells_how_many_tries_are_left() {
        let (desk, _) = desk();
        let code = desk.send("aigul");
        assert_eq!(
            desk.check("aigul", other_than(&code), false),
            Err(CodeRefusal::Wrong { left: 4 })
        );
        assert_eq!(desk.check("aigul", &code, false), Ok(()));
    }

    #[test]
    fn after_five_wrong_codes_the_right_one_is_refused() {
        let (desk, _) = desk();
        let code = desk.send("aigul");
        for _ in 0..ATTEMPTS {
            assert!(desk.check("aigul", other_than(&code), false).is_err());
        }
        assert_eq!(desk.check("aigul", &code, false), Err(CodeRefusal::Exhausted));
        let new = desk.send("aigul");
        assert_eq!(desk.check("aigul", &new, false), Ok(()));
    }

    #[test]
    fn an_expired_code_is_refused() {
        let (desk, clock) = desk();
        let code = desk.send("aigul");
        clock.forward(FIVE_MINUTES - 1);
        let (right_in_time, late) = (desk.send("bakyt"), code);
        clock.forward(1);
        assert_eq!(desk.check("aigul", &late, false), Err(CodeRefusal::Expired));
        assert_eq!(desk.check("bakyt", &right_in_time, false), Ok(()));
    }

    #[test]
    fn the_old_code_after_a_resend_is_replaced() {
        let (desk, _) = desk();
        let old = desk.send("aigul");
        let new = desk.send("aigul");
        assert_eq!(desk.check("aigul", &old, false), Err(CodeRefusal::Replaced { left: 4 }));
        assert_eq!(desk.check("aigul", &new, false), Ok(()));
    }

    #[test]
    fn the_fault_switch_refuses_the_right_code() {
        let (desk, _) = desk();
        let code = desk.send("aigul");
        assert_eq!(desk.check("aigul", &code, true), Err(CodeRefusal::Wrong { left: 4 }));
    }

    #[test]
    fn codes_expire_on_demand() {
        let (desk, _) = desk();
        let code = desk.send("aigul");
        desk.expire_all();
        assert_eq!(desk.check("aigul", &code, false), Err(CodeRefusal::Expired));
    }
}
