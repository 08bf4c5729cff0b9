//! Time that runs down to a moment of the server's.

use std::time::Duration;

use leptos::prelude::*;

use crate::app::frame::use_frame;
use crate::domain::calendar::Moment;

/// The seconds that are left until a moment of the server's clock, never below nought; on the server they stand still.
///
/// Counted from the server's time of the page by how long the page has been there: what the device's clock shows does not
/// matter, and a tab that slept shows the right number when it wakes.
pub fn seconds_until(end: Moment) -> RwSignal<i64> {
    let at_first = use_frame().now.seconds_until(end).max(0);
    let left = RwSignal::new(at_first);
    Effect::new(move |_| {
        if at_first == 0 {
            return;
        }
        let began = device_ms();
        let tick = move || {
            let passed = ((device_ms() - began) / 1000.0).floor() as i64;
            // The page may have been left meanwhile.
            left.try_set((at_first - passed).clamp(0, at_first));
        };
        if let Ok(timer) = set_interval_with_handle(tick, Duration::from_millis(250)) {
            on_cleanup(move || timer.clear());
        }
    });
    left
}

/// The device's clock, in milliseconds.
#[expect(
    clippy::disallowed_methods,
    reason = "only how long the page has been there, also while the device slept, is counted"
)]
fn device_ms() -> f64 {
    js_sys::Date::now()
}
