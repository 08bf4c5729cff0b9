//! One life: what is open, and its course.

use std::collections::BTreeSet;

use asula::app::autosave::{CellSync, Event};
use asula::app::draft_store::DraftStore;
use rand::rngs::StdRng;
use rand::{Rng as _, SeedableRng as _};

use super::ledger::{Ledger, Place};
use super::school::Page;
use super::story::Story;
use super::world::{SHARED, World};
use crate::support::Browser;
use crate::support::tab::Tab;

/// How much happens in a life.
const ACTS: u32 = 30;
/// Killing the product and starting it again takes long: it happens in one life of so many.
const KILLED_EVERY: u64 = 12;
/// So does signing in again: sessions end in one life of so many.
const ENDED_EVERY: u64 = 7;

/// An open tab.
pub struct Open {
    /// It.
    pub tab: Tab,
    /// Its browser, and for whom its pages were drawn.
    pub browser: Browser,
    /// Its author.
    pub who: usize,
    /// Where it is.
    pub computer: usize,
    pub school: usize,
    /// What it shows.
    pub page: Page,
    /// What the page of the case that an employee hands over showed.
    pub seen: Option<String>,
}

pub struct Life<'w, 'a> {
    /// Where.
    pub world: &'w mut World<'a>,
    /// All chance comes from here.
    pub draw: StdRng,
    /// What happened.
    pub story: Story,
    /// What was typed and pressed.
    pub ledger: Ledger,
    /// The open tabs.
    pub tabs: Vec<Open>,
    /// Whether the database is away.
    pub has_outage: bool,
    /// Whether the product runs.
    pub is_running: bool,
    /// Who lives in it: three of the four.
    pub cast: Vec<usize>,
    written: u32,
    opened: u32,
}

impl<'w, 'a> Life<'w, 'a> {
    /// The life of a seed, before it begins.
    pub fn new(world: &'w mut World<'a>, seed: u64) -> Self {
        let mut draw = StdRng::seed_from_u64(seed);
        let away = draw.gen_range(0..world.people.len());
        Self {
            cast: (0..world.people.len()).filter(|who| *who != away).collect(),
            world,
            draw,
            story: Story::of(seed),
            ledger: Ledger::default(),
            tabs: Vec::new(),
            has_outage: false,
            is_running: true,
            written: 0,
            opened: 0,
        }
    }

    /// From its beginning to its end, where all has to be as it should.
    pub async fn lives(mut self) {
        self.world.app.seconds_pass(1);
        let begun = self.world.app.now();
        self.begins().await;
        let seed = self.story.seed();
        let killed_at = seed
            .is_multiple_of(KILLED_EVERY)
            .then(|| self.draw.gen_range(3..ACTS - 8));
        let ended_at = seed
            .is_multiple_of(ENDED_EVERY)
            .then(|| self.draw.gen_range(3..ACTS - 3));
        for number in 0..ACTS {
            self.world.app.seconds_pass(1);
            if killed_at == Some(number) {
                self.outage_ends().await;
                self.product_is_killed().await;
            }
            if killed_at.is_some_and(|at| at + 4 == number) {
                self.product_starts_again().await;
            }
            if ended_at == Some(number) {
                self.story.tells("an hour passes: all sessions end");
                self.world.an_hour_passes();
            }
            self.acts().await;
        }
        self.settles().await;
        self.is_as_it_should_be(begun).await;
    }

    /// Two sit at their own computers, the third at the shared one.
    async fn begins(&mut self) {
        for (place, who) in self.cast.clone().into_iter().enumerate() {
            let computer = if place == 2 { SHARED } else { World::own(who) };
            self.world.signs_in(computer, who).await;
            self.opens_something(computer).await;
        }
    }

    /// Whoever is signed in at a computer opens a page of their own school.
    pub async fn opens_something(&mut self, computer: usize) {
        let page = Page::ALL[self.draw.gen_range(0..2)];
        if let Some(who) = self.world.computers[computer].signed_in {
            let school = self.world.people[who].school;
            self.opens(computer, school, page).await;
        }
    }

    /// A page is opened in a new tab, for whoever is signed in; whether it could be shown.
    pub async fn opens(&mut self, computer: usize, school: usize, page: Page) -> bool {
        let Some(who) = self.world.computers[computer].signed_in else {
            return false;
        };
        let browser = self.world.computers[computer].browser.tab_of_now();
        let at = self.world.app.now();
        let Some(texts) = self.world.schools[school].texts(page, &browser).await else {
            return false;
        };
        let seen = match self.world.people[who].is_head {
            true => None,
            false => self.world.schools[school].seen(&browser).await,
        };
        self.opened += 1;
        let name = format!("page-{}-{}", self.story.seed(), self.opened);
        let device = self.world.computers[computer].device.clone();
        let store = DraftStore::new(device, self.world.people[who].tag, name);
        let cells = texts
            .into_iter()
            .map(|(field, text)| (field, CellSync::new(text).as_of(at)));
        let thing = self.world.schools[school].thing(page);
        let mut tab = Tab::showing(thing, cells.collect(), at, store);
        let beside = self.tabs.iter().filter(|it| it.is_beside(computer, who, school, page));
        let living: BTreeSet<String> = beside.map(|it| it.tab.name().to_owned()).collect();
        tab.takes_over(&living);
        let tag = self.world.people[who].tag;
        self.story
            .tells(format!("{tag} opens {page:?} at computer {computer} as {}", tab.name()));
        self.tabs.push(Open {
            tab,
            browser,
            who,
            computer,
            school,
            page,
            seen,
        });
        true
    }

    /// What a tab announced reaches the other tabs of its author on the same device.
    pub fn passes_on(&mut self, from: usize) {
        let announced = std::mem::take(&mut self.tabs[from].tab.announced);
        let Open {
            who,
            computer,
            school,
            page,
            ..
        } = self.tabs[from];
        for (index, open) in self.tabs.iter_mut().enumerate() {
            if index != from && open.is_beside(computer, who, school, page) {
                for (field, text, at) in announced.clone() {
                    open.tab.on(&field, Event::Told { text, at });
                }
            }
        }
    }

    /// A text that was never written before; it begins with its author's tag.
    pub fn new_text(&mut self, who: usize) -> String {
        self.written += 1;
        let tag = self.world.people[who].tag;
        format!("{tag} {}.{} өңү", self.story.seed(), self.written)
    }

    /// Where a field of a tab belongs.
    pub fn place(&self, index: usize, field: &str) -> Place {
        let open = &self.tabs[index];
        let case = self.world.schools[open.school].case(open.page);
        (case.to_owned(), field.to_owned())
    }
}

impl Open {
    /// Whether it is a tab of this person with this page on this computer.
    pub fn is_beside(&self, computer: usize, who: usize, school: usize, page: Page) -> bool {
        (self.computer, self.who, self.school, self.page) == (computer, who, school, page)
    }
}
