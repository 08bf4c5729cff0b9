//! What happens to a field, what is then done, and its state.

use std::time::Duration;

use crate::app::draft_store::Pending;
use crate::domain::Failure;
use crate::domain::calendar::Moment;
use crate::domain::views::appendix::Saved;

/// Something that happened to a field.
#[derive(Clone, Debug, PartialEq)]
pub enum Event {
    /// The person typed; the whole current text.
    Typed(String),
    /// The person paused, left the field or the page: what was typed may go out.
    Paused,
    /// The server answered the request that was under way.
    Answered(Result<Saved, Failure>),
    /// The pause after a failure is over.
    RetryDue,
    /// The connection is back, or the page is looked at again: perhaps the person signed in elsewhere.
    Woke,
    /// Somebody who knows says what the server had at a time of its clock: another tab, another device by way of the server, or this
    /// device, where the page itself was drawn earlier.
    Told {
        text: String,
        /// When the server had it.
        at: Moment,
    },
    /// A text was found on the device that a dead page left behind.
    Found(Pending),
    /// Of two texts the person chose their own.
    KeepMine,
    /// Of two texts the person chose the other one.
    TakeTheirs,
}

/// What is to be done after an event, in this order.
#[derive(Clone, Debug, PartialEq)]
pub enum CellAction {
    /// Keep [`CellSync::entry`](super::CellSync::entry) on the device, and tell the field whether that succeeded.
    Keep,
    /// Drop what the device keeps of the field: the server has everything that was typed.
    Forget,
    /// Drop what a dead page left behind: it is this page's now, or was chosen against.
    Drop(Pending),
    /// Send the text; there is no other request of this field under way.
    Send {
        /// The text it was based on.
        based_on: String,
        text: String,
    },
    /// Try again after so long.
    Retry(Duration),
    /// Put the text into the field.
    Show(String),
    /// The server is known to have this text: tell the other tabs, and remember it where the page may be opened offline.
    Tell {
        text: String,
        /// When the server had it, by its clock.
        at: Moment,
    },
}

/// Where the other of two texts comes from.
#[derive(Clone, Debug, PartialEq)]
pub enum Other {
    /// It is on the server; somebody else wrote it.
    Server(String),
    /// A dead page of the same person left it on this device.
    Device(Box<Pending>),
}

impl Other {
    pub fn text(&self) -> &str {
        match self {
            Self::Server(text) => text,
            Self::Device(pending) => &pending.entry.text,
        }
    }
}

/// The state of a field, as shown to the person.
#[derive(Clone, Debug, PartialEq)]
pub enum FieldStatus {
    /// Nothing was typed since the page was loaded.
    Untouched,
    /// The server has it.
    Saved,
    /// On its way.
    Saving,
    /// On this device only; the server does not answer.
    OnDevice,
    /// On this device only; the session has ended.
    SignedOut,
    /// There is another text; the person chooses.
    Conflict(Other),
    /// The server refused it; it is still on this device.
    Refused(Failure),
    /// Nowhere but on the screen: the server does not take it, and the device did not keep it.
    OnScreenOnly,
}
