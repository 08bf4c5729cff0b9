//! `asula bench`: seeds a world, and measures the product in a closed loop on the loopback, beside two floors of the same run. How
//! the figures are read: `docs/performance.md`.

mod budgets;
mod cells;
mod child;
mod connection;
mod load;
mod measured;
mod progress;
mod seed;
mod table;
mod world;

#[cfg(test)]
mod tests;

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;
use std::time::Duration;

use clap::Args;

use self::budgets::{Measured, judge};
use self::child::Child;
use self::load::{Deed, User, Work, run};
use self::table::{Figures, grouped, heading, line};
use self::world::{MEASURED, Target, World};
use super::cli::CommandFault;
use super::clock::{Clock as _, SystemClock};
use super::db::{self, Database, StatementCounter};
use super::journal::hash::secret_hash;
use super::references::References;

/// How to measure.
#[derive(Args)]
pub struct Bench {
    /// Database: `sqlite://…?mode=rwc` or `postgres://…`, empty or filled by an earlier measurement; by default a file that is gone afterwards.
    #[arg(long)]
    database: Option<String>,
    /// Folder with the built browser files; without it the pages name files that are not there, and weigh the same.
    #[arg(long, env = "ASULA_SITE")]
    site: Option<PathBuf>,
    /// How many times the organisations; several are measured one after the other over the same database, which grows.
    #[arg(long, value_delimiter = ',', default_value = "1,10")]
    scale: Vec<u32>,
    /// Seconds that each figure is measured.
    #[arg(long, default_value_t = 4)]
    seconds: u32,
    /// Users at once, at most 32.
    #[arg(long, value_delimiter = ',', default_value = "1,8,32")]
    users: Vec<u32>,
    /// Organisations at scale 1, at least 32.
    #[arg(long, default_value_t = 10_000)]
    organisations: u64,
    /// Is the server that is measured; the measurement starts it itself.
    #[arg(long, hide = true)]
    measured: bool,
}

/// Measures, and prints tables.
///
/// # Errors
/// The first thing that went wrong: a figure that was not got is not printed.
pub async fn bench(command: Bench) -> Result<ExitCode, CommandFault> {
    let folder = std::env::temp_dir().join(format!("asula-bench-{}", std::process::id()));
    let site = command.site.clone().unwrap_or_else(|| folder.join("site"));
    let file = format!("sqlite://{}?mode=rwc", folder.join("asula.db").display());
    let url = command.database.clone().unwrap_or(file);
    if command.measured {
        serve::log();
        let data = std::env::temp_dir();
        measured::serve(measured::settings(&url, &data, &site)?).await?;
        return Ok(ExitCode::SUCCESS);
    }
    std::fs::create_dir_all(folder.join("site"))?;
    let outcome = measure(&command, &url, &site, &folder).await;
    std::fs::remove_dir_all(&folder)?;
    outcome
}
