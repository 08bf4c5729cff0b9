//! Brings a database to so many organisations and cases, in transactions of a few megabytes each.

use super::progress::Progress;
use super::table::grouped;
use super::world::{MEASURED, Target, World};
use crate::server::cli::CommandFault;
use crate::server::db::seeding::{self, Counted, Rows};
use crate::server::db::{Database, StatementCounter};

/// Organisations a transaction.
const TOGETHER: u64 = 250;
/// Cases a transaction: one with its sheets weighs as much as many organisations.
const CASES_TOGETHER: u64 = 10;

/// Adds what is missing up to `wanted` organisations; those there already are taken to be ours.
///
/// # Errors
/// The database's.
pub async fn seed(database: &Database, world: &World, wanted: u64) -> Result<(), CommandFault> {
    let counter = StatementCounter::default();
    let there = seeding::count(&mut database.read(&counter).await?, Counted::Organisations).await?;
    let there = u64::try_from(there).unwrap_or_default();
    let what = format!("seeding {} organisations", grouped(wanted));
    let mut progress = Progress::new(what, wanted.saturating_sub(there));
    let mut from = there;
    while from < wanted {
        let to = wanted.min(from + TOGETHER);
        let mut rows = Rows::default();
        for index in from..to {
            world.organisation(index, &mut rows)?;
        }
        let mut transaction = database.write(&counter).await?;
        seeding::insert(&mut transaction, rows).await?;
        transaction.commit().await?;
        progress.at(to - there);
        from = to;
    }
    if there < wanted {
        seeding::settle(database).await?;
    }
    Ok(())
}

/// Adds what is missing up to `wanted` accreditation cases, whose organisations are there; with the first of them those who act on
/// cases.
///
/// # Errors
/// The database's.
pub async fn seed_cases(database: &Database, world: &World, wanted: u64) -> Result<(), CommandFault> {
    let counter = StatementCounter::default();
    let there = seeding::count(&mut database.read(&counter).await?, Counted::Cases).await?;
    let there = u64::try_from(there).unwrap_or_default();
    let what = format!("seeding {} cases", grouped(wanted));
    let mut progress = Progress::new(what, wanted.saturating_sub(there));
    let mut from = there;
    while from < wanted {
        let to = wanted.min(from + CASES_TOGETHER);
        let mut rows = Rows::default();
        if from == 0 {
            world.people(&mut rows);
        }
        for index in from..to {
            world.case(index, &mut rows)?;
        }
        let mut transaction = database.write(&counter).await?;
        seeding::insert(&mut transaction, rows).await?;
        transaction.commit().await?;
        progress.at(to - there);
        from = to;
    }
    if there < wanted {
        seeding::settle(database).await?;
    }
    Ok(())
}

/// What the measured applicants act on.
///
/// # Errors
/// None that a seeded world has.
pub fn targets(world: &World) -> Result<Vec<Target>, CommandFault> {
    let mut targets = Vec::new();
    for user in 0..MEASURED {
        let found = world.organisation(world.measured(user), &mut Rows::default())?;
        targets.extend(found);
    }
    Ok(targets)
}
