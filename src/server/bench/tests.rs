//! The seeded world.

use std::sync::Arc;

use super::cells::number;
use super::seed::{seed, targets};
use super::world::World;
use crate::domain::calendar::Moment;
use crate::domain::licensing::checks::check_row;
use crate::domain::numbers::{Inn, Pin};
use crate::server::db::seeding::Rows;
use crate::server::db::{self, Database, StatementCounter};
use crate::server::journal::verify::verify;
use crate::server::reference::Reference;

fn world() -> World {
    World {
        reference: Arc::new(Reference::embedded().unwrap()),
        version: "test".to_owned(),
        smallest: 32,
    }
}

#[tokio::test]
async fn a_seeded_world_is_one_that_verify_accepts_and_grows_by_what_is_missing() {
    let folder = std::env::temp_dir().join(format!("asula-bench-test-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let url = format!("sqlite://{}?mode=rwc", folder.join("asula.db").display());
    let database = Database::open(&url, 1).await.unwrap();
    let world = world();
    for organisations in [40, 40, 50] {
        seed(&database, &world, organisations).await.unwrap();
        let mut reader = database.read(&StatementCounter::default()).await.unwrap();
        let report = verify(&mut reader).await.unwrap();
        assert_eq!(report.findings, []);
        // A journal for each organisation and application; the measured have twenty.
        assert_eq!(report.cases, organisations + 32 * 20 + (organisations - 32));
    }
    let targets = targets(&world).unwrap();
    let target = &targets[7];
    let mut reader = database.read(&StatementCounter::default()).await.unwrap();
    let rows = db::appendix_row::list(&mut reader, &target.application).await.unwrap();
    let teachers = rows.iter().filter(|row| row.template == "teaching_staff");
    assert_eq!(teachers.count(), 200);
    // The pool closes when the last connection is given back.
    drop(reader);
    database.close().await;
    std::fs::remove_dir_all(folder).unwrap();
}

#[test]
fn an_organisation_is_the_same_each_time() {
    let world = world();
    let [mut once, mut again] = [Rows::default(), Rows::default()];
    let (first, second) = (
        world.organisation(3, &mut once).unwrap(),
        world.organisation(3, &mut again).unwrap(),
    );
    assert_eq!(first.unwrap().row, second.unwrap().row);
    assert_eq!(once.count("event"), again.count("event"));
}

#[test]
fn seeded_rows_have_no_faults() {
    let world = world();
    let mut draw = super::cells::generator(1);
    let on = Moment(1_795_000_000_000).date_in_bishkek();
    for template in ["general", "teaching_staff", "equipment"] {
        let template = world.reference.template(template).unwrap();
        let cells = super::cells::cells(template, &mut draw, |_| "0192-file".to_owned());
        assert_eq!(check_row(template, &cells, on), []);
    }
}

#[test]
fn seeded_numbers_are_numbers_of_people_and_organisations() {
    for index in [0, 999, 1000, 99_999] {
        Pin::parse(&number(index, 1, "99")).unwrap();
        Inn::parse(&number(index, 0, "19")).unwrap();
    }
}
