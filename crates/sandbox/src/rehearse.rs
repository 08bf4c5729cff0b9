//! `--rehearse`: over an empty database the cast of the sandbox walks the roads, while the product serves.

use std::error::Error;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use futures::future::BoxFuture;

use super::CommandFault;
use crate::server::db;
use crate::server::state::AppState;

/// Has the cast walk through the product at this address, and tells who has what to do. The office knows no more of it.
pub type Rehearse = Box<dyn FnOnce(String) -> BoxFuture<'static, Result<String, Box<dyn Error + Send + Sync>>> + Send>;

/// Stands in the data folder while a rehearsal is under way, so that the next start knows of one that was killed.
const UNFINISHED: &str = "rehearsal.unfinished";

/// What a start finds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Found {
    /// Nobody is known yet: the cast may walk.
    Nobody,
    /// Organisations: they are left as they are.
    Organisations,
    /// What a rehearsal left that did not come to its end.
    Unfinished,
}

/// Looks whether the cast may walk. It walks once: what it began is never walked over again.
///
/// # Errors
/// The database's, or the folder's.
pub async fn found(state: &AppState, data: &Path) -> Result<Found, CommandFault> {
    let mut reader = state.database.read(&Arc::default()).await?;
    if !db::organisation::is_any(&mut reader).await? {
        return Ok(Found::Nobody);
    }
    Ok(if std::fs::exists(data.join(UNFINISHED))? {
        Found::Unfinished
    } else {
        Found::Organisations
    })
}

/// Has the cast walk if nobody is known yet; else tells what is left as it is. Returns at once: the product has to serve meanwhile.
///
/// # Errors
/// The database's, or the folder's.
pub async fn rehearse(state: &AppState, data: &Path, walk: Rehearse) -> Result<(), CommandFault> {
    let folder = data.display();
    match found(state, data).await? {
        Found::Nobody => {
            let mark = data.join(UNFINISHED);
            std::fs::write(&mark, "")?;
            println!(
                "\nThe cast walks the roads until each of them has something to do; the product can be used meanwhile."
            );
            tokio::spawn(walks(state.settings.public_url.clone(), mark, walk));
        }
        Found::Organisations => {
            println!(
                "\nThe cast left what is in {folder} as it is. To have it begin anew: stop, remove {folder}, start."
            );
        }
        Found::Unfinished => {
            println!(
                "\nThe rehearsal did not come to its end last time. To have it begin anew: stop, remove {folder}, start."
            );
        }
    }
    Ok(())
}

async fn walks(public_url: String, mark: PathBuf, walk: Rehearse) {
    match walk(public_url).await {
        Ok(told) => {
            println!("\n{told}");
            if let Err(error) = std::fs::remove_file(&mark)
                && error.kind() != ErrorKind::NotFound
            {
                tracing::warn!(%error, "the mark of the rehearsal could not be removed");
            }
        }
        Err(stopped) => eprintln!("\n{stopped}\nThe product goes on with what was done until then."),
    }
}
