use super::*;
use crate::app::draft_store::{Belongs, Entry};

const AT: Moment = Moment(7);

fn kept(kind: &str, field: &str, text: &str, turn: u32) -> Kept {
    Kept {
        kind: kind.to_owned(),
        id: "thing-1".to_owned(),
        field: field.to_owned(),
        writer: "page-1".to_owned(),
        entry: Entry {
            text: text.to_owned(),
            based_on: "12".to_owned(),
            sent: vec!["12,5".to_owned()],
            at: Moment(5),
            turn,
            belongs: Some(Belongs {
                case: "case-1".to_owned(),
                label: None,
            }),
        },
    }
}

fn area() -> Kept {
    kept("row", "area", "12,55", 1)
}

/// What has been unchanged long enough to be sent.
fn standing(texts: &[Kept]) -> Ledger {
    let mut ledger = Ledger::default();
    ledger.look(texts.to_vec());
    ledger.time_passed();
    ledger
}

fn saved() -> Result<Saved, Failure> {
    Ok(Saved::Saved { at: AT })
}

fn changed(theirs: &str) -> Result<Saved, Failure> {
    Ok(Saved::Changed {
        theirs: theirs.to_owned(),
        at: AT,
    })
}

fn state(ledger: &Ledger) -> State {
    ledger.shown().remove(0).state
}

#[test]
fn what_is_being_typed_is_left_to_its_page() {
    let mut ledger = Ledger::default();
    ledger.look(vec![area()]);
    ledger.look(vec![area()]);
    assert_eq!(ledger.next(), None, "no time has passed");
    ledger.time_passed();
    ledger.look(vec![kept("row", "area", "12,556", 2)]);
    assert_eq!(ledger.next(), None, "it has changed since");
}

#[test]
fn a_dead_pages_texts_are_sent_in_typing_order() {
    let (first, second) = (area(), kept("answer", "text.1.1", "Жооп", 2));
    let mut ledger = standing(&[first.clone(), second.clone()]);
    assert_eq!(ledger.to_ask(), BTreeSet::from(["thing-1".to_owned()]));
    assert_eq!(ledger.next(), Some(first.clone()));
    assert_eq!(ledger.answered(&first, "12", saved()), After::Forget(AT));
    ledger.look(vec![second.clone()]);
    assert_eq!(ledger.next(), Some(second), "it has waited as long as the first");
}

#[test]
fn a_living_pages_texts_are_left_to_it() {
    let mut ledger = standing(&[area()]);
    ledger.heard(BTreeSet::from(["page-1".to_owned()]));
    assert_eq!((ledger.next(), state(&ledger)), (None, State::Open));
    assert!(ledger.to_ask().is_empty());
    (0..LIVES).for_each(|_| ledger.time_passed());
    assert_eq!(ledger.next(), Some(area()));
}

#[test]
fn only_ones_own_earlier_text_is_continued() {
    let mut ledger = standing(&[area()]);
    assert_eq!(
        ledger.answered(&area(), "12", changed("12,5")),
        After::Again("12,5".to_owned())
    );
    assert_eq!(ledger.answered(&area(), "12,5", changed("12,55")), After::Forget(AT));
}

#[test]
fn anothers_text_is_left_for_a_choice() {
    let mut ledger = standing(&[area()]);
    assert_eq!(ledger.answered(&area(), "12", changed("14")), After::Leave);
    assert_eq!((ledger.next(), state(&ledger)), (None, State::Conflict));
    ledger.woke();
    assert_eq!(ledger.next(), None, "nothing but the person decides it");
}

#[test]
fn a_contradicting_server_is_not_asked_in_circles() {
    let mut ledger = standing(&[area()]);
    assert_eq!(ledger.answered(&area(), "12", changed("12")), After::Stop);
    assert_eq!(ledger.next(), None);
}

#[test]
fn what_is_refused_waits_with_its_reason() {
    let second = kept("row", "address", "Каракол", 2);
    let mut ledger = standing(&[area(), second.clone()]);
    assert_eq!(ledger.answered(&area(), "12", Err(Failure::NotFound)), After::Leave);
    assert_eq!(state(&ledger), State::Refused(Failure::NotFound));
    assert_eq!(ledger.next(), Some(second));
}

