//! What is to be done with each kept text: decided without browser and network.

use std::collections::{BTreeMap, BTreeSet};

use crate::app::autosave::Thing;
use crate::app::draft_store::{Kept, Verdict, reconcile};
use crate::domain::Failure;
use crate::domain::calendar::Moment;
use crate::domain::text_kind::TextKind;
use crate::domain::views::appendix::Saved;

/// A text is sent once it has stayed unchanged from one look to the next: whoever is typing sends it from there.
const STANDS: u32 = 1;
/// A text that could not be sent for so many looks is reported.
const LASTS: u32 = 10;
/// For so many looks a page that answered is taken to live.
const LIVES: u32 = 8;
/// The longest pause after failures doubles the first so many times.
const DOUBLINGS: u32 = 6;

/// The state of a kept text.
#[derive(Clone, Debug, PartialEq)]
pub enum State {
    /// It is being sent, or soon.
    Sending,
    /// The page on which it was typed is open, and sends it.
    Open,
    /// Another text is on the server: a person chooses, where it was typed.
    Conflict,
    /// The server refused it.
    Refused(Failure),
    /// Its author is not signed in.
    SignedOut,
    /// The server does not answer.
    Unreachable,
}

/// A kept text with its state.
#[derive(Clone, Debug, PartialEq)]
pub struct Shown {
    /// The text.
    pub kept: Kept,
    pub state: State,
}

/// What follows from an answer of the server.
#[derive(Clone, Debug, PartialEq)]
pub enum After {
    /// The server has it since then: forget it.
    Forget(Moment),
    /// The server has an earlier text of the same hand: send again, based on that.
    Again(String),
    /// It stays for a person; the next one may go.
    Leave,
    /// Nothing can be sent now.
    Stop,
}

#[derive(Clone, Debug, PartialEq)]
enum Fate {
    Waiting,
    Conflict,
    Refused(Failure),
}

#[derive(Clone, Debug)]
struct Line {
    kept: Kept,
    fate: Fate,
    /// For how many looks it has stayed unchanged.
    looks: u32,
}

#[derive(Clone, Debug, PartialEq)]
enum Hold {
    SignedOut,
    /// For so many more looks.
    Unreachable(u32),
}

/// The kept texts of a person, in the order of typing, and what is known of them.
#[derive(Clone, Debug, Default)]
pub struct Ledger {
    lines: Vec<Line>,
    living: BTreeMap<String, u32>,
    hold: Option<Hold>,
    failures: u32,
}

impl Ledger {
    /// Takes note of what the device keeps now.
    pub fn look(&mut self, kept: Vec<Kept>) {
        let before = std::mem::take(&mut self.lines);
        let known = |kept: Kept| {
            let line = before.iter().find(|line| line.kept == kept);
            Line {
                fate: line.map_or(Fate::Waiting, |line| line.fate.clone()),
                looks: line.map_or(0, |line| line.looks),
                kept,
            }
        };
        self.lines = kept
            .into_iter()
            .filter(|it| thing_of(it).is_some())
            .map(known)
            .collect();
    }

    /// Time passed, from one look to the next: what is there has been there longer, who answered long ago is asked again, and a server
    /// that did not answer is tried again.
    pub fn time_passed(&mut self) {
        for line in &mut self.lines {
            line.looks = line.looks.saturating_add(1);
        }
        self.living.retain(|_, looks| {
            *looks -= 1;
            *looks > 0
        });
        self.hold = match self.hold.take() {
            Some(Hold::Unreachable(looks)) if looks > 1 => Some(Hold::Unreachable(looks - 1)),
            Some(Hold::Unreachable(_)) => None,
            other => other,
        };
    }

    /// The connection or the person is back, or another page is shown: all is tried that may succeed.
    pub fn woke(&mut self) {
        self.living.clear();
        self.hold = None;
        self.failures = 0;
    }

    /// The pages that answered live.
    pub fn heard(&mut self, pages: BTreeSet<String>) {
        self.living = pages.into_iter().map(|page| (page, LIVES)).collect();
    }

    /// The things of which texts are to be sent: whose pages are asked first whether they live. Empty where nothing is to be sent.
    pub fn to_ask(&self) -> BTreeSet<String> {
        if self.next().is_none() {
            return BTreeSet::new();
        }
        self.lines.iter().map(|line| line.kept.id.clone()).collect()
    }

