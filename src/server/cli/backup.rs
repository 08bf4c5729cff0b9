//! `asula backup`.

use std::process::ExitCode;

use super::{Backup, CommandFault};
use crate::server::backup::{Place, back_up};
use crate::server::clock::{Clock as _, SystemClock};
use crate::server::settings::{Settings, SettingsFault};

/// Makes a backup and prints what is in it; the exit code says whether nothing is lacking.
///
/// # Errors
/// No backup could be made; then nothing is in its place.
pub async fn backup(command: Backup) -> Result<ExitCode, CommandFault> {
    let place = command.place()?;
    let made = back_up(&place, &command.to, SystemClock.now()).await?;
    let manifest = &made.manifest;
    println!(
        "{}: {} events in {} journals, {} files",
        command.to.display(),
        manifest.events,
        manifest.heads.len(),
        manifest.files.len()
    );
    if let Some(address) = &manifest.files_elsewhere {
        println!(
            "the files are kept at {address} and are not in the backup, which lists them: back that up, too (docs/backup.md)"
        );
    }
    for sha256 in &manifest.lacking {
        println!("lacking: the content {sha256} is missing or damaged in the file store");
    }
    println!(
        "SHA-256 of manifest.json, to be written down elsewhere: {}",
        made.manifest_sha256
    );
    Ok(if manifest.lacking.is_empty() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

impl Backup {
    fn place(&self) -> Result<Place, CommandFault> {
        match (&self.settings, &self.database, &self.files) {
            (Some(file), ..) => Ok(Place::of_settings(&Settings::from_file(file)?)?),
            (None, Some(database), Some(files)) => Ok(Place::of_address(database, files)?),
            _ => Err(SettingsFault::NoDatabase.into()),
        }
    }
}
