//! Carrying out what the fields of a thing decide.

use std::collections::BTreeMap;
use std::time::Duration;

use leptos::leptos_dom::helpers::{TimeoutHandle, is_server};
use leptos::prelude::*;

use super::cell::CellSync;
use super::event::{CellAction, Event, FieldStatus};
use super::send_queue::{QueuedText, SendQueue};
use super::start::Start;
use super::thing::Thing;
use super::{leaving, tabs};
use crate::app::draft_store::{Device, DraftStore, Pending, Place, own_name};
use crate::domain::Text3;
use crate::domain::calendar::Moment;

/// How long a person must pause before what was typed is sent.
const PAUSE: Duration = Duration::from_millis(600);

#[derive(Clone, Copy)]
pub(super) struct Field {
    text: RwSignal<String>,
    cell: RwSignal<CellSync>,
    typing: StoredValue<Typing>,
}

/// What is known of the typing in a field.
#[derive(Default)]
struct Typing {
    /// What waits for a pause in it.
    pause: Option<TimeoutHandle>,
    /// When its text was last kept, among all texts of the page.
    turn: u32,
}

pub(super) struct Fields {
    pub(super) thing: Thing,
    pub(super) at: Moment,
    fields: BTreeMap<String, Field>,
    pub(super) store: DraftStore<Device>,
    pub(super) send_queue: SendQueue,
    /// How many texts the page has kept.
    turns: u32,
    pub(super) labels: BTreeMap<String, Text3>,
}

/// The autosaved fields of one thing. It is a handle: copies are the same thing.
#[derive(Clone, Copy)]
pub struct Autosave(pub(super) StoredValue<Fields>);

impl Autosave {
    /// The fields of a thing; `draft_key` keeps this person's text apart, `at` is the server's time of the page. Nothing is saved
    /// before [`begin`](Self::begin).
    pub fn new(thing: Thing, draft_key: String, at: Moment, starts: Vec<Start>) -> Self {
        let fields = starts.into_iter().map(|start| {
            let text = RwSignal::new(start.cell.text().to_owned());
            let field = Field {
                text,
                cell: RwSignal::new(start.cell.as_of(at)),
                typing: StoredValue::new(Typing::default()),
            };
            (start.column, field)
        });
        let fields = fields.collect();
        let store = DraftStore::new(Device, draft_key, own_name());
        Self(StoredValue::new(Fields {
            thing,
            at,
            fields,
            store,
            send_queue: SendQueue::default(),
            turns: 0,
            labels: BTreeMap::new(),
        }))
    }

    /// Begins to save, in the browser; on the server it does nothing.
    pub fn begin(self) {
        if is_server() {
            return;
        }
        for (column, field) in self.fields() {
            Effect::new(move |_| {
                let typed = field.text.get();
                self.typed(&column, field, typed);
            });
        }
        Effect::new(move |begun: Option<()>| {
            if begun.is_none() {
                leaving::watch(self);
                self.keep_what_came_back();
                // Controls come to life first: at first sight of one, its content counts as typed.
                set_timeout(move || self.show_what_is_known(), Duration::ZERO);
                tabs::join(self);
            }
        });
    }

    /// The text of a column on the screen. A control is bound to it.
    pub fn text(self, column: &str) -> Option<RwSignal<String>> {
        self.field(column).map(|field| field.text)
    }

    /// All texts on the screen, by column; follows what is typed.
    pub fn cells(self) -> BTreeMap<String, String> {
        self.fields()
            .into_iter()
            .map(|(column, field)| (column, field.text.get()))
            .collect()
    }

    /// The text that a column's next saving is based on; follows what the server answers.
    pub fn based_on(self, column: &str) -> String {
        self.field(column)
            .map(|field| field.cell.with(|cell| cell.based_on().to_owned()))
            .unwrap_or_default()
    }

    /// The state of a column; follows what happens.
    pub fn status(self, column: &str) -> FieldStatus {
        self.field(column)
            .map_or(FieldStatus::Untouched, |field| field.cell.with(CellSync::status))
    }

    /// The state of all columns; follows what happens.
    pub fn statuses(self) -> Vec<FieldStatus> {
        let all = self.unnamed().into_iter();
        all.map(|field| field.cell.with(CellSync::status)).collect()
    }

    /// Whether a request of any column is under way; follows what happens.
    pub fn is_sending(self) -> bool {
        self.unnamed()
            .into_iter()
            .any(|field| field.cell.with(CellSync::is_sending))
    }

    /// Whether the server has all that is on the screen; follows what happens.
    pub fn is_saved(self) -> bool {
        !self
            .unnamed()
            .into_iter()
            .any(|field| field.cell.with(CellSync::is_pending))
    }

    /// Whether closing the page now would lose text.
    pub fn would_lose(self) -> bool {
        self.unnamed()
            .into_iter()
            .any(|field| field.cell.with_untracked(CellSync::would_be_lost))
    }

