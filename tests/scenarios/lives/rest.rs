//! The end of a life: connection, sessions and database are back, everybody comes once more, and all that waits goes
//! out.

use std::collections::BTreeSet;

use asula::app::autosave::Event;
use asula::app::draft_store::{DraftStore, Shelf as _};

use super::life::Life;
use super::school::Page;
use super::world::World;
use crate::support::tab::Passage;

/// How often a field at most is sent and chosen for before it has to be at rest.
const STEPS: u32 = 40;
/// How many pages at most are opened on a computer before it has to keep nothing.
const PAGES: u32 = 16;

impl Life<'_, '_> {
    /// All comes to rest, in the tabs that are open, then in new ones for what dead tabs left.
    pub async fn settles(&mut self) {
        self.story.tells("all is well again");
        self.outage_ends().await;
        self.product_starts_again().await;
        for _ in 0..2 {
            let places: BTreeSet<(usize, usize)> = self.tabs.iter().map(|it| (it.computer, it.who)).collect();
            for (computer, who) in places {
                self.world.signs_in(computer, who).await;
                self.wakes(computer);
                for index in 0..self.tabs.len() {
                    if (self.tabs[index].computer, self.tabs[index].who) == (computer, who) {
                        self.comes_to_rest(index).await;
                    }
                }
            }
        }
        for open in &self.tabs {
            for (field, cell) in &open.tab.cells {
                let name = open.tab.name();
                assert!(!cell.is_pending(), "{name}: {field}: {:?}", cell.status());
            }
        }
        self.tabs.clear();
        for computer in 0..self.world.computers.len() {
            self.clears(computer).await;
        }
        self.takes_back().await;
    }

    /// What waits in a tab goes out, and where there are two texts its author chooses.
    async fn comes_to_rest(&mut self, index: usize) {
        for _ in 0..STEPS {
            self.world.app.seconds_pass(1);
            let browser = self.tabs[index].browser.clone();
            let tab = &mut self.tabs[index].tab;
            tab.on_all(&Event::Woke);
            while tab.sends(&browser, Passage::Whole).await {}
            let is_at_rest = tab.is_at_rest();
            self.passes_on(index);
            if is_at_rest {
                return;
            }
            if let Some(field) = self.two_texts(index) {
                self.chooses(index, field);
            }
        }
    }

    /// The authors of what a computer still keeps open their pages once more.
    async fn clears(&mut self, computer: usize) {
        for _ in 0..PAGES {
            let Some((who, page)) = self.left_on(computer) else {
                break;
            };
            let school = self.world.people[who].school;
            self.world.signs_in(computer, who).await;
            assert!(self.opens(computer, school, page).await, "the page is shown again");
            let index = self.tabs.len() - 1;
            self.comes_to_rest(index).await;
            self.tabs.clear();
        }
        let kept = self.world.computers[computer].device.keys();
        assert!(kept.is_empty(), "computer {computer} still keeps {kept:?}");
    }

    /// Whose texts a computer keeps, and of which page.
    fn left_on(&self, computer: usize) -> Option<(usize, Page)> {
        let device = &self.world.computers[computer].device;
        for (who, person) in self.world.people.iter().enumerate() {
            let store = DraftStore::new(device.clone(), person.tag, "");
            for page in Page::ALL {
                let thing = self.world.schools[person.school].thing(page);
                if !store.pending_for(thing.kind(), thing.id()).is_empty() {
                    return Some((who, page));
                }
            }
        }
        None
    }

    /// What was handed over is taken back, so that the next life can hand it over; where nothing was, it is refused.
    async fn takes_back(&mut self) {
        let employees: Vec<usize> = (0..self.world.people.len())
            .filter(|who| !self.world.people[*who].is_head && self.cast.contains(who))
            .collect();
        for who in employees {
            let computer = World::own(who);
            self.world.signs_in(computer, who).await;
            let application = self.world.schools[self.world.people[who].school].handed.clone();
            let browser = &self.world.computers[computer].browser;
            browser.act("take_back", &[("application", application.as_str())]).await;
        }
    }
}
