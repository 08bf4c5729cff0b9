//! Texts that were typed into fields that are saved as they are typed, and that did not reach the server: sent from every page of the
//! person, shown where their case is signed, and reported where they cannot be sent.
//!
//! The page on which a text was typed sends it (`app::autosave`). Where that page is gone before it could (a full load, a lost
//! connection), whichever page is open sends it: [`Unsent`] carries out what the ledger decides. What conflicts with
//! another text on the server, or was refused, is left for its own page, where a person chooses.

mod courier;
mod gate;
mod ledger;
mod listed;
mod place;
mod reports;
mod waiting;

pub use courier::{Unsent, provide_unsent, use_unsent};
pub use gate::{reload_when_sent, why_wait};
pub use listed::UnsentTexts;
pub use waiting::{WaitingElsewhere, WithoutUnsent};