    /// Lets something happen to a column, and carries out what follows.
    pub fn on(self, column: &str, event: Event) {
        let Some(field) = self.field(column) else { return };
        let actions = field.cell.try_update(|cell| cell.on(event)).unwrap_or_default();
        for action in actions {
            self.carry_out(column, field, action);
        }
    }

    /// Lets the same happen to all columns, in the order in which they were typed.
    pub fn on_all(self, event: &Event) {
        for (column, _) in self.in_order() {
            self.on(&column, event.clone());
        }
    }

    /// The page is left: what was typed goes out. Nobody who watches the fields is notified any more, since what they watch with is
    /// being taken away.
    pub(super) fn leave(self) {
        for (column, field) in self.in_order() {
            let actions = field.cell.try_maybe_update(|cell| (false, cell.on(Event::Paused)));
            for action in actions.unwrap_or_default() {
                self.carry_out(&column, field, action);
            }
        }
    }

    fn in_order(self) -> Vec<(String, Field)> {
        let mut fields = self.fields();
        fields.sort_by_key(|(_, field)| field.typing.try_with_value(|typing| typing.turn));
        fields
    }

    pub(super) fn with<T>(self, read: impl FnOnce(&Fields) -> T) -> Option<T> {
        self.0.try_with_value(read)
    }

    fn field(self, column: &str) -> Option<Field> {
        self.with(|row| row.fields.get(column).copied()).flatten()
    }

    fn fields(self) -> Vec<(String, Field)> {
        self.with(|row| {
            row.fields
                .iter()
                .map(|(column, field)| (column.clone(), *field))
                .collect()
        })
        .unwrap_or_default()
    }

    /// The fields, where nobody asks what they are called.
    fn unnamed(self) -> Vec<Field> {
        self.with(|row| row.fields.values().copied().collect())
            .unwrap_or_default()
    }

    fn typed(self, column: &str, field: Field, text: String) {
        if field.cell.with_untracked(|cell| cell.text() == text) {
            return;
        }
        self.on(column, Event::Typed(text));
        let after = column.to_owned();
        let next = set_timeout_with_handle(move || self.on(&after, Event::Paused), PAUSE).ok();
        if let Some(Some(earlier)) = field
            .typing
            .try_update_value(|typing| std::mem::replace(&mut typing.pause, next))
        {
            earlier.clear();
        }
    }

    /// What a refused form brought back is on no device yet.
    fn keep_what_came_back(self) {
        for (column, field) in self.fields() {
            if field.cell.with_untracked(CellSync::is_pending) {
                self.carry_out(&column, field, CellAction::Keep);
            }
        }
    }

    fn carry_out(self, column: &str, field: Field, action: CellAction) {
        let Some(place) = self.place(column) else { return };
        match action {
            CellAction::Keep => {
                let kept = self.0.try_update_value(|row| {
                    row.turns = row.turns.saturating_add(1);
                    field.typing.try_update_value(|typing| typing.turn = row.turns);
                    let mut entry = field.cell.try_with_untracked(|cell| cell.entry(row.at, row.turns))?;
                    entry.belongs = Some(row.belongs(&place.field));
                    row.store.put(&place, &entry).ok()
                });
                let kept = kept.flatten().is_some();
                if field.cell.try_with_untracked(CellSync::would_be_lost) == Some(kept) {
                    field.cell.try_update(|cell| cell.kept(kept));
                }
            }
            CellAction::Forget => drop(self.with(|row| row.store.forget(&place))),
            CellAction::Drop(pending) => drop(self.with(|row| row.store.drop_of(&place, &pending))),
            CellAction::Send { based_on, text } => self.send(QueuedText {
                column: column.to_owned(),
                based_on,
                text,
            }),
            CellAction::Retry(pause) => {
                let column = column.to_owned();
                set_timeout(move || self.on(&column, Event::RetryDue), pause);
            }
            CellAction::Show(text) => drop(field.text.try_set(text)),
            CellAction::Tell { text, at } => {
                self.remember(&place, &text, at);
                tabs::tell(self, column, text, at);
            }
        }
    }

    pub(super) fn place(self, column: &str) -> Option<Place> {
        self.with(|fields| Place::of(fields.thing.kind(), fields.thing.id(), column))
    }
}

impl Fields {
    pub(super) fn id(&self) -> &str {
        self.thing.id()
    }

    pub(super) fn writer(&self) -> &str {
        self.store.writer()
    }

    pub(super) fn channel(&self) -> String {
        tabs::channel_of(self.store.owner())
    }

    /// What other pages of this person keep for this thing on the device.
    pub(super) fn left_by_others(&self) -> Vec<Pending> {
        let mut found = self.store.pending_for(self.thing.kind(), self.thing.id());
        found.retain(|pending| pending.writer != self.store.writer());
        found.sort_by_key(|pending| (pending.entry.at, pending.entry.turn));
        found
    }
}
