//! The local write-ahead store: text that a person typed and that the server may not have yet.
//!
//! What is typed is put here **before** it is sent, and is forgotten once the server has it; so it outlives a crash of the
//! tab, an end of the session and a lost connection. The store knows no forms: a text has a [`Place`], and whoever
//! autosaves (the appendices, self-evaluations, sheets, comments) chooses its places.
//!
//! Each loaded page writes under a name of its own (`writer`), so that two tabs never overwrite each other's text, and
//! what a page that died left behind is told from what a living page is about to send.
//!
//! | action | meaning |
//! |---|---|
//! | [`DraftStore::put`] | keeps a text, in place of the earlier one of this page |
//! | [`DraftStore::pending_for`] | everything kept for one thing, by whichever page |
//! | [`DraftStore::all`], [`DraftStore::drop_kept`] | everything kept for the person, of all things; dropping one of it |
//! | [`DraftStore::take`] | makes a text of another page this page's own |
//! | [`DraftStore::forget`], [`DraftStore::forget_text`] | drops what the server has |
//! | [`DraftStore::remember`], [`DraftStore::known_since`] | what the server has, for a page opened offline |
//!
//! Deciding what a kept text is worth compared with the server's is [`reconcile()`].

mod device;
mod entry;
mod kept;
mod key;
mod known;
mod reconcile;
mod store;

pub use device::{Device, own_name};
pub use entry::{Belongs, Entry};
pub use kept::Kept;
pub use key::Place;
pub use known::Known;
pub use reconcile::{Verdict, reconcile};
pub use store::{DraftStore, NotKept, Pending, Shelf};
