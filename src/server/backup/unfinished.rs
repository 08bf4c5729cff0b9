//! What is being written next to its place, and is moved there when it is whole. What breaks off is removed; what a kill leaves is named
//! so that nobody takes it for whole.

use std::fs::{DirBuilder, File};
use std::io::ErrorKind;
use std::os::unix::fs::DirBuilderExt;
use std::path::{Path, PathBuf};

use super::BackupFault;

/// A folder that is being written.
pub(super) struct Unfinished {
    path: PathBuf,
    target: PathBuf,
}

impl Unfinished {
    /// A new folder next to its place, for the eyes of its owner only.
    pub(super) fn beside(target: &Path) -> Result<Self, BackupFault> {
        let target = std::path::absolute(target).map_err(BackupFault::at(target))?;
        let (Some(parent), Some(name)) = (target.parent(), target.file_name()) else {
            return Err(BackupFault::Occupied(target));
        };
        std::fs::create_dir_all(parent).map_err(BackupFault::at(parent))?;
        let name = format!(
            ".{}.unfinished-{}",
            name.to_string_lossy(),
            uuid::Uuid::now_v7().simple()
        );
        let path = parent.join(name);
        DirBuilder::new()
            .mode(0o700)
            .create(&path)
            .map_err(BackupFault::at(&path))?;
        Ok(Self { path, target })
    }

    /// Where it is being written.
    pub(super) fn path(&self) -> &Path {
        &self.path
    }

    /// Moves it to its place, where nothing or an empty folder may be.
    pub(super) fn place(self) -> Result<(), BackupFault> {
        is_free(&self.target)?;
        to_disk(&self.path)?;
        std::fs::rename(&self.path, &self.target).map_err(|error| match error.kind() {
            // Another one was faster.
            ErrorKind::DirectoryNotEmpty | ErrorKind::AlreadyExists | ErrorKind::NotADirectory => {
                BackupFault::Occupied(self.target.clone())
            }
            _ => BackupFault::at(&self.target)(error),
        })?;
        self.target.parent().map_or(Ok(()), to_disk)
    }

    /// Moves one file of it to its place next to it; the rest is removed.
    pub(super) fn place_file(self, name: &str) -> Result<(), BackupFault> {
        if self.target.exists() {
            return Err(BackupFault::Occupied(self.target.clone()));
        }
        std::fs::rename(self.path.join(name), &self.target).map_err(BackupFault::at(&self.target))?;
        self.target.parent().map_or(Ok(()), to_disk)
    }
}

impl Drop for Unfinished {
    fn drop(&mut self) {
        match std::fs::remove_dir_all(&self.path) {
            Ok(()) => {}
            // It was moved.
            Err(error) if error.kind() == ErrorKind::NotFound => {}
            Err(error) => {
                tracing::warn!(path = %self.path.display(), %error, "what was not finished could not be removed")
            }
        }
    }
}

/// Whether nothing, or an empty folder, is at a place.
pub(super) fn is_free(place: &Path) -> Result<(), BackupFault> {
    match std::fs::read_dir(place) {
        Ok(mut entries) => match entries.next() {
            None => Ok(()),
            Some(_) => Err(BackupFault::Occupied(place.to_owned())),
        },
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(()),
        Err(error) if error.kind() == ErrorKind::NotADirectory => Err(BackupFault::Occupied(place.to_owned())),
        Err(error) => Err(BackupFault::at(place)(error)),
    }
}

/// Forces the names in a folder to disk.
fn to_disk(folder: &Path) -> Result<(), BackupFault> {
    let opened = File::open(folder).and_then(|folder| folder.sync_all());
    opened.map_err(BackupFault::at(folder))
}
