//! `asula bench`: seeds a world, and measures the product in a closed loop on the loopback, beside two floors of the same run. How
//! the figures are read: `docs/performance.md`.

mod budgets;
mod cells;
mod child;
mod connection;
mod floors;
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
use std::time::Duration;

use clap::Args;

use self::budgets::{Measured, judge};
use self::child::Child;
use self::load::{Deed, User, Work, run};
use self::table::{Figures, grouped, heading, line};
use self::world::{MEASURED, Target, World};
use super::cli::{CommandFault, log};
use super::clock::{Clock as _, SystemClock};
use super::db::{self, Database, StatementCounter};
use super::journal::hash::secret_hash;
use super::references::References;
use super::state::StartFault;

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
    /// Is the server that is measured, with its data in this folder; the measurement starts it itself.
    #[arg(long, hide = true)]
    measured: Option<PathBuf>,
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
    if let Some(data) = &command.measured {
        log(false);
        measured::serve(measured::settings(&url, data, &site)).await?;
        return Ok(ExitCode::SUCCESS);
    }
    std::fs::create_dir_all(folder.join("site"))?;
    let outcome = measure(&command, &url, &site, &folder).await;
    std::fs::remove_dir_all(&folder)?;
    outcome
}

async fn measure(command: &Bench, url: &str, site: &Path, folder: &Path) -> Result<ExitCode, CommandFault> {
    let users_fit = command.users.iter().all(|it| (1..=32).contains(it));
    if command.organisations < MEASURED || !users_fit || command.scale.contains(&0) {
        return Err(CommandFault::Bench(format!(
            "1 to {MEASURED} users, and at least as many organisations"
        )));
    }
    let database = Database::open(url, 2).await?;
    let references = References::load(&database, SystemClock.now())
        .await
        .map_err(StartFault::from)?;
    let world = World {
        reference: references.current(),
        version: references.current_version().to_owned(),
        smallest: command.organisations,
    };
    let targets = seed::targets(&world)?;
    let kind = if url.starts_with("sqlite:") {
        "SQLite"
    } else {
        "PostgreSQL"
    };
    let mut smaller: Option<Vec<Measured>> = None;
    for scale in &command.scale {
        let organisations = command.organisations * u64::from(*scale);
        let began = std::time::Instant::now();
        seed::seed(&database, &world, organisations).await?;
        let tokens = sign_in(&database, &targets).await?;
        println!(
            "\n{kind}, {} organisations, {} applications, {} rows, {} events; seeded in {:.0} s\n\n{}",
            grouped(organisations),
            count(&database, db::seeding::Counted::Applications).await?,
            count(&database, db::seeding::Counted::Rows).await?,
            count(&database, db::seeding::Counted::Events).await?,
            began.elapsed().as_secs_f64(),
            heading()
        );
        let child = Child::start(url, site, folder)?;
        let measured = loops(command, &child, &tokens, &targets).await?;
        println!("\nmemory at most: {:.1} MiB\n", child.memory()?.1);
        drop(child);
        for verdict in judge(&measured, smaller.as_deref()) {
            println!("{verdict}");
        }
        smaller.get_or_insert(measured);
    }
    database.close().await;
    Ok(ExitCode::SUCCESS)
}

async fn count(database: &Database, what: db::seeding::Counted) -> Result<String, CommandFault> {
    let number = db::seeding::count(&mut database.read(&StatementCounter::default()).await?, what).await?;
    Ok(grouped(u64::try_from(number).unwrap_or_default()))
}

/// Begins a session for each of those who act; answers their tokens.
async fn sign_in(database: &Database, targets: &[Target]) -> Result<Vec<String>, CommandFault> {
    let now = SystemClock.now();
    let mut tokens = Vec::new();
    let mut transaction = database.write(&StatementCounter::default()).await?;
    for (user, target) in targets.iter().enumerate() {
        let token = format!("bench-{user}-{}", now.0);
        let session = db::session::NewSession {
            token_hash: &secret_hash(&token),
            person_id: &target.person,
            organisation_inn: Some(&target.inn),
            signature: "organisation",
            id_token: "",
            ends_at: now.plus_minutes(12 * 60),
            flash: None,
        };
        db::session::insert(&mut transaction, &session, now).await?;
        tokens.push(token);
    }
    transaction.commit().await?;
    Ok(tokens)
}

/// Each deed with each number of users, its floor in between, on the same server.
async fn loops(
    command: &Bench,
    child: &Child,
    tokens: &[String],
    targets: &[Target],
) -> Result<Vec<Measured>, CommandFault> {
    let time = Duration::from_secs(command.seconds.into());
    let mut all = Vec::new();
    for (token, target) in tokens.iter().zip(targets) {
        all.push(User::open(child.address, token.clone(), target.clone()).await?);
    }
    let mut measured = Vec::new();
    for deed in Deed::ALL {
        for users in &command.users {
            let resting = all.split_off((*users as usize).min(all.len()));
            if let Some(user) = all.first_mut().filter(|_| deed != Deed::Save) {
                user.keep_as_floor(deed).await?;
            }
            let figures;
            (figures, all) = run(all, Work::Deed(deed), time).await?;
            let memory = child.memory()?.0;
            let floor: Figures = if deed == Deed::Save {
                let user = User::open(child.address, String::new(), Target::default()).await?;
                user.commit_floor(targets, *users, time / 2).await?
            } else {
                let request = all.first().map_or_else(String::new, |user| user.floor_request(deed));
                let floor;
                (floor, all) = run(all, Work::Same(request), time / 2).await?;
                floor
            };
            all.extend(resting);
            println!("{}", line(deed.title(), *users, &figures, memory, floor.per_second));
            measured.push(Measured {
                deed,
                users: *users,
                figures,
                floor: floor.per_second,
                memory,
            });
        }
    }
    Ok(measured)
}
