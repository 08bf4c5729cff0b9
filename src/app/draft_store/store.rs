//! The store itself, over whatever keeps texts under keys.

use super::{Entry, Place};
use crate::domain::calendar::Moment;
use crate::domain::packed;

/// The device did not keep a text: there is no room, or the browser forbids it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the device did not keep the text")]
pub struct NotKept;

/// Keeps texts under keys: the browser's `localStorage` ([`Device`](super::Device)), or a map in tests.
pub trait Shelf {
    /// The text under a key.
    fn read(&self, key: &str) -> Option<String>;
    /// Keeps a text under a key.
    ///
    /// # Errors
    /// [`NotKept`] where there is no room or no permission to write.
    fn write(&self, key: &str, text: &str) -> Result<(), NotKept>;
    /// Drops the text under a key.
    fn remove(&self, key: &str);
    fn keys(&self) -> Vec<String>;
}

/// A kept text, as it was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pending {
    /// The field it belongs to.
    pub field: String,
    /// The page that kept it.
    pub writer: String,
    /// The text.
    pub entry: Entry,
}

/// The unsent texts of one person, as one page writes them.
#[derive(Clone, Debug)]
pub struct DraftStore<S> {
    shelf: S,
    owner: String,
    writer: String,
}

impl<S: Shelf> DraftStore<S> {
    /// The store of a person. `owner` is opaque (`Viewer::draft_key`); `writer` is this page's own name, never used before.
    pub fn new(shelf: S, owner: impl Into<String>, writer: impl Into<String>) -> Self {
        Self {
            shelf,
            owner: owner.into(),
            writer: writer.into(),
        }
    }

    /// What it keeps in.
    pub fn shelf(&self) -> &S {
        &self.shelf
    }

    /// The person, as the store knows them.
    pub fn owner(&self) -> &str {
        &self.owner
    }

    /// This page's own name.
    pub fn writer(&self) -> &str {
        &self.writer
    }

    /// Keeps a text in place of the earlier one of this page. When it returns, the text outlives the tab.
    ///
    /// # Errors
    /// [`NotKept`]; the earlier text may still be there.
    pub fn put(&self, place: &Place, entry: &Entry) -> Result<(), NotKept> {
        let json = serde_json::to_string(entry).map_err(|_| NotKept)?;
        self.shelf.write(&place.key(&self.owner, &self.writer), &json)
    }

    /// Everything kept for a thing, by this page and others; within a field the oldest first. What cannot be read (of a
    /// later version of the product) is left where it is.
    pub fn pending_for(&self, kind: &str, id: &str) -> Vec<Pending> {
        let prefix = Place::prefix(&self.owner, kind, id);
        let read = |key: String| {
            let (field, writer) = Place::read(&prefix, &key)?;
            let entry = packed::read(&self.shelf.read(&key)?).ok()?;
            Some(Pending {
                field: field.to_owned(),
                writer: writer.to_owned(),
                entry,
            })
        };
        let mut found: Vec<Pending> = self.shelf.keys().into_iter().filter_map(read).collect();
        found.sort_by(|a, b| (&a.field, a.entry.at, &a.writer).cmp(&(&b.field, b.entry.at, &b.writer)));
        found
    }

    /// Drops what is kept of a kind of thing and was typed on pages older than `before`.
    pub fn forget_older_than(&self, kind: &str, before: Moment) {
        let prefix = Place::kind_prefix(&self.owner, kind);
        for key in self.shelf.keys().into_iter().filter(|key| key.starts_with(&prefix)) {
            let entry = self.shelf.read(&key).and_then(|json| packed::read::<Entry>(&json).ok());
            if entry.is_some_and(|entry| entry.at < before) {
                self.shelf.remove(&key);
            }
        }
    }

    /// Makes a text of another page this page's own. It is written under this page's name before the other is dropped, so
    /// that no crash loses it.
    ///
    /// # Errors
    /// [`NotKept`]: it is still under the other's name.
    pub fn take(&self, place: &Place, pending: &Pending) -> Result<(), NotKept> {
        if pending.writer != self.writer {
            self.put(place, &pending.entry)?;
            self.drop_of(place, pending);
        }
        Ok(())
    }

    /// Drops a text of another page, once it was chosen against it; not if that page has written another since.
    pub fn drop_of(&self, place: &Place, pending: &Pending) {
        self.drop_if(&place.key(&self.owner, &pending.writer), &pending.entry.text);
    }

    /// Drops what this page keeps of a place: the server has everything that was typed there.
    pub fn forget(&self, place: &Place) {
        self.shelf.remove(&place.key(&self.owner, &self.writer));
    }

    /// Drops what this page keeps of a place, if it still is `text`: the server has that, and perhaps not what came after.
    pub fn forget_text(&self, place: &Place, text: &str) {
        self.drop_if(&place.key(&self.owner, &self.writer), text);
    }

    pub(super) fn drop_if(&self, key: &str, text: &str) {
        let stands = self.shelf.read(key).and_then(|json| packed::read::<Entry>(&json).ok());
        if stands.is_some_and(|entry| entry.text == text) {
            self.shelf.remove(key);
        }
    }
}

#[cfg(test)]
mod tests;
