//! The page of a scoring desk on a device, as its script behaves: the product's own decisions about each field (`CellSync`) and its own
//! store, carried out over HTTP instead of in a browser.

use std::collections::{BTreeMap, VecDeque};
use std::sync::{Arc, Mutex};

use asula::app::autosave::{CellSync, Deed, Event, Standing};
use asula::app::draft_store::{DraftStore, NotKept, Place, Shelf};
use asula::domain::Failure;
use asula::domain::calendar::Moment;
use asula::domain::views::appendix::Saved;
use asula::domain::views::sheet::SheetPage;
use reqwest::Method;

use super::{Browser, Reply};

/// What a device keeps: it outlives tabs.
#[derive(Clone, Default)]
pub struct Device {
    shelf: Arc<Mutex<BTreeMap<String, String>>>,
    pages: Arc<Mutex<Option<SheetPage>>>,
}

impl Shelf for Device {
    fn read(&self, key: &str) -> Option<String> {
        self.shelf.lock().unwrap().get(key).cloned()
    }
    fn write(&self, key: &str, text: &str) -> Result<(), NotKept> {
        self.shelf.lock().unwrap().insert(key.to_owned(), text.to_owned());
        Ok(())
    }
    fn remove(&self, key: &str) {
        self.shelf.lock().unwrap().remove(key);
    }
    fn keys(&self) -> Vec<String> {
        self.shelf.lock().unwrap().keys().cloned().collect()
    }
}

/// What becomes of a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Passage {
    /// It arrives, and its answer too.
    Whole,
    /// It never arrives.
    LostOnTheWayThere,
    /// It arrives, and its answer is lost.
    LostOnTheWayBack,
}

/// A tab with a desk in it.
pub struct Tab {
    /// The texts.
    pub cells: BTreeMap<String, CellSync>,
    /// Whether there is a line.
    pub has_line: bool,
    /// Whether a field ever showed two texts.
    pub met_another: bool,
    sheet: String,
    at: Moment,
    turns: u32,
    store: DraftStore<Device>,
    outbox: VecDeque<(String, String, String)>,
}

impl Tab {
    /// Opens the desk on a device: from the server, or without a line as the device kept it. Nothing where neither can be had.
    pub async fn open(browser: &Browser, device: &Device, sheet: &str, name: &str, has_line: bool) -> Option<Self> {
        if has_line {
            let request = browser
                .request(Method::GET, "/api/sheet_page")
                .query(&[("sheet", sheet)]);
            let reply = Reply::of(request.send().await.ok()?).await;
            if reply.status >= 400 {
                return None;
            }
            *device.pages.lock().unwrap() = Some(reply.read());
        }
        let page = device.pages.lock().unwrap().clone()?;
        let mut tab = Self {
            cells: texts_of(&page),
            has_line,
            met_another: false,
            sheet: sheet.to_owned(),
            at: page.at,
            turns: 0,
            store: DraftStore::new(device.clone(), "marat", name),
            outbox: VecDeque::new(),
        };
        for known in tab.store.known_since("mark", sheet, page.at) {
            let (text, at) = (known.text, known.at);
            tab.on(&known.field, Event::Told { text, at });
        }
        for pending in tab.store.pending_for("mark", sheet) {
            let field = pending.field.clone();
            tab.on(&field, Event::Found(pending));
        }
        Some(tab)
    }

    /// Lets something happen to a field, and carries out what follows.
    pub fn on(&mut self, field: &str, event: Event) {
        let place = Place::of("mark", &self.sheet, field);
        let Some(cell) = self.cells.get_mut(field) else { return };
        for deed in cell.on(event) {
            match deed {
                Deed::Keep => {
                    self.turns += 1;
                    self.store.put(&place, &cell.entry(self.at, self.turns)).unwrap();
                    cell.kept(true);
                }
                Deed::Forget => self.store.forget(&place),
                Deed::Drop(pending) => self.store.drop_of(&place, &pending),
                Deed::Send { based_on, text } => self.outbox.push_back((field.to_owned(), based_on, text)),
                Deed::Tell { text, at } => self.store.remember(&place, &text, at).unwrap(),
                Deed::Retry(_) | Deed::Show(_) => {}
            }
        }
        self.met_another |= matches!(cell.standing(), Standing::Conflict(_));
    }

    /// The same to all fields.
    pub fn on_all(&mut self, event: &Event) {
        let fields: Vec<String> = self.cells.keys().cloned().collect();
        for field in fields {
            self.on(&field, event.clone());
        }
    }

    /// The next request goes its way; whether there was one.
    pub async fn sends(&mut self, browser: &Browser, passage: Passage) -> bool {
        let Some((field, based_on, text)) = self.outbox.pop_front() else {
            return false;
        };
        let arrives = self.has_line && passage != Passage::LostOnTheWayThere;
        let answer = match arrives {
            true => save(browser, &self.sheet, &field, &based_on, &text).await,
            false => Err(Failure::Unreachable),
        };
        let answer = match passage {
            Passage::Whole => answer,
            _ => Err(Failure::Unreachable),
        };
        self.on(&field, Event::Answered(answer));
        true
    }

    /// The tab is killed; the request under way may still arrive.
    pub async fn dies(mut self, browser: &Browser, arrives: bool) {
        if let (Some((field, based_on, text)), true) = (self.outbox.pop_front(), arrives && self.has_line) {
            drop(save(browser, &self.sheet, &field, &based_on, &text).await);
        }
    }

    /// What the device keeps of the sheet beside the server.
    pub fn kept(&self) -> usize {
        self.store.pending_for("mark", &self.sheet).len()
    }
}

async fn save(browser: &Browser, sheet: &str, field: &str, based_on: &str, text: &str) -> Result<Saved, Failure> {
    let fields = [
        ("kind", "mark"),
        ("thing", sheet),
        ("field", field),
        ("based_on", based_on),
        ("text", text),
    ];
    let request = browser
        .request(Method::POST, "/api/save_text")
        .header("accept", "application/json")
        .header("origin", &browser.base)
        .form(&fields);
    let Ok(answer) = request.send().await else {
        return Err(Failure::Unreachable);
    };
    let reply = Reply::of(answer).await;
    if reply.status < 400 {
        Ok(reply.read())
    } else {
        Err(reply.read())
    }
}

/// The texts of a page, by field.
pub fn texts_of(page: &SheetPage) -> BTreeMap<String, CellSync> {
    let criteria = page.sections.iter().flat_map(|section| &section.criteria);
    let texts = criteria.flat_map(|it| {
        let score = (format!("score.{}", it.id), &it.score);
        [score, (format!("comment.{}", it.id), &it.comment)]
    });
    texts
        .map(|(field, text)| (field, CellSync::new(text.clone()).as_of(page.at)))
        .collect()
}
