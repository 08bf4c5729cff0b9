//! The store of uploaded files: addressed by the SHA-256 of their content, streamed in and out, never held whole in memory.

mod disposition;
mod kind;
mod landing;
mod name;
mod store;
mod sweep;
mod upload;

#[cfg(test)]
mod tests;

pub use disposition::{content_disposition, inline_disposition};
pub use kind::FileKind;
pub use name::safe_file_name;
pub use store::{Content, FileStore, ReadFailure};
pub use upload::{StoredFile, Upload, UploadFailure};

/// The largest file an applicant may upload, in bytes (20 MB, as file managers count).
pub const LARGEST_FILE_BYTES: u64 = 20 * 1024 * 1024;
