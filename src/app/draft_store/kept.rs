//! Everything that is kept for a person, whatever it belongs to.

use super::store::{DraftStore, Shelf};
use super::{Entry, Place};
use crate::domain::packed;

/// A kept text, with its place as its key names it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// What kind of thing.
    pub kind: String,
    /// Id of the thing.
    pub id: String,
    pub field: String,
    /// The page that kept it.
    pub writer: String,
    /// The text.
    pub entry: Entry,
}

impl Kept {
    /// Id of what is signed with it: as it says itself, or the thing where it does not.
    pub fn case(&self) -> &str {
        self.entry.belongs.as_ref().map_or(&self.id, |belongs| &belongs.case)
    }

    fn key(&self, owner: &str) -> String {
        let Self {
            kind,
            id,
            field,
            writer,
            ..
        } = self;
        format!("{}{kind}:{id}:{field}:{writer}", Place::owner_prefix(owner))
    }
}

impl<S: Shelf> DraftStore<S> {
    /// Everything kept for the person, by whichever page, in the order of typing. What cannot be read is left where it is.
    pub fn all(&self) -> Vec<Kept> {
        let prefix = Place::owner_prefix(self.owner());
        let read = |key: String| {
            let mut parts = key.strip_prefix(&prefix)?.split(':');
            let kept = Kept {
                kind: parts.next()?.to_owned(),
                id: parts.next()?.to_owned(),
                field: parts.next()?.to_owned(),
                writer: parts.next()?.to_owned(),
                entry: packed::read(&self.shelf().read(&key)?).ok()?,
            };
            parts.next().is_none().then_some(kept)
        };
        let mut found: Vec<Kept> = self.shelf().keys().into_iter().filter_map(read).collect();
        found.sort_by(|a, b| {
            let order = |it: &Kept| (it.entry.at, it.entry.turn);
            order(a).cmp(&order(b)).then_with(|| a.writer.cmp(&b.writer))
        });
        found
    }

    /// Drops a kept text, if it still is what was found.
    pub fn drop_kept(&self, kept: &Kept) {
        self.drop_if(&kept.key(self.owner()), &kept.entry.text);
    }
}
