//! What is typed into a form that is sent as a whole: kept on this device with every keystroke and choice, and put back whenever the form
//! is shown again, until the server has carried it out. The same store as of texts that are saved as they are typed.

mod control;
mod identity;
mod outcome;

use std::collections::BTreeSet;
use std::time::Duration;

use leptos::html;
use leptos::prelude::*;

use super::draft_store::{Device, DraftStore, Entry, Pending, Place, own_name};
use super::frame::use_frame;
use control::Control;

pub use outcome::forget_what_was_carried_out;

/// The kind of thing, in the store.
const KIND: &str = "form";
/// A control may appear only after another was filled in: what is kept is put back in so many rounds.
const ROUNDS: u32 = 6;
/// How long a round waits for such a control.
const PAUSE: Duration = Duration::from_millis(60);

/// The kept text of one form. A handle: copies are the same.
#[derive(Clone, Copy)]
pub struct FormDraft(StoredValue<Inner>);

struct Inner {
    id: String,
    function: String,
    store: DraftStore<Device>,
    at: crate::domain::calendar::Moment,
    touched: BTreeSet<String>,
    turns: u32,
}

impl FormDraft {
    /// For a form with this action, about what its hidden fields say; nothing on a guest's page, whose text belongs to nobody.
    pub fn of(action: &str, hidden: &[(&'static str, String)]) -> Option<Self> {
        let frame = use_frame();
        let viewer = frame.viewer?;
        let inner = Inner {
            id: identity::of_form(&viewer.reader, action, hidden),
            function: action.rsplit('/').next().unwrap_or_default().to_owned(),
            // The page has no name before it is in a browser.
            store: DraftStore::new(Device, viewer.draft_key, ""),
            at: frame.now,
            touched: BTreeSet::new(),
            turns: 0,
        };
        Some(Self(StoredValue::new(inner)))
    }

    /// Puts back what is kept, in the browser, once the form is there and its controls have come to life.
    pub fn begin(self, form: NodeRef<html::Form>) {
        Effect::new(move |begun: Option<bool>| {
            let is_there = form.get().is_some();
            if is_there && begun != Some(true) {
                set_timeout(move || self.look(form), Duration::ZERO);
            }
            is_there || begun == Some(true)
        });
    }

    /// Something was typed or chosen in the form: kept once the page has followed.
    pub fn changed(self, event: &web_sys::Event, form: NodeRef<html::Form>) {
        if event.type_() == "input" || event.type_() == "change" {
            let element = event
                .target()
                .and_then(|target| leptos::wasm_bindgen::JsCast::dyn_into::<web_sys::Element>(target).ok());
            if let Some(control) = element.and_then(Control::of) {
                self.0.try_update_value(|inner| inner.touched.insert(control.name()));
            }
        }
        set_timeout(move || self.keep(form), Duration::ZERO);
    }

    /// The form is being sent: what the next page says of it decides whether it is kept on.
    pub fn sent(self, form: NodeRef<html::Form>) {
        self.keep(form);
        self.0
            .try_with_value(|inner| outcome::remember_sent(&inner.function, &inner.id, inner.store.owner()));
    }

    fn look(self, form: NodeRef<html::Form>) {
        let Some(Some(element)) = form.try_get_untracked() else {
            return;
        };
        self.0
            .try_update_value(|inner| inner.store = DraftStore::new(Device, inner.store.owner(), own_name()));
        for control in Control::all(&element) {
            if control.differs_from_page() {
                self.0.try_update_value(|inner| inner.touched.insert(control.name()));
            }
        }
        self.keep(form);
        let waiting = self.0.try_with_value(|inner| {
            let mut found = inner.store.pending_for(KIND, &inner.id);
            // What was typed on this page before it came to life is newer than all that is kept.
            found.retain(|pending| !inner.touched.contains(&pending.field));
            found.sort_by_key(|pending| (pending.entry.at, pending.entry.turn));
            found
        });
        self.put_back(form, waiting.unwrap_or_default(), ROUNDS);
    }

    fn put_back(self, form: NodeRef<html::Form>, waiting: Vec<Pending>, rounds: u32) {
        let Some(Some(element)) = form.try_get_untracked() else {
            return;
        };
        let mut still = Vec::new();
        for pending in waiting {
            // A person who types is not interrupted.
            let is_typed = self.0.try_with_value(|inner| inner.touched.contains(&pending.field));
            if is_typed.unwrap_or(true) {
                continue;
            }
            let controls = Control::all(&element);
            let mut places = controls
                .iter()
                .filter(|control| control.name() == pending.field)
                .peekable();
            if places.peek().is_none() {
                still.push(pending);
                continue;
            }
            for control in places {
                control.put(&pending.entry.text);
            }
            self.take_over(&pending);
        }
        if !still.is_empty() && rounds > 0 {
            set_timeout(move || self.put_back(form, still, rounds - 1), PAUSE);
        }
    }

    /// What another page kept is this page's now, and is kept on with what is typed next.
    fn take_over(self, pending: &Pending) {
        self.0.try_update_value(|inner| {
            let place = Place::of(KIND, &inner.id, &pending.field);
            inner.touched.remove(&pending.field);
            // Where there is no room it stays under the other's name.
            let _ = inner.store.take(&place, pending);
        });
    }

    fn keep(self, form: NodeRef<html::Form>) {
        let Some(Some(element)) = form.try_get_untracked() else {
            return;
        };
        let controls = Control::all(&element);
        self.0.try_update_value(|inner| {
            for name in inner.touched.clone() {
                let mut of_name = controls.iter().filter(|control| control.name() == name).peekable();
                if of_name.peek().is_none() {
                    continue;
                }
                let text = of_name.find_map(Control::text).unwrap_or_default();
                inner.turns = inner.turns.saturating_add(1);
                let entry = Entry {
                    text,
                    based_on: String::new(),
                    sent: Vec::new(),
                    at: inner.at,
                    turn: inner.turns,
                    belongs: None,
                };
                // Where the device keeps nothing, the form is as good as without it.
                let _ = inner.store.put(&Place::of(KIND, &inner.id, &name), &entry);
            }
        });
    }
}