    /// The text to be sent next.
    pub fn next(&self) -> Option<Kept> {
        if self.hold.is_some() {
            return None;
        }
        let may_go = |line: &&Line| {
            line.fate == Fate::Waiting && line.looks >= STANDS && !self.living.contains_key(&line.kept.writer)
        };
        self.lines.iter().find(may_go).map(|line| line.kept.clone())
    }

    /// The server answered for a text that was sent as based on `based_on`.
    pub fn answered(&mut self, kept: &Kept, based_on: &str, answer: Result<Saved, Failure>) -> After {
        match answer {
            Ok(Saved::Saved { at }) => {
                self.failures = 0;
                After::Forget(at)
            }
            Ok(Saved::Changed { theirs, at }) => match reconcile(&kept.entry, &theirs) {
                Verdict::Same => After::Forget(at),
                // The server contradicts itself; asking at once again would turn in a circle.
                Verdict::Send if theirs == based_on => self.wait(),
                Verdict::Send => After::Again(theirs),
                Verdict::Conflict => self.leave(kept, Fate::Conflict),
            },
            Err(Failure::NotSignedIn | Failure::AnotherReader { .. }) => {
                self.hold = Some(Hold::SignedOut);
                After::Stop
            }
            Err(Failure::Unreachable | Failure::Outage | Failure::Unavailable(_) | Failure::Internal { .. }) => {
                self.wait()
            }
            Err(failure) => self.leave(kept, Fate::Refused(failure)),
        }
    }

    /// The kept texts with their states.
    pub fn shown(&self) -> Vec<Shown> {
        let shown = |line: &Line| Shown {
            kept: line.kept.clone(),
            state: self.state_of(line),
        };
        self.lines.iter().map(shown).collect()
    }

    /// How many texts of each case wait that could not be sent for a while, for those who sign the case elsewhere: of applications and
    /// self-evaluations, which several people write.
    pub fn to_report(&self) -> BTreeMap<String, u32> {
        let mut by_case: BTreeMap<String, u32> = BTreeMap::new();
        for line in &self.lines {
            let is_written_by_several = !matches!(
                thing_of(&line.kept),
                Some(Thing::Texts {
                    kind: TextKind::Mark | TextKind::Comment | TextKind::Conclusion,
                    ..
                })
            );
            if is_written_by_several && (line.looks >= LASTS || line.fate != Fate::Waiting) {
                let texts = by_case.entry(line.kept.case().to_owned()).or_default();
                *texts = texts.saturating_add(1);
            }
        }
        by_case
    }

    /// Whether the server is not to be asked anything now.
    pub fn is_held(&self) -> bool {
        self.hold.is_some()
    }

    fn state_of(&self, line: &Line) -> State {
        match (&line.fate, &self.hold) {
            (Fate::Conflict, _) => State::Conflict,
            (Fate::Refused(failure), _) => State::Refused(failure.clone()),
            _ if self.living.contains_key(&line.kept.writer) => State::Open,
            (Fate::Waiting, Some(Hold::SignedOut)) => State::SignedOut,
            (Fate::Waiting, Some(Hold::Unreachable(_))) => State::Unreachable,
            (Fate::Waiting, None) => State::Sending,
        }
    }

    fn leave(&mut self, kept: &Kept, fate: Fate) -> After {
        if let Some(line) = self.lines.iter_mut().find(|line| line.kept == *kept) {
            line.fate = fate;
        }
        After::Leave
    }

    /// Waits 2, 4, 8 … 128 looks.
    fn wait(&mut self) -> After {
        self.hold = Some(Hold::Unreachable(2 << self.failures.min(DOUBLINGS)));
        self.failures = self.failures.saturating_add(1);
        After::Stop
    }
}

/// How a kept text is sent; nothing for the text of a form that is sent as a whole.
pub fn thing_of(kept: &Kept) -> Option<Thing> {
    let belongs = kept.entry.belongs.as_ref();
    Thing::of(&kept.kind, &kept.id, belongs.map(|it| it.case.as_str()))
}

/// What is to be reported next: a case for which another number was reported to the server, unless that was tried
/// already.
pub fn due_report(
    wanted: &BTreeMap<String, u32>,
    told: &BTreeMap<String, u32>,
    tried: &BTreeMap<String, u32>,
) -> Option<(String, u32)> {
    let number = |of: &BTreeMap<String, u32>, case: &str| of.get(case).copied();
    wanted.keys().chain(told.keys()).find_map(|case| {
        let texts = number(wanted, case).unwrap_or_default();
        let is_told = number(told, case).unwrap_or_default() == texts;
        (!is_told && number(tried, case) != Some(texts)).then(|| (case.clone(), texts))
    })
}

#[cfg(test)]
mod tests;
