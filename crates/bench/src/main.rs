//! `asula-bench`: seeds a world, and measures the product in a closed loop on the loopback, against two floors of the same run.
//! How the figures are read: `docs/performance.md`.
#![recursion_limit = "256"]

mod actors;
mod budgets;
mod cells;
mod changes;
mod child;
mod cold;
mod commits;
mod connection;
mod criteria;
mod fault;
mod floors;
mod load;
mod loops;
mod measured;
mod operation;
mod own_sheet;
mod progress;
mod prose;
mod searches;
mod seed;
mod seeding;
mod table;
mod user;
mod world;

#[cfg(test)]
mod tests;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;
use std::time::Duration;

use asula::server::cli::log;
use asula::server::clock::{Clock as _, SystemClock};
use asula::server::db::{Database, StatementCounter};
use asula::server::references::References;
use asula::server::state::StartFault;
use clap::Parser;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

use self::actors::Actor;
use self::budgets::{Measured, judge};
use self::child::Child;
use self::criteria::with_twenty_criteria;
use self::fault::BenchFault;
use self::loops::Measurement;
use self::operation::{Operation, Work};
use self::seeding::Counted;
use self::table::{grouped, heading};
use self::world::{MEASURED, World};

/// The measured server is this binary, and has the allocator of the product.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// Measures ASULA over a seeded world.
#[derive(Parser)]
#[command(name = "asula-bench", version)]
struct Bench {
    /// Database: `sqlite://…?mode=rwc` or `postgres://…`, empty or filled by an earlier measurement; by default a file that is gone afterwards.
    #[arg(long)]
    database: Option<String>,
    /// Folder with the built browser files; without it the pages name files that are not there, and weigh the same.
    #[arg(long, env = "ASULA_SITE")]
    site: Option<PathBuf>,
    /// Which work is measured.
    #[arg(long, value_enum, value_delimiter = ',', default_value = "licences,accreditation")]
    deeds: Vec<Work>,
    /// How many times the organisations and cases; several are measured one after the other over the same database, which grows.
    /// Sheets are those of scale 1; without the work on licences there are no more organisations than have a case.
    #[arg(long, value_delimiter = ',', default_value = "1,10")]
    scale: Vec<u32>,
    /// Measure these operations alone, for a profile with `--users 8 --seconds 60` and the process that is printed. A cold desk ends
    /// when all sheets have been shown.
    #[arg(long, value_enum, value_delimiter = ',')]
    only: Vec<Operation>,
    /// Seconds that each figure is measured.
    #[arg(long, default_value_t = 4)]
    seconds: u32,
    /// Users at once, at most 32.
    #[arg(long, value_delimiter = ',', default_value = "1,8,32")]
    users: Vec<u32>,
    /// Organisations at scale 1, at least 32.
    #[arg(long, default_value_t = 10_000)]
    organisations: u64,
    /// Accreditation cases at scale 1, each with five filled sheets; at least 32, and not more than the organisations.
    #[arg(long, default_value_t = 1000)]
    cases: u64,
    /// Is the server that is measured, with its data in this folder; the measurement starts it itself.
    #[arg(long, hide = true)]
    measured: Option<PathBuf>,
}

#[tokio::main]
async fn main() -> ExitCode {
    match bench(Bench::parse()).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(fault) => {
            eprintln!("asula-bench: {fault}");
            ExitCode::FAILURE
        }
    }
}

/// Measures, and prints tables.
async fn bench(command: Bench) -> Result<(), BenchFault> {
    let folder = std::env::temp_dir().join(format!("asula-bench-{}", std::process::id()));
    let site = command.site.clone().unwrap_or_else(|| folder.join("site"));
    let file = format!("sqlite://{}?mode=rwc", folder.join("asula.db").display());
    let url = command.database.clone().unwrap_or(file);
    if let Some(data) = &command.measured {
        log(false);
        return measured::serve(measured::settings(&url, data, &site)?).await;
    }
    std::fs::create_dir_all(folder.join("site"))?;
    let outcome = measure(&command, &url, &site, &folder).await;
    std::fs::remove_dir_all(&folder)?;
    outcome
}

