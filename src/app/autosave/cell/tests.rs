use std::time::Duration;

use super::*;
use crate::domain::Refusal;
use crate::domain::views::appendix::Saved;

fn send(based_on: &str, text: &str) -> CellAction {
    CellAction::Send {
        based_on: based_on.to_owned(),
        text: text.to_owned(),
    }
}

fn typed(text: &str) -> Event {
    Event::Typed(text.to_owned())
}

fn told(text: &str, at: Moment) -> Event {
    Event::Told {
        text: text.to_owned(),
        at,
    }
}

fn changed(theirs: &str) -> Event {
    Event::Answered(Ok(Saved::Changed {
        theirs: theirs.to_owned(),
        at: NOW,
    }))
}

const SAVED: Event = Event::Answered(Ok(Saved::Saved { at: NOW }));
const NOW: Moment = Moment(1_000);
const LOST: Event = Event::Answered(Err(Failure::Unreachable));

/// A field whose text could not be sent.
fn unreachable() -> CellSync {
    let mut area = CellSync::new("");
    area.on(typed("7"));
    area.on(Event::Paused);
    area.on(LOST);
    area
}

/// A field next to whose text the server has another.
fn in_conflict() -> CellSync {
    let mut area = CellSync::new("10");
    area.on(typed("72"));
    area.on(Event::Paused);
    area.on(changed("80"));
    area
}

#[test]
fn what_is_typed_is_kept_before_it_is_sent() {
    let mut area = CellSync::new("");
    assert_eq!(area.on(typed("72")), [CellAction::Keep]);
    assert_eq!(area.on(Event::Paused), [CellAction::Keep, send("", "72")]);
    assert_eq!(area.status(), FieldStatus::Saving);
    assert_eq!(
        area.on(SAVED),
        [
            CellAction::Forget,
            CellAction::Tell {
                text: "72".into(),
                at: NOW
            }
        ]
    );
    assert_eq!(area.status(), FieldStatus::Saved);
}

#[test]
fn nothing_is_said_of_a_field_that_nobody_touched() {
    let mut area = CellSync::new("72");
    assert_eq!(area.on(typed("72")), []);
    assert_eq!(area.on(Event::Paused), []);
    assert_eq!(area.status(), FieldStatus::Untouched);
}

#[test]
fn one_request_at_a_time_and_the_last_wins() {
    let mut area = CellSync::new("");
    area.on(typed("7"));
    area.on(Event::Paused);
    area.on(typed("72"));
    assert_eq!(area.on(Event::Paused), []);
    assert!(area.on(SAVED).contains(&send("7", "72")));
}

#[test]
fn a_lost_answer_is_no_conflict_with_oneself() {
    let mut area = CellSync::new("");
    area.on(typed("7"));
    area.on(Event::Paused);
    assert_eq!(area.on(LOST), [CellAction::Retry(Duration::from_secs(1))]);
    area.on(typed("72"));
    area.on(Event::RetryDue);
    assert!(area.on(changed("7")).contains(&send("7", "72")));
}

#[test]
fn pauses_grow_up_to_sixteen_seconds() {
    let mut area = CellSync::new("");
    area.on(typed("7"));
    area.on(Event::Paused);
    let pauses: Vec<u64> = (0..8)
        .map(|_| {
            let actions = area.on(LOST);
            let pause = actions.iter().find_map(|action| {
                if let CellAction::Retry(pause) = action {
                    Some(*pause)
                } else {
                    None
                }
            });
            area.on(Event::RetryDue);
            pause.unwrap().as_secs()
        })
        .collect();
    assert_eq!(pauses, [1, 2, 4, 8, 16, 16, 16, 16]);
}

#[test]
fn what_cannot_be_sent_says_where_it_is() {
    let mut area = unreachable();
    area.kept(false);
    assert_eq!(area.status(), FieldStatus::OnScreenOnly);
    area.kept(true);
    assert_eq!(area.status(), FieldStatus::OnDevice);
}

#[test]
fn a_connection_that_is_back_ends_the_pause() {
    let mut area = unreachable();
    assert_eq!(area.on(Event::Woke), [send("", "7")]);
}

#[test]
fn an_ended_session_keeps_the_text_and_waits() {
    let mut area = CellSync::new("");
    area.on(typed("7"));
    area.on(Event::Paused);
    area.on(Event::Answered(Err(Failure::NotSignedIn)));
    assert_eq!(area.status(), FieldStatus::SignedOut);
    assert_eq!(area.on(typed("72")), [CellAction::Keep]);
    assert_eq!(area.on(Event::Paused), []);
    assert!(area.on(Event::Woke).contains(&send("", "72")));
}

#[test]
fn the_text_of_another_person_is_shown_beside() {
    let mut area = in_conflict();
    assert_eq!(area.status(), FieldStatus::Conflict(Other::Server("80".into())));
    assert_eq!(area.on(Event::Paused), []);
}

