//! What became of a form that was sent: the next page says so, and what was carried out is forgotten.

use serde::{Deserialize, Serialize};

use super::KIND;
use crate::app::draft_store::{Device, DraftStore, Place, Shelf};
use crate::domain::calendar::Moment;
use crate::domain::packed;
use crate::domain::views::frame::Flash;

/// Under this key is the form that was sent last.
const SENT: &str = "asula:sent";
/// What nobody came back to for so long is forgotten.
const DAYS: i64 = 30;

#[derive(Serialize, Deserialize)]
struct Sent {
    function: String,
    id: String,
}

fn key(owner: &str) -> String {
    format!("{SENT}:{owner}")
}

/// Remembers that a form is on its way.
pub(super) fn remember_sent(function: &str, id: &str, owner: &str) {
    let sent = Sent {
        function: function.to_owned(),
        id: id.to_owned(),
    };
    if let Ok(json) = serde_json::to_string(&sent) {
        // Where the device keeps nothing, there is nothing to forget either.
        let _ = Device.write(&key(owner), &json);
    }
}

/// Forgets the text of the form that was carried out, as this page says. A form that was refused, or of which nothing is known, keeps
/// it.
pub fn forget_what_was_carried_out(owner: &str, flash: Option<&Flash>, now: Moment) {
    let store = DraftStore::new(Device, owner, "");
    forget_in(&store, flash);
    store.forget_older_than(KIND, now.plus_days(-DAYS));
}

fn forget_in<S: Shelf>(store: &DraftStore<S>, flash: Option<&Flash>) {
    let Some(flash) = flash else { return };
    let key = key(store.owner());
    let sent: Option<Sent> = store.shelf().read(&key).and_then(|json| packed::read(&json).ok());
    let Some(sent) = sent else { return };
    if !is_of(&sent.function, &flash.form) {
        return;
    }
    store.shelf().remove(&key);
    if flash.failure.is_none() {
        for pending in store.pending_for(KIND, &sent.id) {
            store.drop_of(&Place::of(KIND, &sent.id, &pending.field), &pending);
        }
    }
}

/// Whether a form's name is that of a server function: itself, or itself with what it is about behind a space or a hyphen.
fn is_of(function: &str, form: &str) -> bool {
    form.strip_prefix(function)
        .is_some_and(|rest| rest.is_empty() || rest.starts_with([' ', '-']))
}

#[cfg(test)]
mod tests {
    use super::{Sent, is_of};
    use crate::domain::packed;

    #[test]
    fn a_form_is_known_by_its_function() {
        assert!(is_of("take_step", "take_step-register"));
        assert!(is_of("save_texts", "save_texts 0192"));
        assert!(is_of("appoint_employee", "appoint_employee"));
        assert!(!is_of("save_text", "save_texts 0192"));
        assert!(!is_of("take_step", "take_back"));
    }

    // Such texts are on devices.
    #[test]
    fn what_any_version_remembered_of_a_form_is_read() {
        let sent: Sent = packed::read(r#"{"function":"save_texts","id":"0192"}"#).unwrap();
        assert_eq!((sent.function.as_str(), sent.id.as_str()), ("save_texts", "0192"));
    }
}
