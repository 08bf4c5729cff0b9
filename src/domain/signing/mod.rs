//! What can be signed, and how far its signing is.

mod ceremony;
mod code;
mod state;
mod subject;

pub use ceremony::Ceremony;
pub use code::{CodeMethod, MOST_WRONG_CODES, SentCode};
pub use state::{CeremonyState, Confirmation, Ending, SigningToken};
pub use subject::Subject;
