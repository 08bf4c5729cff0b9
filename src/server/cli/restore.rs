//! `asula restore`.

use std::process::ExitCode;

use super::{CommandFault, Restore};
use crate::domain::calendar::Moment;
use crate::i18n::Lang;
use crate::server::backup::{Files, Place, Target, restore as restore_backup};
use crate::server::settings::{Settings, SettingsFault};

/// Restores a backup, verifies the database as `asula verify` does and prints what was found; the exit code says whether all is well.
///
/// # Errors
/// The backup is not whole, or the target is occupied; then nothing was written.
pub async fn restore(command: Restore) -> Result<ExitCode, CommandFault> {
    let target = command.target()?;
    let restored = restore_backup(&command.from, &target).await?;
    let (manifest, report) = (&restored.manifest, &restored.report);
    println!(
        "{}: restored as of {} (Bishkek), by a backup of version {}",
        restored.database.display(),
        Lang::En.date_time(Moment(manifest.made_at)),
        manifest.product
    );
    let is_elsewhere = matches!(&target, Target::Place(place) if matches!(place.files, Files::Elsewhere(_)));
    match &manifest.files_elsewhere {
        Some(address) => println!("the files are not in the backup: they have to be at {address}"),
        None if is_elsewhere => {
            println!("the settings keep files in an object store: copy the folder files/ of the backup there");
        }
        None => println!("{} files", manifest.files.len()),
    }
    for sha256 in &manifest.lacking {
        println!("lacking: the content {sha256} was missing or damaged when the backup was made");
    }
    for finding in &report.findings {
        println!("{finding}");
    }
    println!(
        "{} cases, {} events, {} findings",
        report.cases,
        report.events,
        report.findings.len()
    );
    Ok(if report.findings.is_empty() && manifest.lacking.is_empty() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

impl Restore {
    fn target(&self) -> Result<Target, CommandFault> {
        match (&self.to, &self.settings) {
            (Some(folder), _) => Ok(Target::Folder(folder.clone())),
            (None, Some(file)) => Ok(Target::Place(Place::of_settings(&Settings::from_file(file)?)?)),
            (None, None) => Err(SettingsFault::NoDatabase.into()),
        }
    }
}
