//! Time that runs down to a moment of the server's.

use std::time::Duration;

use leptos::prelude::*;

use crate::app::frame::use_frame;
use crate::domain::calendar::Moment;

/// How far the device's clock may deviate from the time that passes before the server is asked: it was put right, or the device
/// slept.
const DOUBT_MS: f64 = 2_000.0;

/// How often the time left is looked at, in milliseconds: what is shown is older by at most this.
const LOOK_EVERY_MS: u32 = 250;

/// Which way a count may be wrong: a browser never knows the server's clock to the millisecond.
#[derive(Clone, Copy)]
enum Count {
    /// Something ends: never more is shown than the server still grants to what is pressed now.
    Ends,
    /// Something is allowed then: never less is shown than the server still asks to wait.
    Opens,
}

impl Count {
    /// The whole seconds that are shown of `left_ms` that were left when the server read its clock, so many milliseconds after the page
    /// was asked for and after its answer began to come.
    ///
    /// The server read its clock between the two. What ends is counted from the question: the time that the question took to arrive is
    /// what a press will take too, and it is counted before it is needed. Rounded down, less the age of what is shown.
    fn shown(self, left_ms: i64, since_asked_ms: f64, since_answered_ms: f64) -> i64 {
        let left = left_ms as f64;
        let seconds = match self {
            Count::Ends => ((left - since_asked_ms - f64::from(LOOK_EVERY_MS)) / 1000.0).floor(),
            Count::Opens => ((left - since_answered_ms) / 1000.0).ceil(),
        };
        (seconds as i64).max(0)
    }
}

/// The seconds until something ends by the server's clock, never below zero: at zero on screen the server's time is not over yet, and
/// what is pressed while a second is shown arrives in time. On the server they do not run.
///
/// What the device's clock shows does not matter; where it moves otherwise than time passes, `doubt` is called, once.
pub fn seconds_before_end(end: Moment, doubt: impl Fn() + Clone + Send + Sync + 'static) -> RwSignal<i64> {
    seconds(Count::Ends, end, doubt)
}

/// The seconds until something is allowed by the server's clock, never below zero: at zero on screen the server allows it.
pub fn seconds_until_allowed(from: Moment) -> RwSignal<i64> {
    seconds(Count::Opens, from, || ())
}

fn seconds(count: Count, at: Moment, doubt: impl Fn() + Clone + Send + Sync + 'static) -> RwSignal<i64> {
    let left_ms = at.millis_since(use_frame().now);
    let at_first = count.shown(left_ms, 0.0, 0.0);
    let left = RwSignal::new(at_first);
    Effect::new(move |_| {
        if at_first == 0 {
            return;
        }
        let (began, began_by_clock) = (passing_ms(), device_ms());
        // A browser that does not say when it asked and had its answer counts from when the page is alive.
        let asked = timing_ms("requestStart").unwrap_or(began);
        let answered = timing_ms("responseStart").unwrap_or(began);
        let is_doubted = StoredValue::new(false);
        let doubt = doubt.clone();
        let tick = move || {
            let now = passing_ms();
            // The page may have been left meanwhile.
            left.try_set(count.shown(left_ms, now - asked, now - answered).min(at_first));
            let drift = (device_ms() - began_by_clock) - (now - began);
            if drift.abs() > DOUBT_MS && is_doubted.try_get_value() == Some(false) {
                is_doubted.set_value(true);
                doubt();
            }
        };
        tick();
        if let Ok(timer) = set_interval_with_handle(tick, Duration::from_millis(u64::from(LOOK_EVERY_MS))) {
            on_cleanup(move || timer.clear());
        }
    });
    left
}

/// Milliseconds that have passed since the page was asked for, whatever is done to the clock.
fn passing_ms() -> f64 {
    window().performance().map_or(0.0, |it| it.now())
}

/// A time of the page's own request, in the same milliseconds; nothing where the browser sends none.
fn timing_ms(name: &str) -> Option<f64> {
    let entries = window().performance()?.get_entries_by_type("navigation");
    let told = js_sys::Reflect::get(&entries.get(0), &name.into()).ok()?;
    told.as_f64().filter(|it| *it > 0.0)
}

/// The device's clock, in milliseconds.
#[expect(
    clippy::disallowed_methods,
    reason = "only compared with the time that passes, to notice that the device slept or its clock was put right"
)]
fn device_ms() -> f64 {
    js_sys::Date::now()
}

#[cfg(test)]
mod tests {
    use super::{Count, LOOK_EVERY_MS};

    const MINUTE: i64 = 60_000;

    #[test]
    fn what_is_pressed_in_a_shown_second_counts() {
        // The question took `out` to arrive, the answer `back`; a press takes what the question took.
        for (out, back) in [(0, 0), (20, 300), (300, 20), (1_500, 1_500), (4_000, 100)] {
            for at in (out + back..70_000).step_by(37) {
                let since_answered = f64::from(at - out - back);
                let shown = Count::Ends.shown(MINUTE, f64::from(at), since_answered);
                // The time of the server when what is pressed arrives, looked at as late as can be.
                let pressed = i64::from(at - out) + i64::from(LOOK_EVERY_MS) + i64::from(out);
                assert!(
                    shown == 0 || pressed <= MINUTE,
                    "{shown} s shown at {at} ms, {out} and {back} ms away"
                );
                let honest = (MINUTE - i64::from(at - out)) as f64 / 1000.0;
                assert!(shown as f64 <= honest.max(0.0), "{shown} s shown, {honest} s left");
            }
        }
    }

    #[test]
    fn the_count_takes_away_no_more_than_it_must() {
        assert_eq!(Count::Ends.shown(MINUTE, 0.0, 0.0), 59);
        assert_eq!(Count::Ends.shown(MINUTE + 250, 0.0, 0.0), 60);
        assert_eq!(Count::Ends.shown(MINUTE, 58_750.0, 58_700.0), 1);
        assert_eq!(Count::Ends.shown(MINUTE, 58_751.0, 58_700.0), 0);
        assert_eq!(Count::Ends.shown(MINUTE, 90_000.0, 90_000.0), 0);
    }

    #[test]
    fn what_is_allowed_later_is_never_offered_too_early() {
        assert_eq!(Count::Opens.shown(MINUTE, 300.0, 0.0), 60);
        assert_eq!(Count::Opens.shown(MINUTE, 60_300.0, 59_999.0), 1);
        assert_eq!(Count::Opens.shown(MINUTE, 60_300.0, 60_000.0), 0);
        assert_eq!(Count::Opens.shown(-5_000, 0.0, 0.0), 0);
    }
}
