//! Backups of an SQLite database with its files, and what comes back from them (`docs/backup.md`).
//!
//! A backup is a folder: the database in one file, the uploaded contents that it names, and a manifest with the digest of each of them and the
//! last event of every journal. It is written next to its place and moved there when it is whole.

mod copying;
mod fault;
mod heads;
mod make;
mod manifest;
mod place;
mod restore;
mod unfinished;

pub use fault::BackupFault;
pub use heads::missing_since;
pub use make::{Made, back_up};
pub use manifest::{Head, Listed, Manifest};
pub use place::{Files, Place};
pub use restore::{Restored, Target, restore};

/// The database in a backup and in a data folder.
const DATABASE: &str = "asula.db";
/// The folder of files in a backup and in a data folder.
const FILES: &str = "files";
/// The manifest of a backup.
const MANIFEST: &str = "manifest.json";
