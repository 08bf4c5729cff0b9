//! Texts on their way to the server, and what it is known to have.

use std::pin::pin;
use std::time::Duration;

use futures::future::{Either, select};
use leptos::task::spawn_local;

use super::event::Event;
use super::fields::Autosave;
use super::send_queue::QueuedText;
use crate::app::draft_store::{Known, Place};
use crate::domain::Failure;
use crate::domain::calendar::Moment;
use crate::domain::views::appendix::Saved;

/// How long an answer is waited for, on a connection so weak that it may never come; its fate is then unknown, and the text is sent
/// again.
const PATIENCE: Duration = Duration::from_secs(30);

impl Autosave {
    /// Puts a text on its way. The outbox is emptied to its end even where the page is left meanwhile.
    pub(super) fn send(self, queued: QueuedText) {
        let found = self.with(|fields| (fields.thing.clone(), fields.store.clone(), fields.send_queue.clone()));
        let Some((thing, store, send_queue)) = found else {
            return;
        };
        if !send_queue.put(queued) {
            return;
        }
        spawn_local(async move {
            while let Some(QueuedText { column, based_on, text }) = send_queue.next() {
                let saving = thing.clone().save(column.clone(), based_on, text.clone());
                let answer = patiently(saving).await;
                if let (Ok(Saved::Saved { at }), None) = (&answer, self.with(|_| ())) {
                    // The page was left meanwhile; nobody else will tidy up.
                    let place = Place::of(thing.kind(), thing.id(), &column);
                    store.forget_text(&place, &text);
                    if thing.opens_offline() {
                        let _ = store.remember(&place, &text, *at);
                    }
                }
                self.on(&column, Event::Answered(answer));
            }
        });
    }

    pub(super) fn remember(self, place: &Place, text: &str, at: Moment) {
        self.with(|row| {
            // Where there is no room, a page opened offline shows an older text; the server has this one.
            row.thing.opens_offline().then(|| row.store.remember(place, text, at))
        });
    }

    /// Of a page that was drawn a while ago, and kept on the device: what was saved since.
    pub(super) fn show_what_is_known(self) {
        let known = self.with(|row| {
            let (kind, id) = (row.thing.kind(), row.thing.id());
            row.thing
                .opens_offline()
                .then(|| row.store.known_since(kind, id, row.at))
        });
        for Known { field, text, at } in known.flatten().unwrap_or_default() {
            self.on(&field, Event::Told { text, at });
        }
    }
}

/// The answer, or after a while that none came.
///
/// # Errors
/// What the server refused, or that it could not be reached.
pub async fn patiently(saving: impl Future<Output = Result<Saved, Failure>>) -> Result<Saved, Failure> {
    let patience = gloo_timers::future::sleep(PATIENCE);
    match select(pin!(saving), pin!(patience)).await {
        Either::Left((answer, _)) => answer,
        Either::Right(_) => Err(Failure::Unreachable),
    }
}
