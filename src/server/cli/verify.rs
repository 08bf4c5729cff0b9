//! `asula verify`.

use std::process::ExitCode;
use std::sync::Arc;

use super::{CommandFault, Verify};
use crate::server::backup::{Manifest, missing_since};
use crate::server::db::Database;
use crate::server::journal::verify;
use crate::server::settings::{Settings, SettingsFault};

/// Verifies a database; the exit code says whether all is well.
pub async fn verify(command: Verify) -> Result<ExitCode, CommandFault> {
    let url = match (command.database, command.settings) {
        (Some(url), _) => url,
        (None, Some(file)) => Settings::from_file(&file)?.database_url,
        (None, None) => return Err(SettingsFault::NoDatabase.into()),
    };
    let heads = match &command.against {
        Some(backup) => Manifest::read(backup)?.heads,
        None => Vec::new(),
    };
    let database = Database::open(&url, 2).await?;
    let mut reader = database.read(&Arc::default()).await?;
    let mut report = verify::verify(&mut reader).await?;
    report.findings.extend(missing_since(&mut reader, &heads).await?);
    for finding in &report.findings {
        println!("{finding}");
    }
    println!(
        "{} cases, {} events, {} findings",
        report.cases,
        report.events,
        report.findings.len()
    );
    println!("the issuers of certificates are not checked: no certification authority is pinned");
    Ok(if report.findings.is_empty() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}
