//! Time that runs down to a moment of the server's.

use std::time::Duration;

use leptos::prelude::*;

use crate::app::frame::use_frame;
use crate::domain::calendar::Moment;

/// How far the device's clock may move beside the time that passes before the server is asked: it was put right, or the device slept.
const DOUBT_MS: f64 = 2_000.0;

/// The seconds that are left until a moment of the server's clock, never below nought; on the server they stand still.
///
/// Counted from the server's time of the page by how long ago its answer came, which may be long before the page is alive. What the
/// device's clock shows does not matter; where it moves otherwise than time passes, `doubt` is told, once.
pub fn seconds_until(end: Moment, doubt: impl Fn() + Clone + Send + Sync + 'static) -> RwSignal<i64> {
    let at_first = use_frame().now.seconds_until(end).max(0);
    let left = RwSignal::new(at_first);
    Effect::new(move |_| {
        if at_first == 0 {
            return;
        }
        let (began, began_by_clock) = (passing_ms(), device_ms());
        // A browser that does not say when the answer came counts from when the page is alive.
        let answered = answered_ms().unwrap_or(began);
        let is_doubted = StoredValue::new(false);
        let doubt = doubt.clone();
        let tick = move || {
            let now = passing_ms();
            let passed = ((now - answered) / 1000.0).floor() as i64;
            // The page may have been left meanwhile.
            left.try_set((at_first - passed).clamp(0, at_first));
            let drift = (device_ms() - began_by_clock) - (now - began);
            if drift.abs() > DOUBT_MS && is_doubted.try_get_value() == Some(false) {
                is_doubted.set_value(true);
                doubt();
            }
        };
        tick();
        if let Ok(timer) = set_interval_with_handle(tick, Duration::from_millis(250)) {
            on_cleanup(move || timer.clear());
        }
    });
    left
}

/// Milliseconds that have passed since the page was asked for, whatever is done to the clock.
fn passing_ms() -> f64 {
    window().performance().map_or(0.0, |it| it.now())
}

/// When the answer with the page began to come, in the same milliseconds.
fn answered_ms() -> Option<f64> {
    let entries = window().performance()?.get_entries_by_type("navigation");
    let answered = js_sys::Reflect::get(&entries.get(0), &"responseStart".into()).ok()?;
    Some(answered.as_f64().unwrap_or_default())
}

/// The device's clock, in milliseconds.
#[expect(
    clippy::disallowed_methods,
    reason = "only compared with the time that passes, to notice that the device slept or its clock was put right"
)]
fn device_ms() -> f64 {
    js_sys::Date::now()
}