#[test]
fn keeping_ones_own_text_sends_it_over_the_other() {
    assert!(in_conflict().on(Event::KeepMine).contains(&send("80", "72")));
}

#[test]
fn taking_the_other_text_shows_it() {
    let mut area = in_conflict();
    assert_eq!(
        area.on(Event::TakeTheirs),
        [CellAction::Forget, CellAction::Show("80".into())]
    );
    assert_eq!(area.status(), FieldStatus::Saved);
}

#[test]
fn a_clean_field_shows_what_another_tab_saved() {
    let mut area = CellSync::new("10");
    assert_eq!(area.on(told("12", NOW)), [CellAction::Show("12".into())]);
    assert_eq!(area.based_on(), "12");
}

#[test]
fn two_tabs_that_both_typed_are_a_conflict() {
    let mut area = CellSync::new("10");
    area.on(typed("11"));
    area.on(told("12", NOW));
    assert_eq!(area.status(), FieldStatus::Conflict(Other::Server("12".into())));
}

#[test]
fn a_refused_text_stays_and_another_one_is_tried() {
    let refused = Failure::Refused(Refusal::TextTooLong(4000));
    let mut area = CellSync::new("");
    area.on(typed("far too long"));
    area.kept(true);
    area.on(Event::Paused);
    area.on(Event::Answered(Err(refused.clone())));
    assert_eq!(area.status(), FieldStatus::Refused(refused));
    assert!(area.is_pending() && !area.would_be_lost());
    area.on(typed("short"));
    assert!(area.on(Event::Paused).contains(&send("", "short")));
}

#[test]
fn text_that_is_nowhere_else_would_be_lost() {
    let mut area = CellSync::new("");
    area.on(typed("7"));
    area.kept(false);
    assert!(area.would_be_lost());
    area.on(Event::Paused);
    area.on(SAVED);
    assert!(!area.would_be_lost());
}

#[test]
fn a_returned_form_overwrites_nobody_before_the_person_chooses() {
    let mut area = CellSync::returned("80", "72", true);
    assert_eq!(area.status(), FieldStatus::Conflict(Other::Server("80".into())));
    assert_eq!(area.on(Event::Paused), []);
}

fn left(text: &str, based_on: &str) -> Pending {
    Pending {
        field: "area".to_owned(),
        writer: "dead".to_owned(),
        entry: Entry {
            text: text.to_owned(),
            based_on: based_on.to_owned(),
            sent: Vec::new(),
            at: Moment(0),
            turn: 0,
            belongs: None,
        },
    }
}

#[test]
fn what_a_dead_page_left_is_shown_and_sent() {
    let mut area = CellSync::new("10");
    let actions = area.on(Event::Found(left("72", "10")));
    assert_eq!(
        actions,
        [
            CellAction::Keep,
            CellAction::Show("72".into()),
            CellAction::Drop(left("72", "10")),
            send("10", "72")
        ]
    );
}

#[test]
fn a_dead_pages_text_on_changed_ground_conflicts() {
    let mut area = CellSync::new("80");
    area.on(Event::Found(left("72", "10")));
    assert_eq!(area.status(), FieldStatus::Conflict(Other::Server("80".into())));
    let again = Pending {
        field: "area".into(),
        writer: "dead too".into(),
        entry: area.entry(Moment(0), 0),
    };
    let mut next = CellSync::new("80");
    next.on(Event::Found(again));
    assert_eq!(next.status(), FieldStatus::Conflict(Other::Server("80".into())));
}

#[test]
fn texts_of_two_dead_pages_are_chosen_in_turn() {
    let mut area = CellSync::new("");
    area.on(Event::Found(left("1", "")));
    area.on(Event::Found(left("2", "")));
    area.on(Event::Found(left("3", "")));
    assert_eq!(
        area.status(),
        FieldStatus::Conflict(Other::Device(Box::new(left("2", ""))))
    );
    area.on(Event::KeepMine);
    assert_eq!(
        area.status(),
        FieldStatus::Conflict(Other::Device(Box::new(left("3", ""))))
    );
    area.on(Event::TakeTheirs);
    assert_eq!(area.text(), "3");
}

#[test]
fn an_answer_about_an_earlier_time_is_no_news() {
    let mut area = CellSync::new("10").as_of(Moment(900));
    assert_eq!(area.on(told("9", Moment(899))), []);
    assert_eq!(area.text(), "10");
    area.on(typed("72"));
    area.on(Event::Paused);
    area.on(told("10", Moment(950)));
    area.on(SAVED);
    assert_eq!(
        area.on(told("10", Moment(950))),
        [],
        "it was read before the own text was saved"
    );
    assert_eq!((area.text(), area.based_on()), ("72", "72"));
    assert_eq!(area.on(told("80", Moment(1_001))), [CellAction::Show("80".into())]);
}
