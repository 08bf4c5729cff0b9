//! The seeded world.

use std::sync::Arc;

use asula::domain::accreditation::Stage;
use asula::domain::accreditation::completeness::mark_lacks;
use asula::domain::calendar::Moment;
use asula::domain::licensing::checks::check_row;
use asula::domain::numbers::{Inn, Pin};
use asula::domain::search::Query;
use asula::server::db::mark::Mark;
use asula::server::db::{self, Database, StatementCounter};
use asula::server::journal::verify::verify;
use asula::server::reference::Reference;

use super::cells::{generator, number};
use super::changes::score_anew;
use super::criteria::{CRITERIA, SET, with_twenty_criteria};
use super::own_sheet::OwnSheet;
use super::prose::{Tongue, prose};
use super::seed::{seed, seed_cases, targets};
use super::seeding::sheets;
use super::world::{EXPERTS, SEATS, World};
use crate::seeding::Rows;

fn world() -> World {
    let reference = Reference::embedded().unwrap();
    World {
        evaluated_by: Arc::new(with_twenty_criteria(&reference).unwrap()),
        evaluated_by_version: "test of twenty".to_owned(),
        reference: Arc::new(reference),
        version: "test".to_owned(),
        smallest: 32,
        smallest_cases: 3,
    }
}

