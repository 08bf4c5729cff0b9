//! Puts a backup back, and verifies what came of it.

use std::path::{Path, PathBuf};

use super::copying::{copy, sum_of};
use super::manifest::{Listed, Manifest};
use super::place::{Files, Place, address_of};
use super::unfinished::{Unfinished, is_free};
use super::{BackupFault, DATABASE, FILES, MANIFEST, missing_since};
use crate::server::db::Database;
use crate::server::journal::verify::{Report, verify};
use crate::server::outside::files::place_of_content;

/// Where to.
#[derive(Clone, Debug)]
pub enum Target {
    /// A data folder, which is made.
    Folder(PathBuf),
    /// Where settings have database and files.
    Place(Place),
}

/// What was restored.
#[derive(Debug)]
pub struct Restored {
    /// What the backup says of itself.
    pub manifest: Manifest,
    /// Where the database is now.
    pub database: PathBuf,
    /// What `asula verify` says of it.
    pub report: Report,
}

/// Restores a backup where nothing is yet. Its manifest and every digest are checked first; it is written next to its place and moved
/// there when it is whole. Then it is opened by this version, which brings it up to date, and verified.
///
/// # Errors
/// A backup that is not whole, with the name of each part that is missing or changed; an occupied target; the disk.
pub async fn restore(from: &Path, target: &Target) -> Result<Restored, BackupFault> {
    let manifest = Manifest::read(from)?;
    let parts = Part::all(&manifest)?;
    let place = match target {
        Target::Folder(folder) => Place::in_folder(folder),
        Target::Place(place) => place.clone(),
    };
    is_target_free(target)?;
    let damaged: Vec<String> = parts
        .iter()
        .filter(|part| !part.is_whole(from))
        .map(Part::name)
        .collect();
    if !damaged.is_empty() {
        return Err(BackupFault::Damaged(damaged));
    }
    match target {
        Target::Folder(folder) => {
            let unfinished = Unfinished::beside(folder)?;
            let files = unfinished.path().join(FILES);
            std::fs::create_dir(&files).map_err(BackupFault::at(&files))?;
            for part in &parts {
                part.copy(from, unfinished.path(), &files)?;
            }
            unfinished.place()?;
        }
        Target::Place(place) => into_place(&parts, from, place)?,
    }
    let report = verified(&place.database, &manifest).await?;
    Ok(Restored {
        manifest,
        database: place.database,
        report,
    })
}

/// Files first: a database is never there without them.
fn into_place(parts: &[Part], from: &Path, place: &Place) -> Result<(), BackupFault> {
    let database = Unfinished::beside(&place.database)?;
    let files = match &place.files {
        Files::Folder(folder) => Some(Unfinished::beside(folder)?),
        Files::Elsewhere(_) => None,
    };
    for part in parts {
        match &files {
            Some(files) => part.copy(from, database.path(), files.path())?,
            None if part.content.is_none() => part.copy(from, database.path(), database.path())?,
            None => {}
        }
    }
    if let Some(files) = files {
        files.place()?;
    }
    database.place_file(DATABASE)
}

fn is_target_free(target: &Target) -> Result<(), BackupFault> {
    let place = match target {
        Target::Folder(folder) => return is_free(folder),
        Target::Place(place) => place,
    };
    // What SQLite left next to a database that is gone would be taken for a part of the restored one.
    for end in ["", "-wal", "-shm", "-journal"] {
        let mut path = place.database.clone().into_os_string();
        path.push(end);
        let path = PathBuf::from(path);
        if path.exists() {
            return Err(BackupFault::Occupied(path));
        }
    }
    match &place.files {
        Files::Folder(folder) => is_free(folder),
        Files::Elsewhere(_) => Ok(()),
    }
}

async fn verified(database: &Path, manifest: &Manifest) -> Result<Report, BackupFault> {
    let database = Database::open(&address_of(database, "rw")?, 2).await?;
    let verified = async {
        let mut reader = database.read(&Default::default()).await?;
        let mut report = verify(&mut reader).await?;
        report
            .findings
            .extend(missing_since(&mut reader, &manifest.heads).await?);
        Ok::<_, BackupFault>(report)
    };
    let verified = verified.await;
    database.close().await;
    verified
}

/// A file of a backup.
struct Part {
    listed: Listed,
    /// Where it is among the files; nothing for the database.
    content: Option<PathBuf>,
}

impl Part {
    fn all(manifest: &Manifest) -> Result<Vec<Self>, BackupFault> {
        let mut parts = vec![Self {
            listed: manifest.database.clone(),
            content: None,
        }];
        if manifest.files_elsewhere.is_some() {
            return Ok(parts);
        }
        for listed in &manifest.files {
            // What is no address of content could be a path to anywhere.
            let place = place_of_content(&listed.sha256);
            let place = place.ok_or_else(|| BackupFault::Damaged(vec![MANIFEST.to_owned()]))?;
            parts.push(Self {
                listed: listed.clone(),
                content: Some(PathBuf::from(place)),
            });
        }
        Ok(parts)
    }

    /// Its name in the backup.
    fn name(&self) -> String {
        match &self.content {
            None => DATABASE.to_owned(),
            Some(place) => format!("{FILES}/{}", place.display()),
        }
    }

    fn is_whole(&self, backup: &Path) -> bool {
        let sum = sum_of(&backup.join(self.name())).map(Listed::from);
        sum.is_ok_and(|sum| sum == self.listed)
    }

    /// Copies it into the folder of the database or that of the files; what is read is checked once more.
    fn copy(&self, backup: &Path, database: &Path, files: &Path) -> Result<(), BackupFault> {
        let to = match &self.content {
            None => database.join(DATABASE),
            Some(place) => files.join(place),
        };
        if let Some(folder) = to.parent() {
            std::fs::create_dir_all(folder).map_err(BackupFault::at(folder))?;
        }
        let sum = copy(&backup.join(self.name()), &to).map_err(BackupFault::at(&to))?;
        if Listed::from(sum) == self.listed {
            Ok(())
        } else {
            Err(BackupFault::Damaged(vec![self.name()]))
        }
    }
}
