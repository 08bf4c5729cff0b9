//! Other tabs of the same person on this device.

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::rc::Rc;
use std::time::Duration;

use leptos::prelude::*;
use leptos::wasm_bindgen::{JsCast, closure::Closure};
use serde::{Deserialize, Serialize};
use web_sys::{BroadcastChannel, MessageEvent};

use super::event::Event;
use super::fields::Autosave;
use crate::domain::calendar::Moment;
use crate::domain::packed;

/// How long living pages have to claim the texts that they keep.
const CLAIM: Duration = Duration::from_millis(250);

/// How long they have where another page asks: longer, so that a page that opens has taken over first what belongs to it.
const PATIENCE: Duration = Duration::from_millis(500);

/// What tabs say to each other.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "say")]
enum Said {
    /// The server has this text now.
    Saved {
        row: String,
        column: String,
        text: String,
        at: Moment,
    },
    /// Is anybody at this row?
    WhoIsThere { row: String },
    /// This page is at the row, and will send its own text.
    IAmThere { row: String, page: String },
}

/// The channel on which the tabs of a person speak.
pub(super) fn channel_of(owner: &str) -> String {
    format!("asula:drafts:{owner}")
}

/// Tells the other tabs what the server had at a time of its clock.
pub(super) fn tell(row: Autosave, column: &str, text: String, at: Moment) {
    if let Some((id, owner)) = row.with(|row| (row.id().to_owned(), row.store.owner().to_owned())) {
        tell_saved(&owner, &id, column, text, at);
    }
}

/// Tells the tabs of a person that the server had this text of a thing at a time of its clock.
pub fn tell_saved(owner: &str, id: &str, column: &str, text: String, at: Moment) {
    let Ok(channel) = BroadcastChannel::new(&channel_of(owner)) else {
        return;
    };
    let said = Said::Saved {
        row: id.to_owned(),
        column: column.to_owned(),
        text,
        at,
    };
    say(&channel, &said);
    channel.close();
}

/// Asks the tabs of a person which pages live at these things; after a while tells those that answered, by their own names. A browser
/// without channels has no others.
pub fn living_at(owner: &str, ids: &BTreeSet<String>, then: impl FnOnce(BTreeSet<String>) + 'static) {
    let living = Rc::new(RefCell::new(BTreeSet::new()));
    let asked = BroadcastChannel::new(&channel_of(owner)).ok().map(|channel| {
        let found = Rc::clone(&living);
        let hear = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
            let said: Option<Said> = event.data().as_string().and_then(|json| packed::read(&json).ok());
            if let Some(Said::IAmThere { page, .. }) = said {
                found.borrow_mut().insert(page);
            }
        });
        channel.set_onmessage(Some(hear.as_ref().unchecked_ref()));
        for id in ids {
            say(&channel, &Said::WhoIsThere { row: id.clone() });
        }
        (channel, hear)
    });
    let end = move || {
        if let Some((channel, _)) = asked {
            channel.close();
        }
        then(living.take());
    };
    set_timeout(end, PATIENCE);
}

/// Listens to the other tabs, and takes over what dead pages left on the device. A browser without channels has no others.
pub(super) fn join(row: Autosave) {
    let claimed = Rc::new(RefCell::new(BTreeSet::new()));
    if let Some(Ok(channel)) = row.with(|row| BroadcastChannel::new(&row.channel())) {
        let answers = channel.clone();
        let living = Rc::clone(&claimed);
        let hear = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
            if let Some(said) = event.data().as_string().and_then(|json| packed::read(&json).ok()) {
                heard(row, said, &answers, &living);
            }
        });
        channel.set_onmessage(Some(hear.as_ref().unchecked_ref()));
        if let Some(id) = row.with(|row| row.id().to_owned()) {
            say(&channel, &Said::WhoIsThere { row: id });
        }
        let held = StoredValue::new_local((channel, hear));
        on_cleanup(move || {
            held.try_with_value(|(channel, _)| channel.close());
        });
    }
    set_timeout(move || take_over(row, &claimed.borrow()), CLAIM);
}

fn heard(row: Autosave, said: Said, answers: &BroadcastChannel, living: &RefCell<BTreeSet<String>>) {
    let Some((id, page)) = row.with(|row| (row.id().to_owned(), row.writer().to_owned())) else {
        return;
    };
    match said {
        Said::Saved {
            row: of,
            column,
            text,
            at,
        } if of == id => row.on(&column, Event::Told { text, at }),
        Said::WhoIsThere { row: of } if of == id => say(answers, &Said::IAmThere { row: of, page }),
        Said::IAmThere { row: of, page } if of == id => {
            living.borrow_mut().insert(page);
        }
        _ => {}
    }
}

fn take_over(row: Autosave, living: &BTreeSet<String>) {
    for pending in row.with(|row| row.left_by_others()).unwrap_or_default() {
        if !living.contains(&pending.writer) {
            let column = pending.field.clone();
            row.on(&column, Event::Found(pending));
        }
    }
}

fn say(channel: &BroadcastChannel, said: &Said) {
    if let Ok(json) = serde_json::to_string(said) {
        // It fails only on a closed channel, and then this page is gone.
        drop(channel.post_message(&json.into()));
    }
}

#[cfg(test)]
mod tests {
    use super::Said;
    use crate::domain::calendar::Moment;
    use crate::domain::packed;

    // Tabs of different builds may be open at once.
    #[test]
    fn what_a_tab_of_any_version_says_is_heard() {
        let row = || "0192".to_owned();
        for (heard, said) in [
            (
                r#"{"say":"saved","row":"0192","column":"area","text":"12,5","at":1764000000}"#,
                Said::Saved {
                    row: row(),
                    column: "area".to_owned(),
                    text: "12,5".to_owned(),
                    at: Moment(1_764_000_000),
                },
            ),
            (
                r#"{"say":"who_is_there","row":"0192"}"#,
                Said::WhoIsThere { row: row() },
            ),
            (
                r#"{"say":"i_am_there","row":"0192","page":"tab1"}"#,
                Said::IAmThere {
                    row: row(),
                    page: "tab1".to_owned(),
                },
            ),
        ] {
            assert_eq!(packed::read::<Said>(heard), Ok(said), "{heard}");
        }
    }

    #[test]
    fn a_saved_text_of_no_time_is_passed_over() {
        let heard = r#"{"say":"saved","row":"0192","column":"area","text":"12,5"}"#;
        assert!(packed::read::<Said>(heard).is_err());
    }
}
