//! What becomes of the text of one field.

use std::time::Duration;

use super::event::{Deed, Event, Other, Standing};
use crate::app::draft_store::{Entry, Pending, Verdict, reconcile};
use crate::domain::Failure;
use crate::domain::calendar::Moment;
use crate::domain::views::appendix::Saved;

/// Texts of unknown fate that are remembered; an older one found on the server would be shown as another's, not lost.
const SENT_REMEMBERED: usize = 16;

#[derive(Clone, Debug, PartialEq)]
enum Hold {
    Nothing,
    Waiting,
    SignedOut,
    Conflict(Other),
    Refused(Failure),
}

#[derive(Clone, Debug, PartialEq)]
struct Flight {
    text: String,
    /// No earlier request of unknown fate carried the same text.
    first_of_its_text: bool,
}

/// One field: its text on the screen, what the server is known to have, and what is under way between them.
///
/// At most one request is under way; the last text wins; sending a text twice saves it once, since the server compares by
/// value. Every change that a crash must not undo is a [`Deed::Keep`] before the [`Deed::Send`] that depends on it.
#[derive(Clone, Debug, PartialEq)]
pub struct CellSync {
    text: String,
    base: String,
    sent: Vec<String>,
    flight: Option<Flight>,
    rumour: Option<String>,
    found: Vec<Pending>,
    hold: Hold,
    failures: u32,
    kept: bool,
    touched: bool,
}

impl CellSync {
    /// A field that shows what the server has.
    pub fn new(server_text: impl Into<String>) -> Self {
        let text = server_text.into();
        Self {
            base: text.clone(),
            text,
            sent: Vec::new(),
            flight: None,
            rumour: None,
            found: Vec::new(),
            hold: Hold::Nothing,
            failures: 0,
            kept: true,
            touched: false,
        }
    }

    /// A field whose form came back refused, with what was typed in it: nothing goes out before the person types or chooses.
    /// `changed` says that the server's text is of another hand.
    pub fn returned(server_text: impl Into<String>, typed: impl Into<String>, changed: bool) -> Self {
        let mut cell = Self::new(server_text);
        cell.text = typed.into();
        if cell.text != cell.base {
            cell.touched = true;
            cell.kept = false;
            if changed {
                cell.hold = Hold::Conflict(Other::Server(cell.base.clone()));
            }
        }
        cell
    }

    /// The text on the screen.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The text that the next request is based on.
    pub fn based_on(&self) -> &str {
        &self.base
    }

    /// Whether the server is not known to have what is on the screen.
    pub fn is_pending(&self) -> bool {
        self.text != self.base || !self.sent.is_empty()
    }

    /// Whether a request is under way.
    pub fn is_sending(&self) -> bool {
        self.flight.is_some()
    }

    /// Whether closing the page would lose text.
    pub fn would_be_lost(&self) -> bool {
        self.is_pending() && !self.kept
    }

    /// What is to be kept on the device; `at` is the server's time of the page.
    pub fn entry(&self, at: Moment) -> Entry {
        Entry {
            text: self.text.clone(),
            based_on: self.base.clone(),
            sent: self.sent.clone(),
            at,
        }
    }

    /// Takes note whether the device kept the text.
    pub fn kept(&mut self, kept: bool) {
        self.kept = kept;
    }

    /// How it stands, for the person.
    pub fn standing(&self) -> Standing {
        match &self.hold {
            Hold::Conflict(other) => Standing::Conflict(other.clone()),
            _ if !self.is_pending() && !self.touched => Standing::Untouched,
            _ if !self.is_pending() => Standing::Saved,
            Hold::Nothing => Standing::Saving,
            _ if !self.kept => Standing::OnScreenOnly,
            Hold::Waiting => Standing::OnDevice,
            Hold::SignedOut => Standing::SignedOut,
            Hold::Refused(failure) => Standing::Refused(failure.clone()),
        }
    }

