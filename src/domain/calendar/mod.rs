//! Days and moments. Nothing here reads a clock: whoever needs today is given it.

mod date;
mod moment;
mod working_days;

pub use date::{Date, DateFault};
pub use moment::Moment;
