//! Why a backup could not be made, or nothing be restored from it.

use std::path::{Path, PathBuf};

use crate::server::trouble::Trouble;

/// Why a backup could not be made, or nothing be restored from it.
#[derive(Debug, thiserror::Error)]
pub enum BackupFault {
    /// The database is not a file of ours.
    #[error("this is for SQLite; a PostgreSQL database is backed up and restored by its own tools: see docs/backup.md")]
    NotSqlite,
    /// There is no database to back up.
    #[error("there is no database at {}", .0.display())]
    NoDatabase(PathBuf),
    /// Something exists where the backup or the database is to be put. Nothing was written.
    #[error("{} is there already: name a place where nothing is", .0.display())]
    Occupied(PathBuf),
    /// There is no backup, or one that was never finished.
    #[error("{} is no backup: it has no manifest.json that can be read", .0.display())]
    NoManifest(PathBuf),
    /// The backup was made by a later version.
    #[error("the backup has format {0}, which this version does not know")]
    Format(u32),
    /// Parts of the backup are not what its manifest says. Nothing was restored.
    #[error("the backup is not whole; missing or changed: {}", .0.join(", "))]
    Damaged(Vec<String>),
    /// A file or folder.
    #[error("{}: {source}", .path.display())]
    Io {
        /// Which.
        path: PathBuf,
        /// Why.
        source: std::io::Error,
    },
    #[error("database: {0}")]
    Database(#[from] sqlx::Error),
    /// The verification of what was restored.
    #[error("{0}")]
    Verification(#[from] Trouble),
}

impl BackupFault {
    /// What went wrong at a path.
    pub(super) fn at(path: &Path) -> impl FnOnce(std::io::Error) -> Self {
        let path = path.to_owned();
        move |source| BackupFault::Io { path, source }
    }
}
