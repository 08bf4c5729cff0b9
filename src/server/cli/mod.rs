//! The commands of the binary.

mod backup;
mod prove;
pub mod rehearse;
mod restore;
mod serve;
mod settings_page;
mod verify;

use std::ffi::OsString;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Args, Parser, Subcommand};

pub use serve::log;

use super::settings::{SandboxAddresses, Settings, SettingsFault};

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
    /// Prints generated rows and what the rules say of them, a line each, as JSON: the proof that browser and server agree.
    ProveRules(Prove),
    /// Measures the product.
    Bench(super::bench::Bench),
}

/// How to serve.
#[derive(Args)]
pub struct Serve {
    /// Settings file; without it, `--sandbox` is needed.
    #[arg(long)]
    settings: Option<PathBuf>,
    /// Starts the stand-ins of the outside systems beside the product, on embedded defaults.
    #[arg(long)]
    sandbox: bool,
    /// Over an empty database, has the cast of the sandbox walk the roads until each of them has something to do.
    #[arg(long, requires = "sandbox")]
    rehearse: bool,
    /// Folder of database and files, with `--sandbox`.
    #[arg(long, default_value = "data", conflicts_with = "settings")]
    data: PathBuf,
    /// Where to listen, with `--sandbox`.
    #[arg(long, default_value = "127.0.0.1:3000", conflicts_with = "settings")]
    listen: SocketAddr,
    /// Where the stand-ins listen.
    #[arg(long, default_value = "127.0.0.1:3100", conflicts_with = "settings")]
    sandbox_listen: SocketAddr,
    /// Where the stand-in for the mail server listens.
    #[arg(long, default_value = "127.0.0.1:3125", conflicts_with = "settings")]
    sandbox_smtp_listen: SocketAddr,
    /// Database instead of the SQLite file in the data folder, with `--sandbox`.
    #[arg(long, conflicts_with = "settings")]
    database_url: Option<String>,
    /// Folder with the built browser files, instead of the one of the settings file; with `--sandbox` the environment may name it
    /// (`ASULA_SITE`).
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
    /// Data folder to make, as `asula serve --sandbox --data` uses it.
    #[arg(long, required_unless_present = "settings", conflicts_with = "settings")]
    to: Option<PathBuf>,
    /// Settings file that says where database and files are to be.
    #[arg(long)]
    settings: Option<PathBuf>,
}

/// What to prove.
#[derive(Args)]
pub struct Prove {
    /// Seed of the generator.
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// How many rows.
    #[arg(long, default_value_t = 10_000)]
    count: u32,
}

/// Beside an outside world that a starter makes: the addresses of a sandbox, and what keeps it alive.
pub struct Beside {
    /// Where it listens.
    pub addresses: SandboxAddresses,
    /// Who can sign in, to be printed.
    pub greeting: String,
    /// Has its cast walk.
    pub rehearse: rehearse::Rehearse,
    /// Stops it when dropped.
    pub keep: Box<dyn std::any::Any + Send>,
}

/// Starts a sandbox at these addresses. The binary gives it: the office itself knows no sandbox.
pub type StartSandbox = fn(SocketAddr, SocketAddr) -> futures::future::BoxFuture<'static, std::io::Result<Beside>>;

/// Runs the command of the command line.
pub async fn run(start_sandbox: StartSandbox) -> ExitCode {
    let outcome = match Cli::parse().command {
        Command::Serve(serve) => serve::serve(serve, start_sandbox).await,
        Command::Verify(verify) => verify::verify(verify).await,
        Command::Backup(backup) => backup::backup(backup).await,
        Command::Restore(restore) => restore::restore(restore).await,
        Command::Settings => settings_page::print(),
        Command::ProveRules(prove) => prove::prove(&prove),
        Command::Bench(bench) => super::bench::bench(bench).await,
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
    /// The reference data.
    #[error("{0}")]
    Reference(#[from] super::reference::ReferenceFault),
    /// A backup.
    #[error("{0}")]
    Backup(#[from] super::backup::BackupFault),
    /// JSON.
    #[error("{0}")]
    Json(#[from] serde_json::Error),
    /// A measurement.
    #[error("{0}")]
    Bench(String),
}

impl Serve {
    fn settings_of(&self, file: &Path) -> Result<Settings, SettingsFault> {
        let mut settings = Settings::from_file(file)?;
        if let Some(site) = &self.site {
            settings.site.clone_from(site);
        }
        Ok(settings)
    }

    fn settings_beside(&self, site: &Path, addresses: &SandboxAddresses) -> Settings {
        let mut settings = Settings::beside_sandbox(self.listen, &self.data, site, addresses);
        if let Some(url) = &self.database_url {
            settings.database_url.clone_from(url);
        }
        settings
    }

    /// Where the browser files are beside the sandbox: as the command says, else as the environment does. An empty name is none.
    fn site_beside(&self, environment: Option<OsString>) -> Result<PathBuf, SettingsFault> {
        let named = self.site.clone().or(environment.map(PathBuf::from));
        named
            .filter(|it| !it.as_os_str().is_empty())
            .ok_or(SettingsFault::NoSite)
    }
}

#[cfg(test)]
mod tests;
