//! What the server is known to have, for pages that are opened offline.
//!
//! A page kept on the device was drawn before the latest texts were saved. What was saved since is remembered here, under the server's
//! time of it, so that the kept page shows it and goes on from it. A page that the server draws again is as new as it gets, and what
//! is older than it is dropped.

use serde::{Deserialize, Serialize};

use super::store::{DraftStore, NotKept, Shelf};
use super::{Place, key};
use crate::domain::calendar::Moment;
use crate::domain::packed;

/// A text that the server had.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Known {
    pub field: String,
    pub text: String,
    /// When the server had it, by its clock.
    pub at: Moment,
}

#[derive(Serialize, Deserialize)]
struct Stored {
    text: String,
    at: Moment,
}

impl<S: Shelf> DraftStore<S> {
    /// Remembers what the server has, unless something later is remembered. Pages of one person share it.
    ///
    /// # Errors
    /// [`NotKept`]: a page opened offline shows an older text.
    pub fn remember(&self, place: &Place, text: &str, at: Moment) -> Result<(), NotKept> {
        let key = place.known_key(self.owner());
        if self.stored(&key).is_some_and(|stored| stored.at > at) {
            return Ok(());
        }
        let stored = Stored {
            text: text.to_owned(),
            at,
        };
        let json = serde_json::to_string(&stored).map_err(|_| NotKept)?;
        self.shelf().write(&key, &json)
    }

    /// What is known of a thing that is later than a page drawn at `drawn_at` by the server's clock; all else of it is dropped.
    pub fn known_since(&self, kind: &str, id: &str, drawn_at: Moment) -> Vec<Known> {
        let prefix = key::known_prefix(self.owner(), kind, id);
        let mut later = Vec::new();
        for key in self.shelf().keys() {
            let Some(field) = key.strip_prefix(&prefix) else {
                continue;
            };
            match self.stored(&key) {
                Some(Stored { text, at }) if at > drawn_at => later.push(Known {
                    field: field.to_owned(),
                    text,
                    at,
                }),
                _ => self.shelf().remove(&key),
            }
        }
        later.sort_by(|a, b| a.field.cmp(&b.field));
        later
    }

    fn stored(&self, key: &str) -> Option<Stored> {
        packed::read(&self.shelf().read(key)?).ok()
    }
}

#[cfg(test)]
mod tests {
    use super::Stored;
    use crate::domain::calendar::Moment;
    use crate::domain::packed;

    // Such texts are on devices.
    #[test]
    fn what_any_version_remembered_is_read() {
        let stored: Stored = packed::read(r#"{"text":"Жооп","at":1764000000}"#).unwrap();
        assert_eq!((stored.text.as_str(), stored.at), ("Жооп", Moment(1_764_000_000)));
    }
}
