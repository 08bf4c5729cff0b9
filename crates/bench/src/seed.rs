//! Brings a database to so many organisations and cases, in transactions of a few megabytes each.

use std::ops::Range;
use std::sync::Arc;

use asula::server::db::{Database, StatementCounter};
use asula::server::trouble::Answer;
use tokio::task::{JoinHandle, spawn_blocking};

use super::progress::Progress;
use super::table::grouped;
use super::world::{MEASURED, Target, World};
use crate::fault::BenchFault;
use crate::seeding::{self, Counted, Rows};

/// Organisations a transaction.
const ORGANISATIONS_TOGETHER: u64 = 250;
/// Cases a transaction: one with its sheets weighs as much as many organisations.
const CASES_TOGETHER: u64 = 10;

/// Adds what is missing up to `wanted` organisations; those there already are taken to be ours.
pub async fn seed(database: &Database, world: &World, wanted: u64) -> Result<(), BenchFault> {
    let counter = StatementCounter::default();
    let there = seeding::count(&mut database.read(&counter).await?, Counted::Organisations).await?;
    let there = u64::try_from(there).unwrap_or_default();
    let what = format!("seeding {} organisations", grouped(wanted));
    let batches = Batches {
        world: Arc::new(world.clone()),
        indices: there..wanted,
        together: ORGANISATIONS_TOGETHER,
        make: |world, index, rows| world.organisation(index, rows).map(drop),
    };
    add(database, &what, batches).await?;
    if there < wanted {
        seeding::settle(database).await?;
    }
    Ok(())
}

/// What is added, in the order of its indices.
struct Batches {
    world: Arc<World>,
    indices: Range<u64>,
    /// So many in a transaction.
    together: u64,
    /// Makes the rows of an index.
    make: fn(&World, u64, &mut Rows) -> Answer<()>,
}

impl Batches {
    /// Begins to make the next rows, on another thread; nothing where there are no more.
    fn begin_next(&mut self) -> Option<JoinHandle<Answer<Rows>>> {
        let (from, make, world) = (self.indices.start, self.make, self.world.clone());
        let to = self.indices.end.min(from + self.together);
        if from >= to {
            return None;
        }
        self.indices.start = to;
        Some(spawn_blocking(move || {
            let mut rows = Rows::default();
            for index in from..to {
                make(&world, index, &mut rows)?;
            }
            Ok(rows)
        }))
    }
}

/// Adds all batches; while one is written, the next is made.
async fn add(database: &Database, what: &str, mut batches: Batches) -> Result<(), BenchFault> {
    let counter = StatementCounter::default();
    let begun = batches.indices.start;
    let whole = batches.indices.end.saturating_sub(begun);
    let mut progress = Progress::new(what.to_owned(), whole);
    let mut written = 0;
    let mut next = batches.begin_next();
    while let Some(making) = next {
        let rows = making.await.map_err(|error| BenchFault::Other(error.to_string()))??;
        next = batches.begin_next();
        let mut transaction = database.write(&counter).await?;
        seeding::insert(&mut transaction, rows).await?;
        transaction.commit().await?;
        written = whole.min(written + batches.together);
        progress.at(written);
    }
    Ok(())
}

/// Adds what is missing up to `wanted` accreditation cases, whose organisations are there; with the first of them those who act on
/// cases.
pub async fn seed_cases(database: &Database, world: &World, wanted: u64) -> Result<(), BenchFault> {
    let counter = StatementCounter::default();
    let there = seeding::count(&mut database.read(&counter).await?, Counted::Cases).await?;
    let there = u64::try_from(there).unwrap_or_default();
    let what = format!("seeding {} cases", grouped(wanted));
    let batches = Batches {
        world: Arc::new(world.clone()),
        indices: there..wanted,
        together: CASES_TOGETHER,
        make: |world, index, rows| {
            if index == 0 {
                world.people(rows);
            }
            world.case(index, rows).map(drop)
        },
    };
    add(database, &what, batches).await?;
    if there < wanted {
        let mut transaction = database.write(&counter).await?;
        seeding::count_subjects_on(&mut transaction).await?;
        transaction.commit().await?;
        seeding::settle(database).await?;
    }
    Ok(())
}

/// What the measured applicants act on.
///
/// # Errors
/// None that a seeded world has.
pub fn targets(world: &World) -> Result<Vec<Target>, BenchFault> {
    let mut targets = Vec::new();
    for user in 0..MEASURED {
        let found = world.organisation(world.measured(user), &mut Rows::default())?;
        targets.extend(found);
    }
    Ok(targets)
}