#[test]
fn after_a_refused_text_another_is_sent() {
    let mut ledger = standing(&[area()]);
    ledger.answered(&area(), "12", Err(Failure::NotFound));
    ledger.look(vec![kept("row", "area", "13", 3)]);
    assert_eq!(
        state(&ledger),
        State::Sending,
        "another text may be one that the server takes"
    );
}

#[test]
fn a_silent_server_is_asked_later_and_later() {
    let mut ledger = standing(&[area()]);
    for looks in [2, 4, 8] {
        assert_eq!(ledger.answered(&area(), "12", Err(Failure::Unreachable)), After::Stop);
        assert_eq!(state(&ledger), State::Unreachable);
        (1..looks).for_each(|_| ledger.time_passed());
        assert_eq!(ledger.next(), None);
        ledger.time_passed();
        assert_eq!(ledger.next(), Some(area()));
    }
}

#[test]
fn a_connection_that_is_back_sends_at_once() {
    let mut ledger = standing(&[area()]);
    ledger.answered(&area(), "12", Err(Failure::Outage));
    ledger.woke();
    assert_eq!(ledger.next(), Some(area()));
}

#[test]
fn nothing_is_sent_for_who_is_signed_out() {
    let mut ledger = standing(&[area()]);
    assert_eq!(ledger.answered(&area(), "12", Err(Failure::NotSignedIn)), After::Stop);
    (0..1000).for_each(|_| ledger.time_passed());
    assert_eq!((ledger.next(), state(&ledger)), (None, State::SignedOut));
    ledger.woke();
    assert_eq!(ledger.next(), Some(area()));
}

#[test]
fn whole_forms_and_orphaned_rows_are_not_sent() {
    let mut old = area();
    old.entry.belongs = None;
    let ledger = standing(&[kept("form", "reasons", "Себеп", 1), old]);
    assert_eq!((ledger.next(), ledger.shown()), (None, vec![]));
}

#[test]
fn an_answer_without_its_case_is_sent() {
    let mut old = kept("answer", "text.1.1", "Жооп", 1);
    old.entry.belongs = None;
    assert_eq!(
        standing(&[old.clone()]).next(),
        Some(old),
        "an answer names its case itself"
    );
}

#[test]
fn what_could_not_be_sent_is_reported_by_case() {
    let mut ledger = standing(&[
        area(),
        kept("row", "address", "Каракол", 2),
        kept("mark", "comment.1.1", "x", 3),
    ]);
    assert_eq!(ledger.to_report(), BTreeMap::new());
    ledger.answered(&area(), "12", changed("14"));
    assert_eq!(ledger.to_report(), BTreeMap::from([("case-1".to_owned(), 1)]));
    (0..LASTS).for_each(|_| ledger.time_passed());
    assert_eq!(
        ledger.to_report(),
        BTreeMap::from([("case-1".to_owned(), 2)]),
        "a sheet has one author"
    );
}

#[test]
fn a_number_is_reported_once_when_it_changes() {
    let of = |numbers: &[(&str, u32)]| -> BTreeMap<String, u32> {
        numbers
            .iter()
            .map(|(case, texts)| ((*case).to_owned(), *texts))
            .collect()
    };
    let (none, two) = (of(&[]), of(&[("a", 2)]));
    assert_eq!(due_report(&two, &none, &none), Some(("a".to_owned(), 2)));
    assert_eq!(due_report(&two, &two, &none), None);
    assert_eq!(due_report(&two, &none, &two), None, "it was tried");
    assert_eq!(due_report(&of(&[("a", 1)]), &two, &two), Some(("a".to_owned(), 1)));
    assert_eq!(
        due_report(&none, &two, &two),
        Some(("a".to_owned(), 0)),
        "all of it was sent"
    );
    assert_eq!(due_report(&none, &none, &none), None);
}
