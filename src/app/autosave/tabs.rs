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

/// How long living pages have to claim the texts that they keep.
const CLAIM: Duration = Duration::from_millis(250);

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

/// Tells the other tabs what the server had at a time of its clock.
pub(super) fn tell(row: Autosave, column: &str, text: String, at: Moment) {
    let Some((id, channel)) = row.with(|row| (row.id().to_owned(), row.channel())) else {
        return;
    };
    if let Ok(channel) = BroadcastChannel::new(&channel) {
        say(
            &channel,
            &Said::Saved {
                row: id,
                column: column.to_owned(),
                text,
                at,
            },
        );
        channel.close();
    }
}

/// Listens to the other tabs, and takes over what dead pages left on the device. A browser without channels has no others.
pub(super) fn join(row: Autosave) {
    let claimed = Rc::new(RefCell::new(BTreeSet::new()));
    if let Some(Ok(channel)) = row.with(|row| BroadcastChannel::new(&row.channel())) {
        let answers = channel.clone();
        let living = Rc::clone(&claimed);
        let hear = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
            if let Some(said) = event
                .data()
                .as_string()
                .and_then(|json| serde_json::from_str(&json).ok())
            {
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
