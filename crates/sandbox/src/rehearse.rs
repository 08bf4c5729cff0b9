//! `asula-sandbox rehearse`: over a new data folder the cast walks through the product, while it serves.

use std::error::Error;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use std::time::Duration;

use asula_sandbox::{Rehearsal, cast};
use clap::Args;
use serde::Deserialize;

/// Marks a data folder that was empty: the cast may walk.
const WANTED: &str = "rehearsal.wanted";
/// Takes its place while a rehearsal is under way, so that the next start knows of one that was killed.
const UNFINISHED: &str = "rehearsal.unfinished";
/// How often the product is asked whether it works, and how long.
const PAUSE: Duration = Duration::from_millis(100);
const TRIES: u32 = 600;

/// In front of which product.
#[derive(Args)]
pub struct Rehearse {
    /// The settings file that `serve` wrote, by which the product serves.
    #[arg(long)]
    settings: PathBuf,
}

/// What a rehearsal takes from the settings of the product.
#[derive(Deserialize)]
struct Product {
    public_url: String,
    outside: Outside,
}

#[derive(Deserialize)]
struct Outside {
    esi: Esi,
    files: Files,
}

#[derive(Deserialize)]
struct Esi {
    issuer: String,
}

#[derive(Deserialize)]
struct Files {
    url: PathBuf,
}

/// Whether the cast may walk. It walks once: what it began is never walked over again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Found {
    /// The data folder was empty.
    Wanted,
    /// Something was there: it is left as it is.
    Something,
    /// What a rehearsal left that did not come to its end.
    Unfinished,
}

/// Makes the data folder, and remembers in it that it was empty.
///
/// # Errors
/// The folder's.
pub fn prepare(data: &Path) -> io::Result<()> {
    std::fs::create_dir_all(data)?;
    if std::fs::read_dir(data)?.next().is_none() {
        std::fs::write(data.join(WANTED), "")?;
    }
    Ok(())
}

fn found(data: &Path) -> io::Result<Found> {
    Ok(if std::fs::exists(data.join(UNFINISHED))? {
        Found::Unfinished
    } else if std::fs::exists(data.join(WANTED))? {
        Found::Wanted
    } else {
        Found::Something
    })
}

/// Waits for the product, prints who can sign in, and has the cast walk where it is wanted.
///
/// # Errors
/// The settings, the folder, or a product that does not answer.
pub async fn rehearse(command: &Rehearse) -> Result<(), Box<dyn Error>> {
    let product: Product = toml::from_str(&std::fs::read_to_string(&command.settings)?)?;
    let issuer = &product.outside.esi.issuer;
    let sandbox = issuer.strip_suffix("/esi").unwrap_or(issuer);
    let data = product.outside.files.url.parent().unwrap_or(Path::new("."));
    is_ready(&product.public_url).await?;
    println!("ASULA is at {}\n\n{}", product.public_url, greeting(sandbox));
    let again = format!("To start it again: stop, remove {0}, start.", data.display());
    match found(data)? {
        Found::Wanted => walk(sandbox, &product.public_url, data).await?,
        Found::Something => println!("\nThe cast left what is in {} as it is. {again}", data.display()),
        Found::Unfinished => println!("\nThe rehearsal did not come to its end last time. {again}"),
    }
    Ok(())
}

async fn walk(sandbox: &str, product: &str, data: &Path) -> io::Result<()> {
    let mark = data.join(UNFINISHED);
    std::fs::rename(data.join(WANTED), &mark)?;
    println!(
        "\nThe cast goes through the procedures until each of them has something to do; the product can be used meanwhile."
    );
    match Rehearsal::with_sandbox_at(sandbox).walk(product).await {
        Ok(told) => {
            println!("\n{told}");
            match std::fs::remove_file(&mark) {
                Err(error) if error.kind() != ErrorKind::NotFound => Err(error),
                _ => Ok(()),
            }
        }
        Err(stopped) => {
            eprintln!("\n{stopped}\nThe product goes on with what was done until then.");
            Ok(())
        }
    }
}

async fn is_ready(product: &str) -> Result<(), Box<dyn Error>> {
    let http = reqwest::Client::builder().no_proxy().build()?;
    for _ in 0..TRIES {
        let answer = http.get(format!("{product}/readyz")).send().await;
        if answer.is_ok_and(|it| it.status().is_success()) {
            return Ok(());
        }
        tokio::time::sleep(PAUSE).await;
    }
    Err(format!("the product does not answer at {product}").into())
}

/// Who can sign in, and where the codes arrive.
fn greeting(url: &str) -> String {
    let who: Vec<String> = cast::people::MEMBERS
        .iter()
        .map(cast::people::Member::person)
        .map(|it| format!("  {}  {}: {}", it.pin, it.full_name(), it.purpose))
        .collect();
    format!(
        "The outside systems are stand-ins at {url} (who is who), codes and mails arrive at {url}/inbox,\n\
         faults are switched at {url}/faults. Sign in with a PIN and the password «{}»:\n\n{}",
        cast::PASSWORD,
        who.join("\n")
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A folder of data of its own, prepared as `serve` prepares it.
    fn prepared(name: &str) -> PathBuf {
        let data = std::env::temp_dir().join(format!("asula-rehearse-{name}-{}", std::process::id()));
        prepare(&data).unwrap();
        data
    }

    #[test]
    fn over_an_empty_folder_the_cast_walks() {
        let data = prepared("empty");
        // A product that never served leaves the folder as good as empty.
        prepare(&data).unwrap();
        assert_eq!(found(&data).unwrap(), Found::Wanted);
        std::fs::remove_dir_all(&data).unwrap();
    }

    #[test]
    fn a_walk_that_broke_off_is_unfinished() {
        let data = prepared("unfinished");
        std::fs::rename(data.join(WANTED), data.join(UNFINISHED)).unwrap();
        prepare(&data).unwrap();
        assert_eq!(found(&data).unwrap(), Found::Unfinished);
        std::fs::remove_dir_all(&data).unwrap();
    }

    #[test]
    fn over_a_folder_with_data_nobody_walks() {
        let data = prepared("data");
        std::fs::remove_file(data.join(WANTED)).unwrap();
        std::fs::write(data.join("asula.db"), "").unwrap();
        prepare(&data).unwrap();
        assert_eq!(found(&data).unwrap(), Found::Something);
        std::fs::remove_dir_all(&data).unwrap();
    }
}
