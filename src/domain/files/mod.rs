//! Files: what one is by its content, whether others can open it, and the name it goes by. The browser asks before it sends a
//! file, the server while it takes it; the answer is the same.
//!
//! A file is read once, from its beginning to its end, in pieces of any length ([`Inspection`]); it is never held whole.

mod inspection;
mod kind;
mod lock;
mod name;
mod pdf;
mod picture;

#[cfg(test)]
mod tests;

use serde::{Deserialize, Serialize};

pub use inspection::{Inspected, Inspection};
pub use kind::FileKind;
pub use lock::{Lock, StandardLock};
pub use name::fitting_name;

use super::{Failure, Refusal};

/// The largest file that is taken, in bytes (20 MB, as file managers count).
pub const LARGEST_FILE_BYTES: u64 = 20 * 1024 * 1024;

/// What is wrong with the content of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, thiserror::Error)]
pub enum FileFault {
    /// Neither PDF nor PNG nor JPEG, whatever its name says.
    #[error("the content is of a kind that is not taken")]
    WrongType,
    /// The end of the file is missing.
    #[error("the end of the file is missing")]
    Cut,
    /// A PDF without a page.
    #[error("the file has no page")]
    NoPages,
}

impl From<FileFault> for Refusal {
    fn from(fault: FileFault) -> Self {
        match fault {
            FileFault::WrongType => Self::FileWrongType,
            FileFault::Cut => Self::FileCut,
            FileFault::NoPages => Self::FileNoPages,
        }
    }
}

/// One file of several that were sent together, and why it was not taken.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RefusedFile {
    pub name: String,
    /// Why not.
    pub why: Failure,
}
