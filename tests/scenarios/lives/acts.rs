//! What happens in a life, by chance.

use asula::app::autosave::{Event, FieldStatus, Other};
use rand::Rng as _;

use super::life::{Life, Open};
use super::world::{SHARED, World};
use crate::support::tab::Passage;

impl Life<'_, '_> {
    /// Something happens.
    pub async fn acts(&mut self) {
        let lot = self.draw.gen_range(0..100);
        let Some(index) = self.some_tab() else {
            return self.somebody_comes().await;
        };
        match lot {
            0..=23 => self.types(index),
            24..=35 => self.all(index, "pauses", &Event::Paused),
            36..=55 => self.sends(index).await,
            56..=59 => self.all(index, "tries again", &Event::RetryDue),
            60..=63 => self.is_loaded_again(index).await,
            64..=66 => self.dies(index).await,
            67..=71 => self.opens_something(self.tabs[index].computer).await,
            72..=79 => self.somebody_comes().await,
            80 | 81 => self.signs_out(index, true).await,
            82 | 83 => self.signs_out(index, false).await,
            84..=90 => self.presses(index).await,
            91 | 92 => self.outage_begins().await,
            93..=95 => self.outage_ends().await,
            _ => self.chooses_somewhere(index),
        }
    }

    fn some_tab(&mut self) -> Option<usize> {
        let open = self.tabs.len();
        (open > 0).then(|| self.draw.gen_range(0..open))
    }

    /// What becomes of the next request.
    pub fn passage(&mut self) -> Passage {
        let passages = [
            Passage::Whole,
            Passage::Whole,
            Passage::LostOnTheWayThere,
            Passage::LostOnTheWayBack,
        ];
        passages[self.draw.gen_range(0..4)]
    }

    fn types(&mut self, index: usize) {
        let field = self.tabs[index].page.fields()[self.draw.gen_range(0..2)];
        let text = self.new_text(self.tabs[index].who);
        let place = self.place(index, field);
        let open = &mut self.tabs[index];
        let cell = &open.tab.cells[field];
        let over = cell.is_pending().then(|| cell.text().to_owned());
        self.story.tells(format!("{}: {field}: {text}", open.tab.name()));
        open.tab.on(field, Event::Typed(text.clone()));
        self.ledger.types(place, over.as_deref(), &text);
    }

    fn all(&mut self, index: usize, what: &str, event: &Event) {
        let tab = &mut self.tabs[index].tab;
        self.story.tells(format!("{} {what}", tab.name()));
        tab.on_all(event);
    }

    async fn sends(&mut self, index: usize) {
        let passage = self.passage();
        let browser = self.tabs[index].browser.clone();
        let tab = &mut self.tabs[index].tab;
        if tab.sends(&browser, passage).await {
            self.story.tells(format!("{} sends: {passage:?}", tab.name()));
        }
        self.passes_on(index);
    }

    /// The page is left properly, and asked for again by whoever sits there.
    async fn is_loaded_again(&mut self, index: usize) {
        let Open {
            computer, school, page, ..
        } = self.tabs[index];
        self.all(index, "is loaded again", &Event::Paused);
        self.dies(index).await;
        self.opens(computer, school, page).await;
    }

    async fn dies(&mut self, index: usize) {
        let arrives = self.draw.gen_bool(0.5);
        let Open { tab, browser, .. } = self.tabs.remove(index);
        self.story
            .tells(format!("{} is gone; what is under way arrives: {arrives}", tab.name()));
        tab.dies(&browser, arrives).await;
    }

    /// Somebody signs in, mostly at the shared computer, whoever is signed in there, and opens a page.
    async fn somebody_comes(&mut self) {
        let who = self.cast[self.draw.gen_range(0..self.cast.len())];
        let computer = match self.draw.gen_bool(0.7) {
            true => SHARED,
            false => World::own(who),
        };
        let opens = self.draw.gen_bool(0.6);
        if !self.is_well() {
            return;
        }
        let tag = self.world.people[who].tag;
        self.story.tells(format!("{tag} signs in at computer {computer}"));
        self.world.signs_in(computer, who).await;
        self.wakes(computer);
        if opens {
            self.opens_something(computer).await;
        }
    }

    async fn signs_out(&mut self, index: usize, has_line: bool) {
        let computer = self.tabs[index].computer;
        if has_line && self.is_well() {
            self.story.tells(format!("a sign-out at computer {computer}"));
            self.world.signs_out(computer).await;
        } else {
            self.story
                .tells(format!("a sign-out at computer {computer} without a connection"));
            self.world.signs_out_alone(computer);
        }
        self.wakes(computer);
    }

    /// All pages of a browser notice that somebody else, or nobody, is signed in in it.
    pub fn wakes(&mut self, computer: usize) {
        for open in self.tabs.iter_mut().filter(|it| it.computer == computer) {
            open.tab.on_all(&Event::Woke);
        }
    }

    fn chooses_somewhere(&mut self, index: usize) {
        if let Some(field) = self.two_texts(index) {
            self.chooses(index, field);
        }
    }

    /// A field of a tab that shows two texts.
    pub fn two_texts(&self, index: usize) -> Option<&'static str> {
        let open = &self.tabs[index];
        let is_open = |field: &&str| matches!(open.tab.cells[*field].status(), FieldStatus::Conflict(_));
        open.page.fields().into_iter().find(is_open)
    }

    /// The author chooses between two texts.
    pub fn chooses(&mut self, index: usize, field: &'static str) {
        let takes_other = self.draw.gen_bool(0.5);
        let place = self.place(index, field);
        let tab = &mut self.tabs[index].tab;
        let cell = &tab.cells[field];
        let FieldStatus::Conflict(other) = cell.status() else {
            return;
        };
        let mine = cell.text().to_owned();
        let against = match (&other, takes_other) {
            (_, true) => Some(mine.as_str()),
            (Other::Device(pending), false) => Some(pending.entry.text.as_str()),
            // It was on the server: its journal has it.
            (Other::Server(_), false) => None,
        };
        self.ledger.chooses(place, against);
        self.story.tells(format!(
            "{}: {field}: of {mine:?} and {:?} the {} stays",
            tab.name(),
            other.text(),
            if takes_other { "second" } else { "first" }
        ));
        tab.on(
            field,
            if takes_other {
                Event::TakeTheirs
            } else {
                Event::KeepMine
            },
        );
    }
}
