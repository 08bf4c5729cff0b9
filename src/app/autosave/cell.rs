//! What becomes of the text of one field.

mod answers;
mod choices;

use super::event::{CellAction, Event, FieldStatus, Other};
use crate::app::draft_store::{Entry, Pending};
use crate::domain::Failure;
use crate::domain::calendar::Moment;

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
/// value. Every change that a crash must not undo is a [`CellAction::Keep`] before the [`CellAction::Send`] that depends on it.
#[derive(Clone, Debug, PartialEq)]
pub struct CellSync {
    text: String,
    base: String,
    sent: Vec<String>,
    flight: Option<Flight>,
    rumour: Option<(String, Moment)>,
    /// The latest time of the server's clock at which its text is known; what is reported of an earlier time is no
    /// news.
    known_at: Moment,
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
            known_at: Moment(0),
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

    /// The same field, where the server's text is as of this time of its clock.
    #[must_use]
    pub fn as_of(mut self, at: Moment) -> Self {
        self.known_at = at;
        self
    }

    /// The text on the screen.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The text that the next request is based on.
    pub fn based_on(&self) -> &str {
        &self.base
    }

    /// Whether the server is not known to have what is on the screen. While the person has not chosen between two texts it never
    /// is: typing back what one's own edit began with must be kept like any other text.
    pub fn is_pending(&self) -> bool {
        self.text != self.base || !self.sent.is_empty() || matches!(self.hold, Hold::Conflict(_))
    }

    /// Whether a request is under way.
    pub fn is_sending(&self) -> bool {
        self.flight.is_some()
    }

    /// Whether closing the page would lose text.
    pub fn would_be_lost(&self) -> bool {
        self.is_pending() && !self.kept
    }

    /// What is to be kept on the device; `at` is the server's time of the page, `turn` gives the order of what it keeps.
    pub fn entry(&self, at: Moment, turn: u32) -> Entry {
        Entry {
            text: self.text.clone(),
            based_on: self.base.clone(),
            sent: self.sent.clone(),
            at,
            turn,
            belongs: None,
        }
    }

    /// Takes note whether the device kept the text.
    pub fn kept(&mut self, kept: bool) {
        self.kept = kept;
    }

    /// Its state, for the person.
    pub fn status(&self) -> FieldStatus {
        match &self.hold {
            Hold::Conflict(other) => FieldStatus::Conflict(other.clone()),
            _ if !self.is_pending() && !self.touched => FieldStatus::Untouched,
            _ if !self.is_pending() => FieldStatus::Saved,
            Hold::Nothing => FieldStatus::Saving,
            _ if !self.kept => FieldStatus::OnScreenOnly,
            Hold::Waiting => FieldStatus::OnDevice,
            Hold::SignedOut => FieldStatus::SignedOut,
            Hold::Refused(failure) => FieldStatus::Refused(failure.clone()),
        }
    }

    /// What is to be done after an event, in order.
    pub fn on(&mut self, event: Event) -> Vec<CellAction> {
        let before = self.record();
        let mut actions = Vec::new();
        self.step(event, &mut actions);
        let after = self.record();
        match (before, after) {
            (before, Some(now)) if before.as_ref() != Some(&now) => actions.insert(0, CellAction::Keep),
            (Some(_), None) => {
                self.kept = true;
                actions.insert(0, CellAction::Forget);
            }
            _ => {}
        }
        actions
    }

    /// What a crash must not undo; nothing when the server has all.
    fn record(&self) -> Option<(String, String, Vec<String>)> {
        self.is_pending()
            .then(|| (self.text.clone(), self.base.clone(), self.sent.clone()))
    }

    fn step(&mut self, event: Event, actions: &mut Vec<CellAction>) {
        match event {
            Event::Typed(text) => self.typed(text),
            Event::Paused => self.send_if(matches!(self.hold, Hold::Nothing), actions),
            Event::RetryDue => self.send_if(matches!(self.hold, Hold::Nothing | Hold::Waiting), actions),
            Event::Woke => {
                self.failures = 0;
                self.send_if(
                    matches!(self.hold, Hold::Nothing | Hold::Waiting | Hold::SignedOut),
                    actions,
                );
            }
            Event::Answered(answer) => self.answered(answer, actions),
            Event::Told { at, .. } if at < self.known_at => {}
            Event::Told { text, at } if self.flight.is_some() => self.rumour = Some((text, at)),
            Event::Told { text, at } => {
                self.known_at = at;
                self.server_has(text, actions);
                self.send_if(matches!(self.hold, Hold::Nothing), actions);
            }
            Event::Found(pending) => self.found(pending, actions),
            Event::KeepMine => self.choose(false, actions),
            Event::TakeTheirs => self.choose(true, actions),
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

    fn send_if(&mut self, may: bool, actions: &mut Vec<CellAction>) {
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
        actions.push(CellAction::Send {
            based_on: self.base.clone(),
            text: self.text.clone(),
        });
    }
}

#[cfg(test)]
mod model;
#[cfg(test)]
mod tests;
