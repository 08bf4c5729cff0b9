//! A page with autosaved texts on a device, as its script behaves: the product's own decisions about each field (`CellSync`) and its own
//! store, carried out over HTTP instead of in a browser. [`Tab::open`] opens a scoring desk; [`Tab::showing`] any other thing.

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::sync::{Arc, Mutex};

use asula::app::autosave::{CellAction, CellSync, Event, FieldStatus, Thing};
use asula::app::draft_store::{DraftStore, NotKept, Place, Shelf};
use asula::domain::Failure;
use asula::domain::calendar::Moment;
use asula::domain::text_kind::TextKind;
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

/// A tab with a thing in it.
pub struct Tab {
    /// The texts.
    pub cells: BTreeMap<String, CellSync>,
    /// Whether there is a connection.
    pub has_line: bool,
    /// Whether a field ever showed two texts.
    pub met_another: bool,
    /// What it announced to the other tabs of its author on this device: field, text, and when the server had it.
    pub announced: Vec<(String, String, Moment)>,
    thing: Thing,
    at: Moment,
    turns: u32,
    store: DraftStore<Device>,
    outbox: VecDeque<(String, String, String)>,
}

impl Tab {
    /// Opens the desk on a device: from the server, or offline as the device kept it. Nothing where neither can be had.
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
        let desk = Thing::Texts {
            kind: TextKind::Mark,
            id: sheet.to_owned(),
        };
        let store = DraftStore::new(device.clone(), "marat", name);
        let mut tab = Self::showing(desk, texts_of(&page), page.at, store);
        tab.has_line = has_line;
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

    /// A tab in which the server drew a thing at a time of its clock.
    pub fn showing(thing: Thing, cells: BTreeMap<String, CellSync>, at: Moment, store: DraftStore<Device>) -> Self {
        Self {
            cells,
            has_line: true,
            met_another: false,
            announced: Vec::new(),
            thing,
            at,
            turns: 0,
            store,
            outbox: VecDeque::new(),
        }
    }

    /// The name under which it keeps texts on the device.
    pub fn name(&self) -> &str {
        self.store.writer()
    }

    /// Takes over what dead pages of its author left on the device, in the order in which it was typed; `living` pages send their own.
    pub fn takes_over(&mut self, living: &BTreeSet<String>) {
        let mut found = self.store.pending_for(self.thing.kind(), self.thing.id());
        found.retain(|pending| pending.writer != self.store.writer() && !living.contains(&pending.writer));
        found.sort_by_key(|pending| (pending.entry.at, pending.entry.turn));
        for pending in found {
            let field = pending.field.clone();
            self.on(&field, Event::Found(pending));
        }
    }

    /// Whether the server has all that was typed.
    pub fn is_at_rest(&self) -> bool {
        !self.cells.values().any(CellSync::is_pending)
    }

    /// Lets something happen to a field, and carries out what follows.
    pub fn on(&mut self, field: &str, event: Event) {
        let place = Place::of(self.thing.kind(), self.thing.id(), field);
        let Some(cell) = self.cells.get_mut(field) else { return };
        for action in cell.on(event) {
            match action {
                CellAction::Keep => {
                    self.turns += 1;
                    self.store.put(&place, &cell.entry(self.at, self.turns)).unwrap();
                    cell.kept(true);
                }
                CellAction::Forget => self.store.forget(&place),
                CellAction::Drop(pending) => self.store.drop_of(&place, &pending),
                CellAction::Send { based_on, text } => self.outbox.push_back((field.to_owned(), based_on, text)),
                CellAction::Tell { text, at } => {
                    if self.thing.opens_offline() {
                        self.store.remember(&place, &text, at).unwrap();
                    }
                    self.announced.push((field.to_owned(), text, at));
                }
                CellAction::Retry(_) | CellAction::Show(_) => {}
            }
        }
        self.met_another |= matches!(cell.status(), FieldStatus::Conflict(_));
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
            true => save(browser, &self.thing, &field, &based_on, &text).await,
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
            drop(save(browser, &self.thing, &field, &based_on, &text).await);
        }
    }

    /// What the device keeps of the thing in addition to the server.
    pub fn kept(&self) -> usize {
        self.store.pending_for(self.thing.kind(), self.thing.id()).len()
    }
}

async fn save(browser: &Browser, thing: &Thing, field: &str, based_on: &str, text: &str) -> Result<Saved, Failure> {
    let mut fields = vec![("based_on", based_on), ("text", text)];
    let path = match thing {
        Thing::Row { application, row } => {
            fields.extend([
                ("application", application.as_str()),
                ("row", row.as_str()),
                ("column", field),
            ]);
            "/api/save_cell"
        }
        Thing::Texts { kind, id } => {
            fields.extend([("kind", kind.name()), ("thing", id.as_str()), ("field", field)]);
            "/api/save_text"
        }
    };
    let request = browser
        .request(Method::POST, path)
        .header("accept", "application/json")
        .header("origin", &browser.base)
        .form(&fields);
    let Some(reply) = browser.try_send(request).await else {
        return Err(Failure::Unreachable);
    };
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
