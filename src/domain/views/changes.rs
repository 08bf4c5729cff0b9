//! What others changed on an application since the viewer last said to have seen it (docs/requirements.md, L14).

use serde::{Deserialize, Serialize};

use crate::domain::Text3;
use crate::domain::calendar::{Date, Moment};
use crate::domain::ids::RowId;

/// The changes, the latest first, and up to where they reach.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Changes {
    /// The last event that they take in: what «Көрдүм» says was seen, and nothing that came later.
    pub up_to: i64,
    /// The changes; empty at the first look.
    pub list: Vec<Change>,
}

/// A change that somebody else made.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Change {
    /// When it was made last.
    pub at: Moment,
    /// By whom last: the person's name.
    pub by: String,
    /// What changed.
    pub what: ChangeKind,
}

/// What changed: one change a row, however often it was saved.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "kind")]
pub enum ChangeKind {
    /// A level or specialty came in.
    ProgrammeAdded {
        /// Level and specialty, as codes.
        programme: String,
    },
    /// A level or specialty went out.
    ProgrammeRemoved {
        /// Level and specialty, as codes.
        programme: String,
    },
    /// A row came in, with all that was typed into it.
    RowAdded { row: ChangedRow },
    /// A row went out.
    RowRemoved { row: ChangedRow },
    /// Texts of a row changed.
    RowChanged {
        row: ChangedRow,
        /// The texts.
        cells: Vec<ChangedCell>,
    },
}

/// A row that changed, by what tells it apart.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ChangedRow {
    pub id: RowId,
    /// The title of its appendix.
    pub template: Text3,
    /// Its place in the table, from 1; nothing for a row in the bin and for an appendix that is a single form.
    pub place: Option<u32>,
    /// Its first text.
    pub text: Option<String>,
    /// Whether it is there to be looked at.
    pub is_there: bool,
}

/// A text that changed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ChangedCell {
    /// The label of its column.
    pub column: Text3,
    /// The value before.
    pub was: ChangedText,
    /// The value after.
    pub now: ChangedText,
}

/// A text as it is read: never an id.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ChangedText {
    /// Nothing.
    Empty,
    /// As it was typed.
    Typed(String),
    /// A choice, by its title.
    Choice(Text3),
    Day(Date),
    /// A file, by its name; nothing where it is no longer kept.
    File(Option<String>),
}
