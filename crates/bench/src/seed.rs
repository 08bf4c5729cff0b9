//! Brings a database to so many organisations and cases, in transactions of a few megabytes each.

use std::ops::Range;

use asula::server::db::{Database, StatementCounter};
use asula::server::trouble::Answer;

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
    let make = |index, rows: &mut Rows| world.organisation(index, rows).map(drop);
    add(database, &what, there..wanted, ORGANISATIONS_TOGETHER, make).await?;
    if there < wanted {
        seeding::settle(database).await?;
    }
    Ok(())
}

/// Adds what `make` makes of each index, so many in a transaction.
async fn add(
    database: &Database,
    what: &str,
    indices: Range<u64>,
    together: u64,
    make: impl Fn(u64, &mut Rows) -> Answer<()>,
) -> Result<(), BenchFault> {
    let counter = StatementCounter::default();
    let begun = indices.start;
    let mut progress = Progress::new(what.to_owned(), indices.end.saturating_sub(begun));
    let mut from = begun;
    while from < indices.end {
        let to = indices.end.min(from + together);
        let mut rows = Rows::default();
        for index in from..to {
            make(index, &mut rows)?;
        }
        let mut transaction = database.write(&counter).await?;
        seeding::insert(&mut transaction, rows).await?;
        transaction.commit().await?;
        progress.at(to - begun);
        from = to;
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
    let make = |index, rows: &mut Rows| {
        if index == 0 {
            world.people(rows);
        }
        world.case(index, rows).map(drop)
    };
    add(database, &what, there..wanted, CASES_TOGETHER, make).await?;
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
