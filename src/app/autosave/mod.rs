//! Autosave: what is typed goes to this device first, then to the server, and its state is visible next to it.
//!
//! [`CellSync`] decides for one field and knows neither browser nor network; [`Autosave`] carries out what it decides for
//! all fields of a thing: it keeps in the [`draft store`](crate::app::draft_store), sends, waits, and tells the other tabs.

mod belonging;
mod cell;
mod conflict;
mod event;
mod field_state;
mod fields;
mod leaving;
mod send_queue;
mod sending;
mod start;
mod tabs;
mod thing;

pub use cell::CellSync;
pub use conflict::TwoTexts;
pub use event::{CellAction, Event, FieldStatus, Other};
pub use field_state::FieldState;
pub use fields::Autosave;
pub use sending::patiently;
pub use start::Start;
pub use tabs::{living_at, tell_saved};
pub use thing::Thing;
