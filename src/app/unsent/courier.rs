//! Carries out, in the browser, what the ledger decides.

use std::collections::BTreeMap;
use std::time::Duration;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::ledger::{After, Ledger, Shown, thing_of};
use crate::app::autosave::{living_at, patiently, tell_saved};
use crate::app::draft_store::{Device, DraftStore, Kept, Place};
use crate::app::frame::use_frame;

/// How often the page looks at what the device keeps.
const EVERY: Duration = Duration::from_millis(500);
/// How often a text is sent again on another ground before it waits for the next look.
const ATTEMPTS: u32 = 3;

/// The unsent texts of the person who looks. A handle: copies are the same.
#[derive(Clone, Copy)]
pub struct Unsent {
    shown: RwSignal<Vec<Shown>>,
    pub(super) reported: RwSignal<u32>,
    pub(super) inner: StoredValue<Inner>,
}

pub(super) struct Inner {
    /// Nothing on a guest's page.
    pub(super) store: Option<DraftStore<Device>>,
    pub(super) ledger: Ledger,
    pub(super) is_reporting: bool,
    /// What was reported by this page, whether or not it succeeded: case and number.
    pub(super) tried: BTreeMap<String, u32>,
    is_sending: bool,
}

/// Gives the unsent texts of the viewer to all pages below, and begins to send them.
pub fn provide_unsent() {
    let owner = use_frame().viewer.map(|viewer| viewer.draft_key);
    let unsent = Unsent::of(owner);
    provide_context(unsent);
    unsent.begin();
}

/// The unsent texts of the viewer.
pub fn use_unsent() -> Unsent {
    use_context::<Unsent>().unwrap_or_else(|| Unsent::of(None))
}

impl Unsent {
    fn of(owner: Option<String>) -> Self {
        Self {
            shown: RwSignal::new(Vec::new()),
            reported: RwSignal::new(0),
            inner: StoredValue::new(Inner {
                store: owner.map(|owner| DraftStore::new(Device, owner, "")),
                ledger: Ledger::default(),
                is_reporting: false,
                tried: BTreeMap::new(),
                is_sending: false,
            }),
        }
    }

    /// The texts of a case, in the order of typing; follows what happens.
    pub fn of_case(self, case: &str) -> Vec<Shown> {
        self.shown
            .with(|shown| shown.iter().filter(|it| it.kept.case() == case).cloned().collect())
    }

    /// How many texts of a case the device keeps; follows what happens.
    pub fn count(self, case: &str) -> usize {
        self.shown
            .with(|shown| shown.iter().filter(|it| it.kept.case() == case).count())
    }

    /// Looks at what the device keeps.
    pub fn look(self) {
        let shown = self.inner.try_update_value(|inner| {
            let kept = inner.store.as_ref().map(DraftStore::all).unwrap_or_default();
            inner.ledger.look(kept);
            inner.ledger.shown()
        });
        self.show(shown);
    }

    /// Another page is shown, or the connection or the person is back: all is looked at again, and sent what may be.
    pub fn woke(self) {
        self.inner.try_update_value(|inner| {
            inner.ledger.woke();
            inner.tried.clear();
        });
        self.look();
        self.send();
    }

    /// Drops a text from the device, as its author chose.
    pub fn drop_kept(self, kept: &Kept) {
        self.inner.try_with_value(|inner| {
            if let Some(store) = &inner.store {
                store.drop_kept(kept);
            }
        });
        self.look();
    }

    fn begin(self) {
        if self.inner.with_value(|inner| inner.store.is_none()) {
            return;
        }
        Effect::new(move |begun: Option<()>| {
            if begun.is_some() {
                return;
            }
            // What is there before the page is alive is of no page that types: it need not stay unchanged for a while
            // first.
            self.look();
            self.inner.try_update_value(|inner| inner.ledger.time_passed());
            self.woke();
            for name in ["online", "pageshow", "visibilitychange", "asula:reader"] {
                // As long as the page.
                let _ = window_event_listener_untyped(name, move |_| self.woke());
            }
            // Another tab typed, or its text was saved.
            let _ = window_event_listener_untyped("storage", move |_| self.look());
            set_interval(move || self.tick(), EVERY);
        });
    }

    fn tick(self) {
        self.inner.try_update_value(|inner| inner.ledger.time_passed());
        self.look();
        self.send();
        self.report();
    }

    /// Asks whose pages live, and sends what the others left.
    fn send(self) {
        if !is_reader_here() {
            return;
        }
        let begun = self.inner.try_update_value(|inner| {
            let things = inner.ledger.to_ask();
            if inner.is_sending || things.is_empty() {
                return None;
            }
            inner.is_sending = true;
            inner.store.as_ref().map(|store| (store.owner().to_owned(), things))
        });
        let Some(Some((owner, things))) = begun else { return };
        living_at(&owner, &things, move |living| {
            self.inner.try_update_value(|inner| inner.ledger.heard(living));
            spawn_local(async move {
                self.send_all().await;
                self.inner.try_update_value(|inner| inner.is_sending = false);
                self.look();
            });
        });
    }

    async fn send_all(self) {
        loop {
            // A page that opened meanwhile may have taken a text over, or somebody typed on.
            self.look();
            let next = self.inner.try_with_value(|inner| inner.ledger.next()).flatten();
            let Some(kept) = next.filter(|_| is_reader_here()) else {
                return;
            };
            if !self.send_one(&kept).await {
                return;
            }
        }
    }

    /// Whether the next one may go.
    async fn send_one(self, kept: &Kept) -> bool {
        let Some(thing) = thing_of(kept) else { return false };
        let mut based_on = kept.entry.based_on.clone();
        for _ in 0..ATTEMPTS {
            let (field, text) = (kept.field.clone(), kept.entry.text.clone());
            let answer = patiently(thing.clone().save(field, based_on.clone(), text)).await;
            let after = self
                .inner
                .try_update_value(|inner| inner.ledger.answered(kept, &based_on, answer));
            match after {
                Some(After::Forget(at)) => {
                    let place = Place::of(thing.kind(), thing.id(), &kept.field);
                    self.inner.try_with_value(|inner| {
                        let store = inner.store.as_ref()?;
                        if thing.opens_offline() {
                            // Where there is no room, a page opened offline shows an older text.
                            let _ = store.remember(&place, &kept.entry.text, at);
                        }
                        store.drop_kept(kept);
                        tell_saved(store.owner(), thing.id(), &kept.field, kept.entry.text.clone(), at);
                        Some(())
                    });
                    return true;
                }
                Some(After::Again(theirs)) => based_on = theirs,
                Some(After::Leave) => return true,
                Some(After::Stop) | None => return false,
            }
        }
        false
    }

    fn show(self, shown: Option<Vec<Shown>>) {
        let Some(shown) = shown else { return };
        if self.shown.try_with_untracked(|before| *before != shown) == Some(true) {
            self.shown.try_set(shown);
        }
    }
}

/// Whether the reader of the page is signed in, as far as the page knows (`reader_watch.js`).
pub(super) fn is_reader_here() -> bool {
    document()
        .document_element()
        .is_none_or(|root| !root.has_attribute("data-left"))
}
