//! `asula-sandbox`: the stand-ins at work next to a product, and the rehearsal of their cast in front of it.

mod rehearse;

use std::error::Error;
use std::io;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use asula_sandbox::SandboxSettings;
use asula_sandbox::settings::{ProductSettings, experts, officers};
use clap::{Args, Parser, Subcommand};
use tokio::signal::unix::{SignalKind, signal};
use tracing_subscriber::EnvFilter;

/// Stand-ins for the outside systems of ASULA, for development and tests.
#[derive(Parser)]
#[command(name = "asula-sandbox", version)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Starts the stand-ins, and writes the settings by which a product finds them.
    Serve(Serve),
    /// Waits for the product, prints who can sign in, and over a new data folder has the cast walk.
    Rehearse(rehearse::Rehearse),
}

/// Where the stand-ins listen, and what else the product's settings say.
#[derive(Args)]
struct Serve {
    /// The settings file to write, for `asula serve --settings`: it is there once the stand-ins work.
    #[arg(long)]
    settings: PathBuf,
    /// Where the stand-ins listen.
    #[arg(long, default_value = "127.0.0.1:3100")]
    sandbox_listen: SocketAddr,
    /// Where the stand-in for the mail server listens.
    #[arg(long, default_value = "127.0.0.1:3125")]
    sandbox_smtp_listen: SocketAddr,
    /// Where the product is to listen.
    #[arg(long, default_value = "127.0.0.1:3000")]
    listen: SocketAddr,
    /// Folder of the product's database and files.
    #[arg(long, default_value = "data")]
    data: PathBuf,
    /// Database of the product instead of the SQLite file in the data folder.
    #[arg(long)]
    database_url: Option<String>,
    /// Folder with the built browser files.
    #[arg(long, env = "ASULA_SITE")]
    site: PathBuf,
}

#[tokio::main]
async fn main() -> ExitCode {
    tracing_subscriber::fmt()
        .with_env_filter(
            EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new("warn,asula_sandbox=info")),
        )
        .with_writer(io::stderr)
        .init();
    let outcome = match Cli::parse().command {
        Command::Serve(command) => serve(command).await,
        Command::Rehearse(command) => rehearse::rehearse(&command).await,
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(fault) => {
            eprintln!("asula-sandbox: {fault}");
            ExitCode::FAILURE
        }
    }
}

/// Serves until told to stop.
async fn serve(command: Serve) -> Result<(), Box<dyn Error>> {
    rehearse::prepare(&command.data)?;
    let running = asula_sandbox::start(SandboxSettings {
        listen: command.sandbox_listen,
        smtp_listen: command.sandbox_smtp_listen,
        public_url: format!("http://{}", command.sandbox_listen),
        ..SandboxSettings::default()
    })
    .await?;
    let product = ProductSettings {
        listen: command.listen,
        data: command.data,
        database_url: command.database_url,
        site: command.site,
        officers: officers(),
        experts: experts(),
    };
    write_whole(&command.settings, &product.file(&running)?)?;
    let mut terminated = signal(SignalKind::terminate())?;
    tokio::select! {
        interrupted = tokio::signal::ctrl_c() => interrupted?,
        _ = terminated.recv() => {}
    }
    Ok(())
}

/// Nobody who waits for the file finds half of it.
fn write_whole(file: &Path, text: &str) -> io::Result<()> {
    let part = file.with_extension("part");
    std::fs::write(&part, text)?;
    std::fs::rename(part, file)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_command_line_of_make_run_is_taken() {
        let line = "asula-sandbox serve --settings a.toml --data elsewhere --listen 127.0.0.1:4000 --site s";
        assert!(Cli::try_parse_from(line.split(' ')).is_ok());
    }

    #[test]
    fn an_empty_folder_name_for_browser_files_is_none() {
        let line = ["asula-sandbox", "serve", "--settings", "a.toml", "--site", ""];
        assert!(Cli::try_parse_from(line).is_err());
    }
}