/// A database that is gone afterwards.
async fn in_a_database(name: &str, work: impl AsyncFnOnce(&Database)) {
    let folder = std::env::temp_dir().join(format!("asula-bench-{name}-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let url = format!("sqlite://{}?mode=rwc", folder.join("asula.db").display());
    let database = Database::open(&url, 1).await.unwrap();
    work(&database).await;
    database.close().await;
    std::fs::remove_dir_all(folder).unwrap();
}

#[tokio::test]
async fn a_seeded_world_is_accepted_by_verify() {
    in_a_database("licences", async |database| {
        let world = world();
        for organisations in [40, 40, 50] {
            seed(database, &world, organisations).await.unwrap();
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
    })
    .await;
}

#[tokio::test]
async fn seeded_cases_are_accepted_by_verify() {
    in_a_database("cases", async |database| {
        let world = World {
            smallest: 3200,
            ..world()
        };
        let organisations = 6;
        seed(database, &world, organisations).await.unwrap();
        let mut reader = database.read(&StatementCounter::default()).await.unwrap();
        let before = verify(&mut reader).await.unwrap().cases;
        drop(reader);
        for cases in [2, 2, 5] {
            seed_cases(database, &world, cases).await.unwrap();
            let mut reader = database.read(&StatementCounter::default()).await.unwrap();
            let report = verify(&mut reader).await.unwrap();
            assert_eq!(report.findings, []);
            // The first three have a commission.
            assert_eq!(report.cases, before + cases + cases.min(3) * SEATS);
        }
        let set = world.criteria().unwrap();
        let sheet = world.case(1, &mut Rows::default()).unwrap().unwrap();
        let mut reader = database.read(&StatementCounter::default()).await.unwrap();
        let marks = db::mark::marks(&mut reader, &sheet).await.unwrap();
        assert_eq!(marks.len(), CRITERIA);
        for mark in &marks {
            assert_eq!(mark_lacks(set, &mark.score, &mark.comment).count(), 0);
            assert_eq!(mark.comment.chars().count(), 2000);
        }
        let own = db::sheet::find_own(&mut reader, &sheet, &world.expert(1).expert)
            .await
            .unwrap();
        assert_eq!(own.unwrap().stage, Stage::Evaluation);
        let query = Query::new("билим4");
        let listed = db::accreditation_list::list_for_authority(&mut reader, "enlightenment", None, &query, 50, 0);
        assert_eq!(listed.await.unwrap().len(), 1);
        drop(reader);
        let mut transaction = database.write(&StatementCounter::default()).await.unwrap();
        let scale: Vec<&str> = set.scale.iter().map(|score| score.id.as_str()).collect();
        let line = format!(
            "{sheet} {} {} {}",
            world.expert(1).person,
            marks[0].criterion,
            scale.join(" ")
        );
        let now = Moment(1_795_000_000_000);
        score_anew(&mut transaction, &line, now).await.unwrap();
        transaction.commit().await.unwrap();
        let mut reader = database.read(&StatementCounter::default()).await.unwrap();
        let scored = db::mark::marks(&mut reader, &sheet).await.unwrap();
        assert_ne!(scored[0].score, marks[0].score);
        assert_eq!(scored[0].comment, marks[0].comment);
        assert_eq!(verify(&mut reader).await.unwrap().findings, []);
        let sheets = sheets(&mut reader).await.unwrap();
        let (person, employer) = (world.expert(1).person, world.expert(1).employer);
        assert!(sheets.contains(&(sheet, person, employer)));
        drop(reader);
        let mut transaction = database.write(&StatementCounter::default()).await.unwrap();
        let next_subject = db::registration_counter::next(&mut transaction, "search_subject", 0).await;
        assert_eq!(next_subject.unwrap(), 6);
    })
    .await;
}

#[test]
fn a_case_is_the_same_each_time() {
    let world = world();
    let [mut once, mut again] = [Rows::default(), Rows::default()];
    let (first, second) = (world.case(2, &mut once).unwrap(), world.case(2, &mut again).unwrap());
    assert!(first.is_some());
    assert_eq!(first, second);
    assert_eq!(once.count("event"), again.count("event"));
    assert_eq!(world.case(3, &mut again).unwrap(), None);
}

#[test]
fn each_measured_expert_has_a_sheet_of_their_own() {
    let reference = world();
    let world = World {
        smallest_cases: 1000,
        ..reference
    };
    let cases: std::collections::BTreeSet<u64> = (0..32).map(|user| world.measured_case(user)).collect();
    let experts: std::collections::BTreeSet<String> = (0..EXPERTS).map(|index| world.expert(index).person).collect();
    assert_eq!((cases.len(), experts.len()), (32, 100));
    assert!(cases.iter().all(|case| *case < 1000));
}

#[test]
fn a_sheet_has_twenty_criteria() {
    let (whole, cut) = (Reference::embedded().unwrap(), world().evaluated_by);
    assert_eq!(cut.criteria_set(SET).unwrap().count(), 20);
    let first = |reference: &Reference| reference.criteria_set(SET).unwrap().criterion("1.1").cloned();
    assert_eq!(first(&cut), first(&whole));
    for set in whole.criteria_sets.iter().filter(|set| set.id != SET) {
        assert_eq!(cut.criteria_set(&set.id), Some(set));
    }
}

#[test]
fn a_text_has_its_length_and_letters() {
    let mut draw = generator(1);
    let [kyrgyz, russian] = [Tongue::Kyrgyz, Tongue::Russian].map(|tongue| prose(tongue, 2000, &mut draw));
    assert_eq!((kyrgyz.chars().count(), russian.chars().count()), (2000, 2000));
    assert!(['ө', 'ү', 'ң'].iter().all(|letter| kyrgyz.contains(*letter)));
    assert!(!russian.contains('ө') && !kyrgyz.contains('#'));
}

#[test]
fn each_save_is_based_on_the_one_before() {
    let world = world();
    let set = world.criteria().unwrap();
    let comment = "Талапка жооп берет, бирок толуктоо керек".to_owned();
    let mark = |criterion: &str| Mark {
        criterion: criterion.to_owned(),
        score: "met".to_owned(),
        comment: comment.clone(),
    };
    let marks = set.criteria().map(|criterion| mark(&criterion.id)).collect();
    let mut sheet = OwnSheet::read("0192".to_owned(), set, marks, 7).unwrap();
    let parts = |body: &str, of: &str| -> Vec<String> {
        let parts = body.split('&').filter_map(|part| part.strip_prefix(of));
        parts.map(str::to_owned).collect()
    };
    let first = sheet.save_next();
    assert_eq!((parts(&first, "texts").len(), parts(&first, "based_on").len()), (2, 2));
    assert!(parts(&first, "based_on")[1].ends_with(&super::coded(&comment)));
    let (all, again) = (sheet.save_all(), sheet.save_all());
    assert_eq!(parts(&all, "texts").len(), 40);
    assert_eq!(parts(&all, "based_on")[..2], parts(&first, "texts"));
    assert_eq!(parts(&again, "based_on"), parts(&all, "texts"));
    let changed = parts(&again, "texts").into_iter().zip(parts(&again, "based_on"));
    assert!(changed.into_iter().all(|(text, based_on)| text != based_on));
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
    for index in [0, 999, 1000, 99_999, 900_000, 910_031] {
        Pin::parse(&number(index, 1, "99")).unwrap();
        Inn::parse(&number(index, 0, "19")).unwrap();
    }
}