    /// What is to be done after an event, in order.
    pub fn on(&mut self, event: Event) -> Vec<Deed> {
        let before = self.record();
        let mut deeds = Vec::new();
        self.step(event, &mut deeds);
        let after = self.record();
        match (before, after) {
            (before, Some(now)) if before.as_ref() != Some(&now) => deeds.insert(0, Deed::Keep),
            (Some(_), None) => {
                self.kept = true;
                deeds.insert(0, Deed::Forget);
            }
            _ => {}
        }
        deeds
    }

    /// What a crash must not undo; nothing when the server has all.
    fn record(&self) -> Option<(String, String, Vec<String>)> {
        self.is_pending()
            .then(|| (self.text.clone(), self.base.clone(), self.sent.clone()))
    }

    fn step(&mut self, event: Event, deeds: &mut Vec<Deed>) {
        match event {
            Event::Typed(text) => self.typed(text),
            Event::Paused => self.send_if(matches!(self.hold, Hold::Nothing), deeds),
            Event::RetryDue => self.send_if(matches!(self.hold, Hold::Nothing | Hold::Waiting), deeds),
            Event::Woke => {
                self.failures = 0;
                self.send_if(
                    matches!(self.hold, Hold::Nothing | Hold::Waiting | Hold::SignedOut),
                    deeds,
                );
            }
            Event::Answered(answer) => self.answered(answer, deeds),
            Event::ToldByTab(text) if self.flight.is_some() => self.rumour = Some(text),
            Event::ToldByTab(text) => {
                self.server_has(text, deeds);
                self.send_if(matches!(self.hold, Hold::Nothing), deeds);
            }
            Event::Found(pending) => self.found(pending, deeds),
            Event::KeepMine => self.choose(false, deeds),
            Event::TakeTheirs => self.choose(true, deeds),
        }
    }

    fn typed(&mut self, text: String) {
        if text == self.text {
            return;
        }
        self.text = text;
        self.touched = true;
        // Another text may be one that the server takes.
        if matches!(self.hold, Hold::Refused(_)) {
            self.hold = Hold::Nothing;
        }
    }

    fn send_if(&mut self, may: bool, deeds: &mut Vec<Deed>) {
        if !may || !self.is_pending() || self.flight.is_some() {
            return;
        }
        self.hold = Hold::Nothing;
        let first_of_its_text = !self.sent.contains(&self.text);
        if first_of_its_text {
            self.sent.push(self.text.clone());
            let surplus = self.sent.len().saturating_sub(SENT_REMEMBERED);
            self.sent.drain(..surplus);
        }
        self.flight = Some(Flight {
            text: self.text.clone(),
            first_of_its_text,
        });
        deeds.push(Deed::Send {
            based_on: self.base.clone(),
            text: self.text.clone(),
        });
    }

    fn answered(&mut self, answer: Result<Saved, Failure>, deeds: &mut Vec<Deed>) {
        let Some(flight) = self.flight.take() else { return };
        let rumour = self.rumour.take();
        match answer {
            Ok(Saved::Saved) => self.saved(flight.text, rumour, deeds),
            Ok(Saved::Changed { theirs }) | Err(Failure::Changed { theirs, .. }) => {
                self.failures = 0;
                self.not_applied(&flight);
                if theirs == self.base {
                    // The server contradicts itself; asking at once again would turn in a circle.
                    self.wait(deeds);
                } else {
                    self.server_has(theirs, deeds);
                    self.send_if(matches!(self.hold, Hold::Nothing), deeds);
                }
            }
            Err(Failure::NotSignedIn) => {
                self.not_applied(&flight);
                self.hold = Hold::SignedOut;
            }
            Err(Failure::Unreachable | Failure::Unavailable(_) | Failure::Internal { .. }) => {
                self.wait(deeds);
                if let Some(text) = rumour {
                    self.server_has(text, deeds);
                }
            }
            Err(failure) => {
                self.not_applied(&flight);
                // What was typed meanwhile may be what the server takes.
                self.hold = if self.text == flight.text {
                    Hold::Refused(failure)
                } else {
                    Hold::Nothing
                };
                self.send_if(matches!(self.hold, Hold::Nothing), deeds);
            }
        }
    }

