//! The commands of the binary.

mod backup;
mod restore;
mod serve;
mod settings_page;
mod verify;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, Parser, Subcommand};

pub use serve::log;

use super::settings::{Settings, SettingsFault};

/// ASULA: licensing and accreditation of educational organisations.
#[derive(Parser)]
#[command(name = "asula", version)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Serves the product.
    Serve(Serve),
    /// Walks every journal and names the first bad event of each case.
    Verify(Verify),
    /// Copies an SQLite database and its files into a new folder, while the product works.
    Backup(Backup),
    /// Puts a backup back where nothing is yet, and verifies it.
    Restore(Restore),
    /// Prints all settings with their meaning.
    Settings,
}

/// How to serve.
#[derive(Args)]
pub struct Serve {
    /// Settings file.
    #[arg(long)]
    settings: PathBuf,
    /// Folder with the built browser files, instead of the one of the settings file.
    #[arg(long)]
    site: Option<PathBuf>,
}

/// What to verify.
#[derive(Args)]
pub struct Verify {
    /// Database: `sqlite://…` or `postgres://…`.
    #[arg(long, required_unless_present = "settings", conflicts_with = "settings")]
    database: Option<String>,
    /// Settings file that names the database.
    #[arg(long)]
    settings: Option<PathBuf>,
    /// A backup whose last events the journals must still have: a journal that was cut short agrees with itself.
    #[arg(long)]
    against: Option<PathBuf>,
}

/// What to back up, and where to.
#[derive(Args)]
pub struct Backup {
    /// Settings file that names database and files.
    #[arg(long, required_unless_present = "database", conflicts_with_all = ["database", "files"])]
    settings: Option<PathBuf>,
    /// Database: `sqlite://…`.
    #[arg(long, requires = "files")]
    database: Option<String>,
    /// Folder of uploaded files.
    #[arg(long, requires = "database")]
    files: Option<PathBuf>,
    /// Folder of the backup; nothing may be there yet.
    #[arg(long)]
    to: PathBuf,
}

/// What to restore, and where to.
#[derive(Args)]
pub struct Restore {
    /// Folder of the backup.
    #[arg(long)]
    from: PathBuf,
    /// Data folder to make, with the database `asula.db` and the folder `files`.
    #[arg(long, required_unless_present = "settings", conflicts_with = "settings")]
    to: Option<PathBuf>,
    /// Settings file that says where database and files are to be.
    #[arg(long)]
    settings: Option<PathBuf>,
}

/// Runs the command of the command line.
pub async fn run() -> ExitCode {
    let outcome = match Cli::parse().command {
        Command::Serve(serve) => serve::serve(serve).await,
        Command::Verify(verify) => verify::verify(verify).await,
        Command::Backup(backup) => backup::backup(backup).await,
        Command::Restore(restore) => restore::restore(restore).await,
        Command::Settings => settings_page::print(),
    };
    match outcome {
        Ok(code) => code,
        Err(fault) => {
            eprintln!("asula: {fault}");
            ExitCode::FAILURE
        }
    }
}

/// What can stop a command.
#[derive(Debug, thiserror::Error)]
pub enum CommandFault {
    /// The settings.
    #[error("{0}")]
    Settings(#[from] SettingsFault),
    /// The start.
    #[error("{0}")]
    Start(#[from] super::state::StartFault),
    /// The network or a file.
    #[error("{0}")]
    Io(#[from] std::io::Error),
    /// The database.
    #[error("database: {0}")]
    Database(#[from] sqlx::Error),
    /// The work itself.
    #[error("{0}")]
    Work(#[from] super::trouble::Trouble),
    /// A backup.
    #[error("{0}")]
    Backup(#[from] super::backup::BackupFault),
}

impl Serve {
    fn settings(&self) -> Result<Settings, SettingsFault> {
        let mut settings = Settings::from_file(&self.settings)?;
        if let Some(site) = &self.site {
            settings.site.clone_from(site);
        }
        Ok(settings)
    }
}

#[cfg(test)]
mod tests;
