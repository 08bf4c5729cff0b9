//! An appendix: its table, and the form of a row (docs/requirements.md, L12).

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::application::ApplicationHead;
use super::organisation::FileLine;
use crate::domain::calendar::{Date, Moment};
use crate::domain::ids::RowId;
use crate::domain::reference::Template;

/// The table of an appendix.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct AppendixPage {
    /// The application.
    pub head: ApplicationHead,
    /// Columns, limits, rules.
    pub template: Template,
    /// Rows in the order in which they were added.
    pub rows: Vec<Row>,
    /// Rows in the bin, which can be brought back.
    pub removed: Vec<Row>,
    /// Names of the files that cells point to, by id.
    pub files: BTreeMap<String, FileLine>,
    /// The day against which dates are judged.
    pub on: Date,
    /// Neighbours: the template before and after this one.
    pub neighbours: (Option<String>, Option<String>),
}

/// The form of one row.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct RowPage {
    /// The application.
    pub head: ApplicationHead,
    /// Columns, limits, rules.
    pub template: Template,
    pub row: Row,
    /// Its place in the table, from 1, and how many there are.
    pub place: (u32, u32),
    /// Names of the files that cells point to, by id.
    pub files: BTreeMap<String, FileLine>,
    /// The day against which dates are judged.
    pub on: Date,
}

/// A row, as typed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Row {
    pub id: RowId,
    /// Column → text; a column that is not there is empty.
    pub cells: BTreeMap<String, String>,
}

/// What came of saving a cell.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Saved {
    /// It is on the server, durably.
    Saved {
        /// The server's time of it: what is known of the text by an earlier time is older.
        at: Moment,
    },
    /// Somebody changed it meanwhile; nothing was overwritten.
    Changed {
        /// What the server has.
        theirs: String,
        /// The server's time of it.
        at: Moment,
    },
}