    fn saved(&mut self, text: String, rumour: Option<String>, deeds: &mut Vec<Deed>) {
        self.failures = 0;
        let ground = std::mem::replace(&mut self.base, text.clone());
        self.sent.clear();
        deeds.push(Deed::Tell(text.clone()));
        // What another tab said while this was under way came after it, unless it is what this was based on.
        if let Some(told) = rumour.filter(|told| *told != ground && *told != text) {
            self.server_has(told, deeds);
        }
        self.send_if(matches!(self.hold, Hold::Nothing), deeds);
    }

    fn not_applied(&mut self, flight: &Flight) {
        if flight.first_of_its_text {
            self.sent.retain(|sent| *sent != flight.text);
        }
    }

    /// Waits 1, 2, 4 … 64 seconds.
    fn wait(&mut self, deeds: &mut Vec<Deed>) {
        self.hold = Hold::Waiting;
        deeds.push(Deed::Retry(Duration::from_secs(1 << self.failures.min(6))));
        self.failures = self.failures.saturating_add(1);
    }

    /// The server is known to have `text`.
    fn server_has(&mut self, text: String, deeds: &mut Vec<Deed>) {
        if text == self.text || self.sent.contains(&text) {
            self.base = text;
            self.sent.clear();
            if !matches!(self.hold, Hold::Conflict(Other::Device(_))) {
                self.hold = Hold::Nothing;
            }
        } else if !self.is_pending() {
            self.base.clone_from(&text);
            self.text.clone_from(&text);
            deeds.push(Deed::Show(text));
        } else if text != self.base {
            self.put_off_device_conflict();
            self.hold = Hold::Conflict(Other::Server(text));
        }
    }

    /// What the server has is decided first; what was found on the device waits.
    fn put_off_device_conflict(&mut self) {
        if let Hold::Conflict(Other::Device(pending)) = &self.hold {
            self.found.push(pending.clone());
        }
    }

    fn found(&mut self, pending: Pending, deeds: &mut Vec<Deed>) {
        let verdict = reconcile(&pending.entry, &self.base);
        if verdict == Verdict::Same || pending.entry.text == self.text {
            deeds.push(Deed::Drop(pending));
        } else if matches!(self.hold, Hold::Conflict(_)) {
            self.found.push(pending);
        } else if self.is_pending() {
            self.hold = Hold::Conflict(Other::Device(pending));
        } else {
            let Entry {
                text, based_on, sent, ..
            } = pending.entry.clone();
            self.touched = true;
            if verdict == Verdict::Conflict {
                self.hold = Hold::Conflict(Other::Server(std::mem::replace(&mut self.base, based_on)));
            }
            self.sent = sent;
            self.text.clone_from(&text);
            deeds.push(Deed::Show(text));
            deeds.push(Deed::Drop(pending));
            self.send_if(matches!(self.hold, Hold::Nothing), deeds);
        }
    }

    fn choose(&mut self, theirs: bool, deeds: &mut Vec<Deed>) {
        if !matches!(self.hold, Hold::Conflict(_)) {
            return;
        }
        let Hold::Conflict(other) = std::mem::replace(&mut self.hold, Hold::Nothing) else {
            return;
        };
        self.touched = true;
        if theirs {
            self.text = other.text().to_owned();
            deeds.push(Deed::Show(self.text.clone()));
        }
        match other {
            Other::Server(text) => {
                self.base = text;
                self.sent.clear();
            }
            Other::Device(pending) => deeds.push(Deed::Drop(pending)),
        }
        if !self.found.is_empty() {
            let next = self.found.remove(0);
            self.found(next, deeds);
        }
        self.send_if(matches!(self.hold, Hold::Nothing), deeds);
    }
}

#[cfg(test)]
mod model;
#[cfg(test)]
mod tests;
