//! What the server says, by its answer or through another tab.

use std::time::Duration;

use super::super::event::{CellAction, Other};
use super::{CellSync, Flight, Hold};
use crate::domain::Failure;
use crate::domain::calendar::Moment;
use crate::domain::views::appendix::Saved;

impl CellSync {
    pub(super) fn answered(&mut self, answer: Result<Saved, Failure>, actions: &mut Vec<CellAction>) {
        let Some(flight) = self.flight.take() else { return };
        let rumour = self.rumour.take();
        match answer {
            Ok(Saved::Saved { at }) => self.saved(flight.text, at, rumour, actions),
            Ok(Saved::Changed { theirs, at }) => {
                self.failures = 0;
                self.not_applied(&flight);
                self.known_at = at;
                actions.push(CellAction::Tell {
                    text: theirs.clone(),
                    at,
                });
                if theirs == self.base {
                    // The server contradicts itself; asking at once again would turn in a circle.
                    self.wait(actions);
                } else {
                    self.server_has(theirs, actions);
                    self.send_if(matches!(self.hold, Hold::Nothing), actions);
                }
            }
            // The text waits for its author, who signs in again.
            Err(Failure::NotSignedIn | Failure::AnotherReader { .. }) => {
                self.not_applied(&flight);
                self.hold = Hold::SignedOut;
            }
            Err(Failure::Unreachable | Failure::Outage | Failure::Unavailable(_) | Failure::Internal { .. }) => {
                self.wait(actions);
                if let Some((text, at)) = rumour {
                    self.known_at = at;
                    self.server_has(text, actions);
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
                self.send_if(matches!(self.hold, Hold::Nothing), actions);
            }
        }
    }

    fn saved(&mut self, text: String, at: Moment, rumour: Option<(String, Moment)>, actions: &mut Vec<CellAction>) {
        self.failures = 0;
        let ground = std::mem::replace(&mut self.base, text.clone());
        self.sent.clear();
        self.known_at = at;
        actions.push(CellAction::Tell { text: text.clone(), at });
        // What was reported while this was under way came after it, unless it is older, or what this was based on.
        let newer = |(told, told_at): &(String, Moment)| *told_at >= at && *told != ground && *told != text;
        if let Some((told, told_at)) = rumour.filter(newer) {
            self.known_at = told_at;
            self.server_has(told, actions);
        }
        self.send_if(matches!(self.hold, Hold::Nothing), actions);
    }

    fn not_applied(&mut self, flight: &Flight) {
        if flight.first_of_its_text {
            self.sent.retain(|sent| *sent != flight.text);
        }
    }

    /// Waits 1, 2, 4, 8, and then 16 seconds each time: after an outage what was typed is sent within about that.
    fn wait(&mut self, actions: &mut Vec<CellAction>) {
        self.hold = Hold::Waiting;
        actions.push(CellAction::Retry(Duration::from_secs(1 << self.failures.min(4))));
        self.failures = self.failures.saturating_add(1);
    }

    /// The server is known to have `text`.
    pub(super) fn server_has(&mut self, text: String, actions: &mut Vec<CellAction>) {
        if text == self.text || self.sent.contains(&text) {
            self.base = text;
            self.sent.clear();
            if !matches!(self.hold, Hold::Conflict(Other::Device(_))) {
                self.hold = Hold::Nothing;
            }
        } else if !self.is_pending() {
            self.base.clone_from(&text);
            self.text.clone_from(&text);
            actions.push(CellAction::Show(text));
        } else if text != self.base {
            self.put_off_device_conflict();
            self.hold = Hold::Conflict(Other::Server(text));
        }
    }
}
