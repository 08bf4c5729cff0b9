//! Two schools with a head and an employee each, a computer of each of the four, and one that all of them share.

use std::collections::BTreeMap;

use asula::domain::calendar::Moment;
use asula_sandbox::cast;

use super::ledger::Place;
use super::school::School;
use crate::support::tab::Device;
use crate::support::{Browser, TestApp};

/// The computer in the hall.
pub const SHARED: usize = 0;
/// What the texts of each of the four begin with.
const TAGS: [&str; 4] = ["А1", "Б1", "А2", "Б2"];
/// A session that is older is not used again, since it might end in the middle of a life; in minutes.
const GOOD_FOR: i64 = 30;

/// One of the four.
pub struct Person {
    /// What the person's texts begin with.
    pub tag: &'static str,
    /// Id, as journals name it.
    pub id: String,
    /// The place of the school.
    pub school: usize,
    /// Whether it is the head.
    pub is_head: bool,
    cast: cast::Person,
}

/// A computer: one browser, and what that keeps.
pub struct Computer {
    /// The browser, whose tabs share cookies.
    pub browser: Browser,
    /// What its pages keep.
    pub device: Device,
    pub signed_in: Option<usize>,
    sessions: BTreeMap<usize, Session>,
}

#[derive(Clone)]
struct Session {
    token: String,
    reader: String,
    since: Moment,
}

/// The two schools.
pub struct World<'a> {
    /// The product.
    pub app: &'a TestApp,
    pub schools: Vec<School>,
    pub people: Vec<Person>,
    /// The computers: the shared one, then that of each person.
    pub computers: Vec<Computer>,
    /// The content of each place, by the journals.
    pub stood: BTreeMap<Place, String>,
    appointed: u32,
}

impl<'a> World<'a> {
    /// A product in which both schools are registered and nothing is written yet.
    pub async fn of(app: &'a TestApp) -> Self {
        let (mut schools, mut people) = (Vec::<School>::new(), Vec::<Person>::new());
        for number in [4, 8] {
            let registered = app.registered_organisation(number).await;
            registered.appoints_employee(app).await;
            let both = [registered.head.person().clone(), registered.employee.clone()];
            for (cast, is_head) in both.into_iter().zip([true, false]) {
                let sql = format!("SELECT id FROM person WHERE pin = '{}'", cast.pin);
                let person = Person {
                    tag: TAGS[people.len()],
                    id: app.database.text(&sql).await,
                    school: schools.len(),
                    is_head,
                    cast,
                };
                people.push(person);
            }
            schools.push(School::of(app, &registered).await);
        }
        let computers = (0..=people.len()).map(|_| Computer {
            browser: app.guest(),
            device: Device::default(),
            signed_in: None,
            sessions: BTreeMap::new(),
        });
        Self {
            app,
            schools,
            people,
            computers: computers.collect(),
            stood: BTreeMap::new(),
            appointed: 0,
        }
    }

    /// The own computer of a person.
    pub fn own(who: usize) -> usize {
        who + 1
    }

    /// Somebody signs in at a computer. Who did so a while ago does it by the same session: the way through ESI is long.
    pub async fn signs_in(&mut self, computer: usize, who: usize) {
        let now = self.app.now();
        let earlier = self.computers[computer].sessions.get(&who).cloned();
        let session = match earlier.filter(|it| now < it.since.plus_minutes(GOOD_FOR)) {
            Some(session) => session,
            None => self.session_of(who).await,
        };
        let computer = &mut self.computers[computer];
        computer.browser.set_cookie("asula_session", &session.token);
        computer.browser.set_cookie("asula_reader", &session.reader);
        computer.signed_in = Some(who);
        computer.sessions.insert(who, session);
    }

    async fn session_of(&self, who: usize) -> Session {
        let browser = self.app.signed_in_as(&self.people[who].cast).await;
        let cookie = |name: &str| browser.cookie(name).unwrap();
        Session {
            token: cookie("asula_session"),
            reader: cookie("asula_reader"),
            since: self.app.now(),
        }
    }

    /// Whoever is signed in at a computer signs out.
    pub async fn signs_out(&mut self, computer: usize) {
        let computer = &mut self.computers[computer];
        if let Some(who) = computer.signed_in.take() {
            computer.sessions.remove(&who);
            computer.browser.form("/", "sign_out", &[]).await;
        }
    }

    /// The same where the server cannot be reached: what the script of the page does at once.
    pub fn signs_out_alone(&mut self, computer: usize) {
        let computer = &mut self.computers[computer];
        if let Some(who) = computer.signed_in.take() {
            computer.sessions.remove(&who);
            computer.browser.set_cookie("asula_reader", "out");
        }
    }

    /// An hour passes in which nobody does anything: all sessions end.
    pub fn an_hour_passes(&mut self) {
        self.app.seconds_pass(61 * 60);
        for computer in &mut self.computers {
            computer.sessions.clear();
            computer.signed_in = None;
        }
    }

    /// The number of somebody whom nobody appointed before.
    pub fn somebody_new(&mut self) -> String {
        self.appointed += 1;
        format!("201011990{:05}", self.appointed)
    }
}
