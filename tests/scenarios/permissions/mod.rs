//! Who may use which handler: every server function, every page and every plain route, for everybody there is, at a
//! draft, at a case that was sent, and at an accreditation in progress. The table is `tests/golden/permissions.txt`; a handler that the table does not know
//! fails.

mod arguments;
mod case_states;
mod cases;
mod endpoints;
mod world;

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::fmt::Write;

use crate::support::golden::is_as_printed;
use crate::support::{Reply, TestApp, on_both};
use case_states::CaseState;
use endpoints::{Endpoint, all_endpoints};
use world::{Ids, World};

/// The width of a column.
const WIDTH: usize = 10;

#[tokio::test]
async fn only_the_golden_tables_doors_are_open() {
    on_both(async |app| {
        let mut world = World::of(app).await;
        let mut table = heading(&world);
        for endpoint in all_endpoints() {
            let mut nowhere = BTreeMap::new();
            for case_state in endpoint.case_state.clone() {
                let row = row(app, &mut world, &endpoint, case_state, &mut nowhere).await;
                table.push_str(&row);
            }
        }
        is_as_printed("tests/golden/permissions.txt", &table);
    })
    .await;
}

/// The answers of a handler to each person, by column, at what never was.
type Nowhere = BTreeMap<usize, Reply>;

async fn row(
    app: &TestApp,
    world: &mut World,
    endpoint: &Endpoint,
    case_state: CaseState,
    nowhere: &mut Nowhere,
) -> String {
    let mut line = format!("{:<62}{:<9}", endpoint.name, case_state.name());
    for at in 0..world.people.len() {
        let ids = world.target(app, case_state).await;
        let person = &world.people[at];
        let reply = endpoint.try_by(&person.browser, &ids).await;
        if !person.owns && endpoint.needs_case() {
            if let Entry::Vacant(untried) = nowhere.entry(at) {
                untried.insert(endpoint.try_by(&person.browser, &Ids::of_nothing()).await);
            }
            is_told_nothing(endpoint, person.name, case_state, &reply, &nowhere[&at]);
        }
        if reply.status < 400 && endpoint.changes {
            world.target_is_spent(case_state);
        }
        write!(line, "{:<WIDTH$}", reply.status).unwrap();
    }
    format!("{}\n", line.trim_end())
}

/// What is another's does not exist: for whoever does not see it, the answer is the one for something that never was.
fn is_told_nothing(endpoint: &Endpoint, who: &str, case_state: CaseState, reply: &Reply, nowhere: &Reply) {
    let what = format!("{} by {who} at {}", endpoint.name, case_state.name());
    if case_state.is_known_to(who) {
        return;
    }
    assert!(reply.status >= 400, "{what}: {}", reply.status);
    if who == "head2" && !endpoint.is_the_own_organisations {
        assert_eq!(reply.status, 404, "{what}: {}", reply.text());
    }
    assert_eq!(
        reply.status,
        nowhere.status,
        "{what} differs from nothing: {}",
        reply.text()
    );
    if endpoint.answers_json {
        assert_eq!(reply.json(), nowhere.json(), "{what}");
    }
}

fn heading(world: &World) -> String {
    let mut heading = String::from(
        "# HTTP status of every door for everybody. head, employee: of the organisation whose case it is; head2: head of another\n\
         # registered one; ended: an employee whose appointment ended while signed in; person: signed in with the own signature\n\
         # alone; newcomer: head of an organisation not yet registered; speclist, leader, admin: officers of the authority to\n\
         # which the case was sent; speclist2: specialist of the other authority. expert, chair: of the commission; invitee: asked while it\n\
         # is formed, and taken out before the order; declined: an expert who did; expert2: one of the pool who was never asked.\n\
         # draft, sent, deciding: a licence case; the rest: an accreditation. 409 tells a rule, 401 that nobody is signed in,\n\
         # 404 that there is no such thing: what is another's answers as what never was.\n",
    );
    write!(heading, "{:<71}", "door, and how the case stands").unwrap();
    for person in &world.people {
        write!(heading, "{:<WIDTH$}", person.name).unwrap();
    }
    format!("{}\n", heading.trim_end())
}