async fn measure(command: &Bench, url: &str, site: &Path, folder: &Path) -> Result<(), BenchFault> {
    command.check()?;
    let database = Database::open(url, 2).await?;
    let world = command.world(&database).await?;
    let kind = if url.starts_with("sqlite:") {
        "SQLite"
    } else {
        "PostgreSQL"
    };
    let mut smaller = BTreeMap::<Work, Vec<Measured>>::new();
    for scale in &command.scale {
        let began = std::time::Instant::now();
        let works = command.works();
        seed::seed(&database, &world, command.organisations_at(*scale)).await?;
        if works.contains(&Work::Accreditation) {
            seed::seed_cases(&database, &world, command.cases * u64::from(*scale)).await?;
        }
        let seconds = began.elapsed().as_secs_f64();
        println!("\n{kind}, {}; seeded in {seconds:.0} s", counts(&database).await?);
        for work in &works {
            let actors = actors::actors(&database, &world, *work).await?;
            let sessions = actors::sign_in(&database, "user", actors.iter().map(Actor::signs_in)).await?;
            let cold = cold::cold(&database, &world, &actors, *work).await?;
            // A server for each work, so that the memory of one is not counted as that of the other.
            let child = Child::start(url, site, folder)?;
            println!("\nthe measured server is process {}\n{}", child.process(), heading());
            let measurement = Measurement {
                child: &child,
                actors: &actors,
                sessions: &sessions,
                cold: &cold,
                only: &command.only,
                users: &command.users,
                time: Duration::from_secs(command.seconds.into()),
            };
            let measured = measurement.of(*work).await?;
            println!("\nmemory at most: {:.1} MiB\n", child.memory()?.1);
            drop(child);
            for verdict in judge(&measured, smaller.get(work).map(Vec::as_slice)) {
                println!("{verdict}");
            }
            smaller.entry(*work).or_insert(measured);
        }
    }
    database.close().await;
    Ok(())
}

impl Bench {
    /// The works of which something is measured.
    fn works(&self) -> Vec<Work> {
        let is_asked_for = |work: &Work| self.only.is_empty() || self.only.iter().any(|it| it.work() == *work);
        self.deeds.iter().copied().filter(is_asked_for).collect()
    }

    /// Ten times the organisations are for the work on licences: that on accreditation needs one for each case.
    fn organisations_at(&self, scale: u32) -> u64 {
        let scale = u64::from(scale);
        if self.works().contains(&Work::Licences) {
            self.organisations * scale
        } else {
            self.organisations.max(self.cases * scale)
        }
    }

    fn check(&self) -> Result<(), BenchFault> {
        let users_fit = self.users.iter().all(|it| (1..=32).contains(it));
        let cases_fit = (MEASURED..=self.organisations).contains(&self.cases);
        if self.organisations < MEASURED || !cases_fit || !users_fit || self.scale.contains(&0) {
            return Err(BenchFault::Other(format!(
                "1 to {MEASURED} users, at least as many cases, and at least as many organisations as cases"
            )));
        }
        Ok(())
    }

    async fn world(&self, database: &Database) -> Result<World, BenchFault> {
        let now = SystemClock.now();
        let references = References::load(database, now).await.map_err(StartFault::from)?;
        let reference = references.current();
        let evaluated_by = with_twenty_criteria(&reference)?;
        let kept = References::keep(database, &evaluated_by, now).await;
        Ok(World {
            version: references.current_version().to_owned(),
            reference,
            evaluated_by: Arc::new(evaluated_by),
            evaluated_by_version: kept.map_err(StartFault::from)?,
            smallest: self.organisations,
            smallest_cases: self.cases,
        })
    }
}

/// How much there is of everything.
async fn counts(database: &Database) -> Result<String, BenchFault> {
    let mut reader = database.read(&StatementCounter::default()).await?;
    let mut said = Vec::new();
    for (what, word) in [
        (Counted::Organisations, "organisations"),
        (Counted::Applications, "applications"),
        (Counted::Rows, "rows"),
        (Counted::Cases, "cases"),
        (Counted::Sheets, "sheets"),
        (Counted::Marks, "scores"),
        (Counted::Events, "events"),
    ] {
        let number = seeding::count(&mut reader, what).await?;
        said.push(format!("{} {word}", grouped(u64::try_from(number).unwrap_or_default())));
    }
    Ok(said.join(", "))
}

/// A text as it travels in an address or a form.
fn coded(text: &str) -> String {
    utf8_percent_encode(text, NON_ALPHANUMERIC).to_string()
}
