//! Makes a backup while the product works.

use std::fs::File;
use std::io::{ErrorKind, Write as _};
use std::path::Path;

use super::copying::{copy, sum_of};
use super::manifest::{Listed, Manifest};
use super::place::{Files, Place, address_of};
use super::unfinished::{Unfinished, is_free};
use super::{BackupFault, DATABASE, FILES, MANIFEST};
use crate::domain::calendar::Moment;
use crate::server::db;
use crate::server::outside::files::place_of_content;

/// A backup that was made.
#[derive(Debug)]
pub struct Made {
    /// What it says of itself.
    pub manifest: Manifest,
    /// SHA-256 of the manifest, to be written down elsewhere: whoever changes the backup later cannot change that.
    pub manifest_sha256: String,
}

/// Backs up the database and then the contents that the copy names. Contents are never changed or removed while they are named, so that
/// each is still there. One that is missing or damaged is listed as lacking, and all else is in the backup.
///
/// # Errors
/// The target is occupied; no database; the disk. Then nothing is at the target.
pub async fn back_up(place: &Place, target: &Path, now: Moment) -> Result<Made, BackupFault> {
    if !place.database.is_file() {
        return Err(BackupFault::NoDatabase(place.database.clone()));
    }
    is_free(target)?;
    let unfinished = Unfinished::beside(target)?;
    let database = unfinished.path().join(DATABASE);
    db::backup::copy(&address_of(&place.database, "rw")?, &database.to_string_lossy()).await?;
    let contents = db::backup::contents(&address_of(&database, "ro")?).await?;
    let written = File::open(&database).and_then(|file| file.sync_all());
    written.map_err(BackupFault::at(&database))?;
    let sum = sum_of(&database).map_err(BackupFault::at(&database))?;
    let mut manifest = Manifest::begun(now.0, sum, contents.events, contents.heads);
    match &place.files {
        Files::Folder(folder) => {
            let files = unfinished.path().join(FILES);
            std::fs::create_dir(&files).map_err(BackupFault::at(&files))?;
            for (sha256, _) in contents.files {
                match copied(folder, &files, &sha256)? {
                    Some(listed) => manifest.files.push(listed),
                    None => manifest.lacking.push(sha256),
                }
            }
        }
        Files::Elsewhere(address) => {
            manifest.files_elsewhere = Some(address.clone());
            let listed = contents.files.into_iter().map(|(sha256, bytes)| Listed {
                sha256,
                bytes: u64::try_from(bytes).unwrap_or_default(),
            });
            manifest.files.extend(listed);
        }
    }
    let manifest_sha256 = write(&manifest, unfinished.path())?;
    unfinished.place()?;
    Ok(Made {
        manifest,
        manifest_sha256,
    })
}

/// Copies one content; nothing where it is missing, or not what its address says.
fn copied(from: &Path, to: &Path, sha256: &str) -> Result<Option<Listed>, BackupFault> {
    let Some(place) = place_of_content(sha256) else {
        return Ok(None);
    };
    let (from, to) = (from.join(&place), to.join(&place));
    if let Some(folder) = to.parent() {
        std::fs::create_dir_all(folder).map_err(BackupFault::at(folder))?;
    }
    match copy(&from, &to) {
        Ok(sum) if sum.sha256 == sha256 => Ok(Some(sum.into())),
        Ok(_) => {
            std::fs::remove_file(&to).map_err(BackupFault::at(&to))?;
            Ok(None)
        }
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        Err(error) => Err(BackupFault::at(&from)(error)),
    }
}

/// Writes the manifest, forced to disk; its digest.
fn write(manifest: &Manifest, folder: &Path) -> Result<String, BackupFault> {
    let path = folder.join(MANIFEST);
    let written = serde_json::to_vec_pretty(manifest)
        .map_err(std::io::Error::from)
        .and_then(|text| {
            let mut file = File::create_new(&path)?;
            file.write_all(&text)?;
            file.sync_all()
        })
        .and_then(|()| sum_of(&path));
    Ok(written.map_err(BackupFault::at(&path))?.sha256)
}
