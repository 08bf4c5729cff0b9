//! Random lives of a field: typing, connections that break on the way there or back, ends of sessions, crashes of the page,
//! other hands. Nothing typed is lost, nothing of another hand is overwritten unseen, and nobody meets himself as a
//! stranger.

use std::collections::BTreeSet;

use proptest::prelude::*;

use super::*;
use crate::domain::views::appendix::Saved;

#[derive(Clone, Debug)]
enum Act {
    Type(u8),
    Pause,
    Arrives,
    IsLostOnTheWayThere,
    IsLostOnTheWayBack,
    Retry,
    SignOut,
    SignIn,
    Crash { arrives: bool },
    Stranger(u8),
    Choose { theirs: bool },
    DeviceIsFull(bool),
}

struct World {
    server: String,
    by_stranger: bool,
    signed_in: bool,
    device: Option<Entry>,
    device_is_full: bool,
    cell: CellSync,
    request: Option<(String, String)>,
    seen: BTreeSet<String>,
    typed: Option<String>,
    met_a_conflict: bool,
    /// The last text is only on the screen, so that a crash may take it.
    frail: bool,
    /// The device once took nothing, so that it may know an older text than the server.
    device_was_full: bool,
}

impl World {
    fn new() -> Self {
        Self {
            server: String::new(),
            by_stranger: false,
            signed_in: true,
            device: None,
            device_is_full: false,
            cell: CellSync::new(""),
            request: None,
            seen: BTreeSet::from([String::new()]),
            typed: None,
            met_a_conflict: false,
            frail: false,
            device_was_full: false,
        }
    }

    fn on(&mut self, event: Event) {
        for action in self.cell.on(event) {
            match action {
                CellAction::Keep if self.device_is_full => {
                    self.cell.kept(false);
                    self.frail = true;
                }
                CellAction::Keep => {
                    self.device = Some(self.cell.entry(Moment(0), 0));
                    self.cell.kept(true);
                    self.frail = false;
                }
                CellAction::Forget => {
                    self.device = None;
                    self.frail = false;
                }
                CellAction::Send { based_on, text } => {
                    assert!(self.request.is_none(), "one request at a time");
                    self.request = Some((based_on, text));
                }
                CellAction::Show(text) => {
                    self.seen.insert(text);
                }
                CellAction::Drop(_) | CellAction::Retry(_) | CellAction::Tell { .. } => {}
            }
        }
        if let FieldStatus::Conflict(other) = self.cell.status() {
            self.met_a_conflict = true;
            self.seen.insert(other.text().to_owned());
        }
    }

    fn serve(&mut self, based_on: String, text: String) -> Result<Saved, Failure> {
        if !self.signed_in {
            return Err(Failure::NotSignedIn);
        }
        if self.server == text {
            return Ok(Saved::Saved { at: Moment(0) });
        }
        if self.server != based_on {
            return Ok(Saved::Changed {
                theirs: self.server.clone(),
                at: Moment(0),
            });
        }
        assert!(
            !self.by_stranger || self.seen.contains(&self.server),
            "overwritten unseen: {}",
            self.server
        );
        self.server = text;
        self.by_stranger = false;
        Ok(Saved::Saved { at: Moment(0) })
    }

    fn answer(&mut self, there: bool, back: bool) {
        let Some((based_on, text)) = self.request.take() else {
            return;
        };
        let answer = if there {
            self.serve(based_on, text)
        } else {
            Err(Failure::Unreachable)
        };
        self.on(Event::Answered(if back { answer } else { Err(Failure::Unreachable) }));
    }

    fn crash(&mut self, arrives: bool) {
        if let Some((based_on, text)) = self.request.take()
            && arrives
        {
            drop(self.serve(based_on, text));
        }
        if self.frail {
            self.typed = None;
        }
        self.frail = false;
        self.cell = CellSync::new(self.server.clone());
        self.seen.insert(self.server.clone());
        if let Some(entry) = self.device.clone() {
            self.on(Event::Found(Pending {
                field: "area".into(),
                writer: "dead".into(),
                entry,
            }));
            if !self.cell.is_pending() {
                self.device = None;
            }
        }
    }

