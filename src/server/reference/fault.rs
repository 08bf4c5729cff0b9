//! What can be wrong with a file of reference data.

use thiserror::Error;

use super::SetName;

/// A fault, with its file and row, for whoever edits the data.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("reference/{file}, {row}: {problem}", file = set.file(), row = row.as_deref().unwrap_or("head"))]
pub struct ReferenceFault {
    /// Which file.
    pub set: SetName,
    /// Which row: its id, or its line; none for the head of the file.
    pub row: Option<String>,
    /// What is wrong.
    pub problem: Problem,
}

/// What is wrong with a row.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum Problem {
    /// Cannot be parsed; the parser's words.
    #[error("{0}")]
    Unreadable(String),
    /// The head lacks this or has it wrong.
    #[error("`{0}` is missing or wrong")]
    Head(&'static str),
    /// The file has no rows.
    #[error("no rows")]
    Empty,
    /// The key appears twice.
    #[error("appears twice: {0}")]
    Duplicate(String),
    /// A name in this language is empty, or has characters that cannot be seen.
    #[error("the text in `{0}` is empty or has characters that cannot be seen")]
    Text(&'static str),
    /// No such level.
    #[error("unknown level {0}")]
    UnknownLevel(String),
    /// No such authority.
    #[error("unknown authority {0}")]
    UnknownAuthority(String),
    /// A rule or total names a column that the template lacks.
    #[error("no column {0}")]
    MissingColumn(String),
    /// A rule or total names a column of a kind it cannot work with.
    #[error("column {0} is of a wrong kind")]
    WrongColumn(String),
    /// A rule or total names a choice that its column lacks, or a choice column has none.
    #[error("no choice {0}")]
    MissingChoice(String),
    /// Limits that do not suit the column's kind, or the least above the greatest.
    #[error("limits of column {0} do not fit")]
    Limits(String),
    /// Ends before it begins.
    #[error("ends before it begins")]
    Period,
    /// A code that is not six digits, or an id with other marks than `a-z`, `0-9`, `_`, `-`.
    #[error("malformed id or code {0}")]
    Malformed(String),
    /// Stages not in the order of real life, or without registration or decision.
    #[error("stages are out of order or incomplete")]
    Stages,
    /// A scale in which nothing passes or nothing fails, or a commission whose least is above its most.
    #[error("scale or size of the commission does not work")]
    Scale,
    /// A level whose specialty is not from the classifier has rows in it, or the reverse.
    #[error("the level takes no specialty from the classifier")]
    LevelWithoutClassifier,
}

impl Problem {
    /// The fault of a row.
    pub(super) fn at(self, set: SetName, row: impl Into<String>) -> ReferenceFault {
        ReferenceFault {
            set,
            row: Some(row.into()),
            problem: self,
        }
    }

    /// The fault of the file as a whole.
    pub(super) fn of(self, set: SetName) -> ReferenceFault {
        ReferenceFault {
            set,
            row: None,
            problem: self,
        }
    }
}
