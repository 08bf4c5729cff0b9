//! Characters that a document cannot show, reported before it is signed: they would be printed as their number.

use serde::{Deserialize, Serialize};

/// A place of a document that people wrote.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "place", content = "of")]
pub enum DocumentPlace {
    /// The text of the conclusion.
    Conclusion,
    /// The organisation's name, by the register.
    Organisation,
    /// The number of the council's minutes.
    Minutes,
    /// A member of the commission: name, position, employer.
    Member(String),
}

/// The characters of a place that the document's font does not have.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StrangeSigns {
    /// Where.
    pub place: DocumentPlace,
    /// Which, each once, in their order of appearance.
    pub signs: Vec<String>,
}