    fn act(&mut self, act: Act) {
        match act {
            Act::Type(letter) => {
                let text = format!("mine {}", letter % 4);
                self.typed = Some(text.clone());
                self.on(Event::Typed(text));
            }
            Act::Pause => self.on(Event::Paused),
            Act::Arrives => self.answer(true, true),
            Act::IsLostOnTheWayThere => self.answer(false, false),
            Act::IsLostOnTheWayBack => self.answer(true, false),
            Act::Retry => self.on(Event::RetryDue),
            Act::SignOut => self.signed_in = false,
            Act::SignIn => {
                self.signed_in = true;
                self.on(Event::Woke);
            }
            Act::Crash { arrives } => self.crash(arrives),
            Act::Stranger(letter) => {
                self.server = format!("theirs {}", letter % 4);
                self.by_stranger = true;
            }
            Act::Choose { theirs } => {
                if let FieldStatus::Conflict(other) = self.cell.status() {
                    if theirs {
                        self.typed = None;
                        self.seen.insert(other.text().to_owned());
                    }
                    self.on(if theirs { Event::TakeTheirs } else { Event::KeepMine });
                }
            }
            Act::DeviceIsFull(full) => {
                self.device_is_full = full;
                self.device_was_full |= full;
            }
        }
    }

    /// All is well again: the connection, the session, the device; and the person keeps their own text wherever asked.
    fn settle(&mut self) {
        self.signed_in = true;
        self.device_is_full = false;
        for _ in 0..60 {
            self.answer(true, true);
            if let FieldStatus::Conflict(_) = self.cell.status() {
                self.on(Event::KeepMine);
            }
            self.on(Event::Paused);
            self.on(Event::Woke);
        }
        assert!(
            !self.cell.is_pending() && self.request.is_none(),
            "it comes to rest: {:?}",
            self.cell
        );
        assert_eq!(self.cell.text(), self.cell.based_on());
        assert_eq!(self.device, None, "nothing stays on the device that the server has");
    }
}

fn among_others() -> impl Strategy<Value = Act> {
    prop_oneof![
        10 => alone(),
        1 => any::<u8>().prop_map(Act::Stranger),
        1 => any::<bool>().prop_map(|theirs| Act::Choose { theirs }),
    ]
}

fn alone() -> impl Strategy<Value = Act> {
    prop_oneof![
        6 => any::<u8>().prop_map(Act::Type),
        6 => Just(Act::Pause),
        5 => Just(Act::Arrives),
        2 => Just(Act::IsLostOnTheWayThere),
        3 => Just(Act::IsLostOnTheWayBack),
        3 => Just(Act::Retry),
        1 => Just(Act::SignOut),
        2 => Just(Act::SignIn),
        2 => any::<bool>().prop_map(|arrives| Act::Crash { arrives }),
        1 => any::<bool>().prop_map(Act::DeviceIsFull),
    ]
}

proptest! {
    // More where `PROPTEST_CASES` asks for more, as `make prove` does.
    #![proptest_config(ProptestConfig {
        cases: ProptestConfig::default().cases.max(2_000),
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn alone_nothing_is_lost_or_taken_for_a_strangers(acts in prop::collection::vec(alone(), 0..80)) {
        let mut world = World::new();
        for act in acts {
            world.act(act);
        }
        world.settle();
        prop_assert!(!world.met_a_conflict || world.device_was_full);
        if let Some(typed) = world.typed {
            prop_assert_eq!(world.server, typed);
        }
    }

    #[test]
    fn among_others_nothing_is_overwritten_unseen(acts in prop::collection::vec(among_others(), 0..80)) {
        let mut world = World::new();
        for act in acts {
            world.act(act);
        }
        let foreign = world.by_stranger;
        world.settle();
        if let Some(typed) = world.typed && !foreign {
            prop_assert!(world.server == typed || world.server.starts_with("theirs"));
        }
    }
}
