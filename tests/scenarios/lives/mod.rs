//! Random lives of two schools: tabs, other people at a shared computer, sign-outs, a full disk, restarts of the database and of the
//! product. Whatever happens, no text is lost, doubled or put under another name, and the product serves again by itself.
//!
//! `ASULA_LIVES` says how many lives (`make prove`: a thousand on each database). A life that fails prints its number and what happened
//! in it; `ASULA_LIFE=number` lives it again.

mod acts;
mod disk;
mod forms;
mod journal;
mod ledger;
mod life;
mod outage;
mod rest;
mod school;
mod story;
mod world;

use crate::support::TestApp;
use crate::support::store::Store;
use life::Life;
use world::World;

/// How many lives `make test` has on each database.
const SAMPLE: u64 = 40;
/// A product takes long to start: so many lives are spent in one.
const LIVES_OF_A_PRODUCT: usize = 100;

/// The numbers of the lives; each is the seed of its life.
fn seeds() -> Vec<u64> {
    let number = |name: &str| {
        let text = std::env::var(name).ok()?;
        let number: Option<u64> = text.parse().ok();
        Some(number.unwrap_or_else(|| panic!("{name} is to be a number, and is {text:?}")))
    };
    match number("ASULA_LIFE") {
        Some(seed) => vec![seed],
        None => (0..number("ASULA_LIVES").unwrap_or(SAMPLE)).collect(),
    }
}

async fn live(store: Store) {
    for seeds in seeds().chunks(LIVES_OF_A_PRODUCT) {
        let app = TestApp::on(store).await;
        let mut world = World::of(&app).await;
        for seed in seeds {
            Life::new(&mut world, *seed).lives().await;
        }
        assert_eq!(app.verified().await.findings, []);
        drop(world);
        app.close().await;
        eprintln!("{store:?}: lives {:?} to {:?}", seeds.first(), seeds.last());
    }
}

#[tokio::test]
async fn random_lives_on_sqlite_lose_double_and_misattribute_nothing() {
    if disk::can_be_full() {
        live(Store::Sqlite).await;
    } else {
        disk::runs_where_it_can("lives::random_lives_on_sqlite_lose_double_and_misattribute_nothing");
    }
}

#[tokio::test]
async fn random_lives_on_postgresql_lose_double_and_misattribute_nothing() {
    if Store::available().contains(&Store::Postgres) {
        live(Store::Postgres).await;
    }
}
