//! The store of uploaded files: addressed by the SHA-256 of their content, streamed in and out, never held whole in memory.

mod disposition;
mod landing;
mod lock;
mod name;
mod store;
mod sweep;
mod upload;

#[cfg(test)]
mod tests;

pub use disposition::{content_disposition, inline_disposition};
pub use name::safe_file_name;
pub use store::{Content, FileStore, ReadFailure, place_of_content};
pub use upload::{StoredFile, Upload, UploadFailure};

pub use crate::domain::files::{FileKind, LARGEST_FILE_BYTES};
