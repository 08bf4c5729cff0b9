//! A progress bar.

use std::io::{IsTerminal as _, Write as _};

use super::table::grouped;

/// Width of the bar.
const WIDTH: u64 = 40;

/// A bar on the error stream; where nobody looks, one line per tenth.
pub struct Progress {
    what: String,
    whole: u64,
    shown: u64,
    watched: bool,
}

impl Progress {
    /// A bar for so much work.
    pub fn new(what: String, whole: u64) -> Self {
        Self {
            what,
            whole: whole.max(1),
            shown: 0,
            watched: std::io::stderr().is_terminal(),
        }
    }

    /// Shows how much is done.
    pub fn at(&mut self, done: u64) {
        let steps = if self.watched { WIDTH } else { 10 };
        let step = done * steps / self.whole;
        if step == self.shown && done < self.whole {
            return;
        }
        self.shown = step;
        let (what, whole) = (&self.what, self.whole);
        let mut out = std::io::stderr().lock();
        // A bar that cannot be shown stops no measurement.
        let _ = if self.watched {
            let bar: String = (0..WIDTH).map(|at| if at < step { '█' } else { '·' }).collect();
            let end = if done < whole { "" } else { "\n" };
            write!(out, "\r{what} {bar} {} of {}{end}", grouped(done), grouped(whole))
        } else {
            writeln!(out, "{what}: {} of {}", grouped(done), grouped(whole))
        };
        let _ = out.flush();
    }
}
