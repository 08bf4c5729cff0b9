//! Two texts for one field: where the other comes from, and which stays.

use super::super::event::{CellAction, Other};
use super::{CellSync, Hold};
use crate::app::draft_store::{Entry, Pending, Verdict, reconcile};

impl CellSync {
    /// What the server has is decided first; what was found on the device waits.
    pub(super) fn put_off_device_conflict(&mut self) {
        if let Hold::Conflict(Other::Device(pending)) = &self.hold {
            self.found.push((**pending).clone());
        }
    }

    pub(super) fn found(&mut self, pending: Pending, actions: &mut Vec<CellAction>) {
        let verdict = reconcile(&pending.entry, &self.base);
        if verdict == Verdict::Same || pending.entry.text == self.text {
            actions.push(CellAction::Drop(pending));
        } else if matches!(self.hold, Hold::Conflict(_)) {
            self.found.push(pending);
        } else if self.is_pending() {
            self.hold = Hold::Conflict(Other::Device(Box::new(pending)));
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
            actions.push(CellAction::Show(text));
            actions.push(CellAction::Drop(pending));
            self.send_if(matches!(self.hold, Hold::Nothing), actions);
        }
    }

    pub(super) fn choose(&mut self, theirs: bool, actions: &mut Vec<CellAction>) {
        if !matches!(self.hold, Hold::Conflict(_)) {
            return;
        }
        let Hold::Conflict(other) = std::mem::replace(&mut self.hold, Hold::Nothing) else {
            return;
        };
        self.touched = true;
        if theirs {
            self.text = other.text().to_owned();
            actions.push(CellAction::Show(self.text.clone()));
        }
        match other {
            Other::Server(text) => {
                self.base = text;
                self.sent.clear();
            }
            Other::Device(pending) => actions.push(CellAction::Drop(*pending)),
        }
        if !self.found.is_empty() {
            let next = self.found.remove(0);
            self.found(next, actions);
        }
        self.send_if(matches!(self.hold, Hold::Nothing), actions);
    }
}
